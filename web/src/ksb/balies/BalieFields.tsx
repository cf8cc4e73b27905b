import { Switch, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Balie } from '../../api/ksb-balies.ts'
import classes from '../form/Form.module.css'
import { FormPart, OptionalLabel, row } from '../form/FormPart.tsx'
import { type Form, textField } from '../form/useForm.ts'
import { type BalieValues, weekdays } from './balie-form.ts'
import { PlaceField } from './PlaceField.tsx'

const short = { ...row, className: classes.short ?? '', autoComplete: 'off' }

/** Name, where it is, how it is reached. */
export function BalieFields({ form }: { form: Form<BalieValues> }) {
  const { t } = useTranslation('balies')
  const optional = (name: 'street' | 'postalCode' | 'city' | 'email' | 'phone' | 'website') => ({
    label: <OptionalLabel>{t(`column.${name}`)}</OptionalLabel>,
    autoComplete: 'off',
    ...textField(form, name),
  })
  return (
    <>
      <FormPart title={t('form.what')}>
        <TextInput label={t('column.name')} maxLength={200} autoComplete="off" {...row} {...textField(form, 'name')} />
        <TextInput {...row} maxLength={200} {...optional('street')} />
        <TextInput {...short} inputMode="numeric" maxLength={4} {...optional('postalCode')} />
        <TextInput {...row} maxLength={100} {...optional('city')} />
      </FormPart>
      <FormPart title={t('form.contact')}>
        <TextInput {...row} type="email" maxLength={254} {...optional('email')} />
        <TextInput {...row} type="tel" maxLength={30} {...optional('phone')} />
        <TextInput {...row} maxLength={400} {...optional('website')} />
      </FormPart>
    </>
  )
}

/** The place that it is, and whether it sells passes. */
export function PlaceFields({ form, balie }: { form: Form<BalieValues>; balie: Balie }) {
  const { t } = useTranslation('balies')
  return (
    <>
      <FormPart title={t('form.location')}>
        <PlaceField form={form} now={balie.linkedLocation} balieId={balie.id} />
      </FormPart>
      <FormPart title={t('form.sale')}>
        <Switch
          label={t('form.pointOfSale')}
          description={t('form.pointOfSaleHelp')}
          checked={form.values.pointOfSale}
          onChange={(event) => form.set('pointOfSale', event.currentTarget.checked)}
        />
        {form.values.pointOfSale ? (
          <>
            <p>{t('form.hoursHelp')}</p>
            {weekdays.map((day) => (
              <TextInput
                key={day}
                label={t(`weekday.d${day}`)}
                autoComplete="off"
                {...row}
                {...textField(form, `hours${day}`)}
              />
            ))}
            <Textarea
              label={<OptionalLabel>{t('form.openingNote')}</OptionalLabel>}
              maxLength={300}
              autosize
              {...row}
              {...textField(form, 'openingNote')}
            />
          </>
        ) : null}
      </FormPart>
    </>
  )
}
