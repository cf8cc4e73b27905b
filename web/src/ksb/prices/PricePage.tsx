import { NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addPrice, type Price, type PriceBody, priceQuery, pricesKey, replacePrice } from '../../api/ksb-prices.ts'
import { toProblem } from '../../api/problem.ts'
import { dayOf } from '../../i18n/format.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import classes from '../form/Form.module.css'
import { FormPage } from '../form/FormPage.tsx'
import { FormPart, OptionalLabel, row } from '../form/FormPart.tsx'
import { type Faults, type Form, faultsOf, fieldId, textField, useForm } from '../form/useForm.ts'
import { priceRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { newPrice, type PriceValues, priceBody, priceFaults, pricePointers, valuesOfPrice } from './price-form.ts'

/** A new price, or another one in place of one that is. */
export function PricePage() {
  const { t } = useTranslation(['prices', 'ksb', 'common'])
  const params = priceRouteApi.useParams()
  const isNew = params.priceId === 'new'
  const title = t(isNew ? 'form.newPrice' : 'form.editPrice')
  usePageTitle(`${title} · ${t('ksb:name')}`)
  const query = useQuery({ ...priceQuery(ask, params.cardSystemId, params.priceId), enabled: !isNew })
  const [price] = query.data?.member ?? []
  const head = (
    <PageHead
      title={title}
      chapter="prices"
      trail={
        <Link to="/$cardSystemId/prices" params={params} search={{}}>
          {t('title')}
        </Link>
      }
    />
  )
  if (query.error && !query.data) {
    return (
      <>
        {head}
        <ErrorState
          title={t('common:pageFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      </>
    )
  }
  if (!isNew && !query.data) return <SkeletonLines lines={8} />
  return (
    <>
      {head}
      {isNew || price ? (
        <PriceForm price={price} title={title} />
      ) : (
        <EmptyState title={t('form.gone')} text={t('form.goneText')} />
      )}
    </>
  )
}

function PriceForm({ price, title }: { price: Price | undefined; title: string }) {
  const { t } = useTranslation('prices')
  const { cardSystemId } = priceRouteApi.useParams()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const today = dayOf(new Date())
  const form = useForm<PriceValues>(price ? valuesOfPrice(price, today) : newPrice(today), check)
  const back = (saved: boolean) =>
    void navigate({ to: '/$cardSystemId/prices', params: { cardSystemId }, search: {}, ignoreBlocker: saved })
  const act = useAct(
    (body: PriceBody, key) =>
      (price
        ? replacePrice(ask, { cardSystemId, priceId: price.id }, key, body)
        : addPrice(ask, cardSystemId, key, body)
      ).catch(refuse),
    () => {
      void queries.invalidateQueries({ queryKey: pricesKey(cardSystemId) })
      showToast(t('form.done'))
      back(true)
    },
  )

  function check(values: PriceValues): Faults<PriceValues> {
    const found = Object.entries(priceFaults(values, today))
    return Object.fromEntries(found.map(([name, fault]) => [name, fault && t(`fault.${fault}`)]))
  }
  function refuse(error: unknown): never {
    form.show(faultsOf<PriceValues>(toProblem(error), t('fault.server'), pricePointers))
    throw error
  }
  return (
    <FormPage
      label={title}
      wrong={form.wrong.map((name) => ({ name, label: t(`form.${name}`) }))}
      changes={form.changed.length}
      pending={act.pending}
      problem={form.wrong.length > 0 ? null : act.problem}
      onCancel={() => back(false)}
      onSubmit={() => {
        if (form.isGood()) act.run(priceBody(form.values))
      }}
    >
      <PriceFields form={form} replaces={price !== undefined} />
    </FormPage>
  )
}

function PriceFields({ form, replaces }: { form: Form<PriceValues>; replaces: boolean }) {
  const { t } = useTranslation('prices')
  const short = { ...row, className: classes.short ?? '', autoComplete: 'off' }
  return (
    <>
      <FormPart title={t('form.what')}>
        <TextInput
          label={t('form.label')}
          description={t('form.labelHelp')}
          maxLength={200}
          autoComplete="off"
          {...row}
          {...textField(form, 'label')}
        />
        <Textarea
          label={<OptionalLabel>{t('form.description')}</OptionalLabel>}
          autosize
          minRows={2}
          maxLength={1000}
          {...row}
          {...textField(form, 'description')}
        />
        <TextInput
          label={t('form.price')}
          inputMode="decimal"
          leftSection="€"
          {...short}
          {...textField(form, 'price')}
        />
      </FormPart>
      <FormPart title={t('form.who')}>
        <TextInput
          label={<OptionalLabel>{t('form.minAge')}</OptionalLabel>}
          inputMode="numeric"
          {...short}
          {...textField(form, 'minAge')}
        />
        <TextInput
          label={<OptionalLabel>{t('form.maxAge')}</OptionalLabel>}
          description={t('form.maxAgeHelp')}
          inputMode="numeric"
          {...short}
          {...textField(form, 'maxAge')}
        />
        <Radio.Group
          id={fieldId('residence')}
          label={t('form.residence')}
          {...row}
          value={form.values.residence}
          onChange={(value) => form.set('residence', value)}
        >
          <div className={classes.choices}>
            {(['ANYWHERE', 'INSIDE', 'OUTSIDE'] as const).map((one) => (
              <Radio key={one} value={one} label={t(`form.residences.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          label={<OptionalLabel>{t('form.postalCodes')}</OptionalLabel>}
          description={t('form.postalCodesHelp')}
          autoComplete="off"
          {...row}
          {...textField(form, 'postalCodes')}
        />
        <NativeSelect
          label={t('form.socialTariff')}
          {...row}
          className={classes.short ?? ''}
          {...textField(form, 'socialTariff')}
          data={[
            { value: '', label: t('form.both') },
            { value: 'yes', label: t('for.socialTariff') },
            { value: 'no', label: t('for.regularTariff') },
          ]}
        />
        <NativeSelect
          label={t('form.cardType')}
          {...row}
          className={classes.short ?? ''}
          {...textField(form, 'cardType')}
          data={[
            { value: '', label: t('form.both') },
            { value: 'NFC_CARD', label: t('for.NFC_CARD') },
            { value: 'DIGITAL', label: t('for.DIGITAL') },
          ]}
        />
      </FormPart>
      <FormPart title={t('form.when')}>
        <TextInput
          type="date"
          label={t('form.validFrom')}
          {...(replaces ? { description: t('form.replaces') } : {})}
          {...short}
          {...textField(form, 'validFrom')}
        />
        <TextInput
          type="date"
          label={<OptionalLabel>{t('form.lastDay')}</OptionalLabel>}
          {...short}
          {...textField(form, 'lastDay')}
        />
      </FormPart>
    </>
  )
}
