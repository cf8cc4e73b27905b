import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { countriesAbroad } from '../../../i18n/countries.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import classes from '../desk.module.css'
import { type ContactFault, preferences, type TypedContact } from './contact.ts'

interface ContactFieldsProps {
  typed: TypedContact
  faults: readonly ContactFault[]
  /** Why nobody from abroad can be entered here; null when they can. */
  abroadWhyNot: string | null
  onChange: (change: Partial<TypedContact>) => void
}

/** Where somebody lives, how they are reached, and what about. */
export function ContactFields({ typed, faults, abroadWhyNot, onChange }: ContactFieldsProps) {
  const { t } = useTranslation('desk')
  const wrong = (field: ContactFault) => (faults.includes(field) ? t(`contact.wrong.${field}`) : undefined)
  const field = (name: 'street' | 'postalCode' | 'city' | 'country' | 'email' | 'phoneNumber') => ({
    value: typed[name],
    autoComplete: 'off',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <Radio.Group
        label={t('contact.lives')}
        value={typed.abroad ? 'abroad' : 'here'}
        onChange={(value) => onChange({ abroad: value === 'abroad' })}
      >
        <div className={classes.choices}>
          <Radio value="here" label={t('contact.inBelgium')} />
          <Radio
            value="abroad"
            label={t('contact.abroad')}
            disabled={abroadWhyNot !== null && !typed.abroad}
            {...(abroadWhyNot === null ? {} : { description: abroadWhyNot })}
          />
        </div>
      </Radio.Group>
      <TextInput label={t('contact.street')} description={t('contact.optional')} maxLength={200} {...field('street')} />
      <div className={classes.pair} data-abroad={typed.abroad || undefined}>
        {typed.abroad ? (
          <NativeSelect
            label={t('contact.country')}
            error={wrong('country')}
            {...field('country')}
            data={[
              { value: '', label: t('contact.chooseCountry') },
              ...countriesAbroad(currentLanguage(), typed.country),
            ]}
          />
        ) : (
          <TextInput
            label={t('contact.postalCode')}
            inputMode="numeric"
            maxLength={4}
            error={wrong('postalCode')}
            {...field('postalCode')}
          />
        )}
        <TextInput label={t('contact.city')} maxLength={200} error={wrong('city')} {...field('city')} />
      </div>
      <TextInput
        label={t('contact.email')}
        description={t('contact.optional')}
        type="email"
        maxLength={320}
        error={wrong('email')}
        {...field('email')}
      />
      <TextInput
        label={t('contact.phoneNumber')}
        description={t('contact.optional')}
        type="tel"
        maxLength={50}
        {...field('phoneNumber')}
      />
      <fieldset className={classes.group}>
        <legend>{t('contact.optIn')}</legend>
        <div className={classes.choices}>
          {preferences.map((one) => (
            <Checkbox
              key={one}
              label={t(`contact.optIns.${one}`)}
              checked={typed.optIn[one]}
              onChange={(event) => onChange({ optIn: { ...typed.optIn, [one]: event.currentTarget.checked } })}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
