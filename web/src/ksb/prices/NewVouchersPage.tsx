import { Radio, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addVouchers, pricesKey, type VoucherBody } from '../../api/ksb-prices.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { dayOf } from '../../i18n/format.ts'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import classes from '../form/Form.module.css'
import { FormPage } from '../form/FormPage.tsx'
import { FormPart, OptionalLabel, row } from '../form/FormPart.tsx'
import { type Faults, type Form, faultsOf, fieldId, textField, useForm } from '../form/useForm.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { Codes } from './Codes.tsx'
import { newVoucher, type VoucherValues, voucherBody, voucherFaults, voucherPointers } from './voucher-form.ts'

/** One voucher with a code of one's own, or a batch of codes that nobody can guess. */
export function NewVouchersPage() {
  const { t } = useTranslation(['prices', 'ksb'])
  const params = cardSystemRouteApi.useParams()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useSentence()
  usePageTitle(`${t('form.newVouchers')} · ${t('ksb:name')}`)
  const form = useForm<VoucherValues>(newVoucher(dayOf(new Date())), check)
  const act = useAct(
    (body: VoucherBody, key) => addVouchers(ask, params.cardSystemId, key, body).catch(refuse),
    () => void queries.invalidateQueries({ queryKey: pricesKey(params.cardSystemId) }),
  )

  function check(values: VoucherValues): Faults<VoucherValues> {
    const found = Object.entries(voucherFaults(values))
    return Object.fromEntries(found.map(([name, fault]) => [name, fault && t(`fault.${fault}`)]))
  }
  function refuse(error: unknown): never {
    const problem = toProblem(error)
    const said = sentence(problem)
    form.show(
      problem.name === 'openpas/voucher-code-taken'
        ? { code: `${said.title}. ${said.text}` }
        : faultsOf<VoucherValues>(problem, t('fault.server'), voucherPointers),
    )
    throw error
  }

  const head = (
    <PageHead
      title={t('form.newVouchers')}
      chapter="prices"
      trail={
        <Link to="/$cardSystemId/prices/vouchers" params={params} search={{}}>
          {t('vouchers')}
        </Link>
      }
    />
  )
  if (act.done) {
    return (
      <>
        {head}
        <Codes codes={act.done.codes} label={form.values.label} />
      </>
    )
  }
  return (
    <>
      {head}
      <FormPage
        label={t('form.newVouchers')}
        wrong={form.wrong.map((name) => ({ name, label: t(`form.${name}`) }))}
        changes={form.changed.length}
        pending={act.pending}
        problem={form.wrong.length > 0 ? null : act.problem}
        onCancel={() => void navigate({ to: '/$cardSystemId/prices/vouchers', params, search: {} })}
        onSubmit={() => {
          if (form.isGood()) act.run(voucherBody(form.values))
        }}
      >
        <VoucherFields form={form} />
      </FormPage>
    </>
  )
}

function VoucherFields({ form }: { form: Form<VoucherValues> }) {
  const { t } = useTranslation('prices')
  const short = { ...row, className: classes.short ?? '', autoComplete: 'off' }
  const isOwn = form.values.kind === 'OWN'
  return (
    <>
      <FormPart title={t('form.what')}>
        <TextInput
          label={t('form.label')}
          description={t('form.voucherLabelHelp')}
          maxLength={200}
          autoComplete="off"
          {...row}
          {...textField(form, 'label')}
        />
        <TextInput
          label={t('form.price')}
          description={t('form.voucherPriceHelp')}
          inputMode="decimal"
          leftSection="€"
          {...short}
          {...textField(form, 'price')}
        />
      </FormPart>
      <FormPart title={t('form.codes')}>
        <Radio.Group
          id={fieldId('kind')}
          label={t('form.kind')}
          {...row}
          value={form.values.kind}
          onChange={(value) => form.set('kind', value)}
        >
          <div className={classes.choices}>
            <Radio value="MADE" label={t('form.kinds.MADE')} />
            <Radio value="OWN" label={t('form.kinds.OWN')} />
          </div>
        </Radio.Group>
        {isOwn ? (
          <TextInput
            label={t('form.code')}
            description={t('form.codeHelp')}
            maxLength={40}
            {...short}
            {...textField(form, 'code')}
          />
        ) : (
          <TextInput label={t('form.count')} inputMode="numeric" {...short} {...textField(form, 'count')} />
        )}
        <TextInput
          label={t('form.maxUses')}
          description={t('form.maxUsesHelp')}
          inputMode="numeric"
          {...short}
          {...textField(form, 'maxUses')}
        />
      </FormPart>
      <FormPart title={t('form.when')}>
        <TextInput type="date" label={t('form.validFrom')} {...short} {...textField(form, 'validFrom')} />
        <TextInput
          type="date"
          label={<OptionalLabel>{t('form.validUntil')}</OptionalLabel>}
          {...short}
          {...textField(form, 'validUntil')}
        />
      </FormPart>
    </>
  )
}
