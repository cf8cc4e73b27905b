import { MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { addCoupon, type CouponBody, couponsKey } from '../../api/ksb-shares.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { centsOf } from '../form/amount.ts'
import { type Faults, fieldId, useForm } from '../form/useForm.ts'
import { FieldHelp } from '../help/FieldHelp.tsx'
import { cardSystemRouteApi } from '../routes.ts'
import { type ChosenEvent, EventChoice } from './EventChoice.tsx'
import { numbersOf, PassList, wrongLines } from './PassList.tsx'
import { SegmentCount, useSegmentCount } from './SegmentCount.tsx'
import { ShareFields, ShareName } from './ShareFields.tsx'
import { SharePart } from './SharePart.tsx'
import { newShares, type ShareFault, type ShareValues, shareBody, shareFaults } from './share-form.ts'

const periods = ['ABSOLUTE', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const
const passes = ['INDIVIDUALS', 'GROUPS', 'ALL'] as const

interface CouponValues extends ShareValues {
  uses: string
  period: string
  maxUses: string
  budget: string
  validFrom: string
  validUntil: string
  validDays: string
  passes: string
  socialTariff: string
  postalCodes: string
  minAge: string
  maxAge: string
  /** Only who is on a list: `yes`. */
  listed: string
  list: string
  organizerIds: string[]
  events: ChosenEvent[]
}

const { name, ...key } = newShares
/** In the order of the dialog, which is the handbook's: the first that is wrong has the focus. */
const fresh: CouponValues = {
  name,
  uses: '',
  period: 'MONTH',
  maxUses: '',
  budget: '',
  validFrom: '',
  validUntil: '',
  validDays: '',
  ...key,
  value: '50',
  organizerPart: '0',
  municipalityPart: '1',
  passes: 'INDIVIDUALS',
  socialTariff: '',
  postalCodes: '',
  minAge: '',
  maxAge: '',
  listed: '',
  list: '',
  organizerIds: [],
  events: [],
}

const isEmpty = (typed: string) => typed.trim() === ''
const isCount = (typed: string) => isEmpty(typed) || /^[1-9]\d{0,5}$/.test(typed.trim())
const isAge = (typed: string) => isEmpty(typed) || (/^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 130)
const codesOf = (typed: string) => typed.split(/[\s,;]+/).filter((code) => code !== '')

function couponFaults(values: CouponValues): { [Key in keyof CouponValues]?: ShareFault | 'lines' | undefined } {
  const { minAge, maxAge, validFrom, validUntil } = values
  const turned = !isEmpty(minAge) && !isEmpty(maxAge) && Number(maxAge) < Number(minAge)
  return {
    ...shareFaults(values),
    uses: isCount(values.uses) ? undefined : 'count',
    maxUses: isCount(values.maxUses) ? undefined : 'count',
    budget: isEmpty(values.budget) || centsOf(values.budget) ? undefined : 'amount',
    validUntil: validUntil !== '' && validFrom !== '' && validUntil < validFrom ? 'order' : undefined,
    validDays: isCount(values.validDays) ? undefined : 'count',
    postalCodes: codesOf(values.postalCodes).every((code) => /^\d{4}$/.test(code)) ? undefined : 'postalCodes',
    minAge: isAge(minAge) ? undefined : 'age',
    list: isListed(values) && wrongLines(values.list).length > 0 ? 'lines' : undefined,
    maxAge: isAge(maxAge) ? (turned ? 'ages' : undefined) : 'age',
  }
}

const isListed = ({ listed }: CouponValues) => listed === 'yes'

function segmentOf(values: CouponValues): NonNullable<CouponBody['segment']> {
  const { minAge, maxAge } = values
  return {
    passes: passes.find((one) => one === values.passes) ?? 'INDIVIDUALS',
    ...some('socialTariff', values.socialTariff, values.socialTariff === 'yes'),
    postalCodes: codesOf(values.postalCodes),
    ...some('minAge', minAge, Number(minAge)),
    ...some('maxAge', maxAge, Number(maxAge)),
    ...some('listed', values.listed, true),
  }
}

const some = <Name extends string, Value>(name: Name, typed: string, value: Value) =>
  (isEmpty(typed) ? {} : { [name]: value }) as { [one in Name]?: Value }

function couponBody(values: CouponValues): CouponBody {
  const { maxRegularPrice, uses, maxUses, budget, validFrom, validUntil, validDays } = values
  const [first, ...others] = isListed(values) ? numbersOf(values.list) : []
  return {
    ...shareBody(values),
    ...some('maxRegularPriceCents', maxRegularPrice, centsOf(maxRegularPrice) ?? 0),
    ...some('usageLimit', uses, {
      volume: Number(uses),
      periodType: periods.find((one) => one === values.period) ?? 'MONTH',
    }),
    ...some('maxUses', maxUses, Number(maxUses)),
    ...some('budgetCents', budget, centsOf(budget) ?? 0),
    ...some('validFrom', validFrom, validFrom),
    ...some('validUntil', validUntil, validUntil),
    ...some('validDays', validDays, Number(validDays)),
    eventIds: values.events.map(({ id }) => id),
    organizerIds: values.organizerIds,
    segment: segmentOf(values),
    ...(first === undefined ? {} : { uitpasNumbers: [first, ...others] as [string, ...string[]] }),
  }
}

/** A new coupon: the price and the segment never change afterwards. */
export function CouponDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shares')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const form = useForm<CouponValues>(fresh, check)
  const { values, faults } = form
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const wrongSegment = (['postalCodes', 'minAge', 'maxAge', 'list'] as const).some(
    (name) => couponFaults(values)[name] !== undefined,
  )
  const segment = segmentOf(values)
  const counted = useSegmentCount(
    wrongSegment ? undefined : { segment, ...(isListed(values) ? { uitpasNumbers: numbersOf(values.list) } : {}) },
  )
  const act = useAct(
    (body: CouponBody, key) => addCoupon(ask, cardSystemId, key, body),
    () => {
      void queries.invalidateQueries({ queryKey: couponsKey(cardSystemId) })
      showToast(t('coupons.done', { name: values.name }))
      onClose()
    },
  )
  function check(typed: CouponValues): Faults<CouponValues> {
    const found = Object.entries(couponFaults(typed))
    const lines = wrongLines(typed.list).join(', ')
    return Object.fromEntries(
      found.map(([name, fault]) => [
        name,
        fault && (fault === 'lines' ? t('list.wrong', { lines }) : t(`fault.${fault}`)),
      ]),
    )
  }
  const field = (name: Exclude<keyof CouponValues, keyof ShareValues | 'organizerIds' | 'events' | 'list'>) => ({
    id: fieldId(name),
    label: t(`form.${name === 'socialTariff' ? 'socialTariffOf' : name}`),
    value: values[name],
    error: faults[name],
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => form.set(name, event.currentTarget.value),
    onBlur: () => form.leave(name),
  })
  return (
    <AskDialog
      opened
      size={620}
      title={t('coupons.new')}
      verb={t('coupons.save')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (form.isGood()) act.run(couponBody(values))
      }}
    >
      <p>{t('coupons.newText')}</p>
      <ShareName form={form} />
      <SharePart title={t('part.useLimit')}>
        <FieldHelp what="useLimit" label={t('form.uses')}>
          <TextInput {...field('uses')} inputMode="numeric" description={t('form.usesHelp')} />
        </FieldHelp>
        <NativeSelect {...field('period')} data={periods.map((value) => ({ value, label: t(`period.${value}`) }))} />
        <TextInput {...field('maxUses')} inputMode="numeric" description={t('form.optional')} />
        <TextInput {...field('budget')} inputMode="decimal" description={t('form.optional')} />
      </SharePart>
      <SharePart title={t('part.validity')}>
        <TextInput {...field('validFrom')} type="date" />
        <TextInput {...field('validUntil')} type="date" description={t('form.optional')} />
        <TextInput {...field('validDays')} inputMode="numeric" description={t('form.optional')} />
      </SharePart>
      <SharePart title={t('part.key')}>
        <ShareFields form={form} />
      </SharePart>
      <SharePart title={t('part.conditions')}>
        <FieldHelp what="segment" label={t('form.passes')}>
          <NativeSelect {...field('passes')} data={passes.map((value) => ({ value, label: t(`passes.${value}`) }))} />
        </FieldHelp>
        <NativeSelect
          {...field('socialTariff')}
          data={[
            { value: '', label: t('coupons.anybody') },
            { value: 'yes', label: t('coupons.social') },
            { value: 'no', label: t('coupons.regular') },
          ]}
        />
        <TextInput {...field('postalCodes')} description={t('form.postalCodesHelp')} />
        <TextInput {...field('minAge')} inputMode="numeric" />
        <TextInput {...field('maxAge')} inputMode="numeric" />
        <NativeSelect
          {...field('listed')}
          data={[
            { value: '', label: t('list.everybody') },
            { value: 'yes', label: t('list.only') },
          ]}
        />
        {isListed(values) ? (
          <PassList
            id={fieldId('list')}
            value={values.list}
            error={faults.list}
            unknown={counted.data?.unknown ?? []}
            onChange={(typed) => form.set('list', typed)}
            onBlur={() => form.leave('list')}
          />
        ) : null}
        <SegmentCount query={counted} isGood={!wrongSegment} />
        <EventChoice chosen={values.events} onChange={(chosen) => form.set('events', chosen)} />
        <MultiSelect
          label={t('form.organizers')}
          description={t('form.organizersHelp')}
          data={(parts?.organizers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={values.organizerIds}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('form.organizersClear') }}
          onChange={(chosen) => form.set('organizerIds', chosen)}
        />
      </SharePart>
    </AskDialog>
  )
}
