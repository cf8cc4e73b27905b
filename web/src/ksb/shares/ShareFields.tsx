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

/** What a key or a coupon is called. */
export const ShareName = <Values extends ShareValues>({ form }: { form: Form<Values> }) => {
  const { t } = useTranslation('shares')
  return <ShareText form={form} name="name" label={t('form.name')} />
}

/** How a price is made and who bears the rest: of a key and of a coupon. */
export function ShareFields<Values extends ShareValues>({ form }: { form: Form<Values> }) {
  const { t } = useTranslation('shares')
  const { values } = form
  const set = (name: keyof ShareValues, value: string) => form.set(name, value as Values[keyof ShareValues])
  return (
    <>
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
      <ShareText
        form={form}
        name="value"
        label={t(values.priceRule === 'PERCENTAGE' ? 'form.percentage' : 'form.amount')}
      />
      <ShareText form={form} name="organizerPart" label={t('form.organizerPart')} description={t('form.partHelp')} />
      <ShareText
        form={form}
        name="municipalityPart"
        label={t('form.municipalityPart')}
        description={t('form.partHelp')}
      />
      <ShareText
        form={form}
        name="maxRegularPrice"
        label={t('form.maxRegularPrice')}
        description={t('form.optional')}
      />
    </>
  )
}

function ShareText<Values extends ShareValues>({ form, name, ...words }: Field & { form: Form<Values> }) {
  return (
    <TextInput
      id={fieldId(name)}
      {...words}
      autoComplete="off"
      maxLength={name === 'name' ? 200 : 12}
      inputMode={name === 'name' ? 'text' : 'decimal'}
      value={form.values[name]}
      error={form.faults[name]}
      onChange={(event) => form.set(name, event.currentTarget.value as Values[keyof ShareValues])}
      onBlur={() => form.leave(name)}
    />
  )
}
