import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Form, fieldId } from '../form/useForm.ts'
import { FieldHelp } from '../help/FieldHelp.tsx'
import type { ShareValues } from './share-form.ts'

interface Field {
  name: keyof ShareValues
  label: string
  description?: string
}

/** How a price is made and who bears the rest: of a key and of a coupon. */
export function ShareFields<Values extends ShareValues>({ form }: { form: Form<Values> }) {
  const { t } = useTranslation('shares')
  const { values, faults } = form
  const set = (name: keyof ShareValues, value: string) => form.set(name, value as Values[keyof ShareValues])
  const text = ({ name, ...words }: Field) => (
    <TextInput
      key={name}
      id={fieldId(name)}
      {...words}
      autoComplete="off"
      maxLength={name === 'name' ? 200 : 12}
      inputMode={name === 'name' ? 'text' : 'decimal'}
      value={values[name]}
      error={faults[name]}
      onChange={(event) => set(name, event.currentTarget.value)}
      onBlur={() => form.leave(name)}
    />
  )
  return (
    <>
      {text({ name: 'name', label: t('form.name') })}
      <FieldHelp what="couponKey" label={t('form.priceRule')}>
        <NativeSelect
          label={t('form.priceRule')}
          value={values.priceRule}
          data={(['PERCENTAGE', 'FIXED_PRICE', 'FIXED_DISCOUNT'] as const).map((value) => ({
            value,
            label: t(`priceRule.${value}`),
          }))}
          onChange={(event) => set('priceRule', event.currentTarget.value)}
        />
      </FieldHelp>
      {text({ name: 'value', label: t(values.priceRule === 'PERCENTAGE' ? 'form.percentage' : 'form.amount') })}
      {text({ name: 'organizerPart', label: t('form.organizerPart'), description: t('form.partHelp') })}
      {text({ name: 'municipalityPart', label: t('form.municipalityPart'), description: t('form.partHelp') })}
      {text({ name: 'maxRegularPrice', label: t('form.maxRegularPrice'), description: t('form.optional') })}
    </>
  )
}
