import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../../api/ksb.ts'
import { countriesAbroad } from '../../../i18n/countries.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import { ask } from '../../app.ts'
import classes from '../../form/Form.module.css'
import { FormPart, OptionalLabel, row } from '../../form/FormPart.tsx'
import { type Form, fieldId, textField } from '../../form/useForm.ts'
import { cardSystemRouteApi } from '../../routes.ts'
import { abroad, type PersonValues } from './person-form.ts'

const genders = ['FEMALE', 'MALE', 'X'] as const
const optIns = ['serviceMails', 'milestoneMails', 'infoMails', 'sms', 'post'] as const

interface PersonFieldsProps {
  form: Form<PersonValues>
  numberKnown: boolean
}

export function PersonFields({ form, numberKnown }: PersonFieldsProps) {
  const { t } = useTranslation('passholders')
  return (
    <>
      <FormPart title={t('edit.who')}>
        <TextInput label={t('edit.firstName')} autoComplete="off" {...row} {...textField(form, 'firstName')} />
        <TextInput label={t('edit.name')} autoComplete="off" {...row} {...textField(form, 'name')} />
        <TextInput
          type="date"
          label={t('edit.dateOfBirth')}
          {...row}
          className={classes.short ?? ''}
          {...textField(form, 'dateOfBirth')}
        />
        <NativeSelect
          label={<OptionalLabel>{t('edit.gender')}</OptionalLabel>}
          {...row}
          className={classes.short ?? ''}
          {...textField(form, 'gender')}
          data={[
            { value: '', label: t('detail.unknown') },
            ...genders.map((one) => ({ value: one, label: t(`detail.genders.${one}`) })),
          ]}
        />
        <TextInput
          label={<OptionalLabel>{t('edit.nationality')}</OptionalLabel>}
          autoComplete="off"
          {...row}
          {...textField(form, 'nationality')}
        />
        <TextInput
          label={<OptionalLabel>{t('edit.inszNumber')}</OptionalLabel>}
          description={t(numberKnown ? 'edit.inszKnown' : 'edit.inszUnknown')}
          inputMode="numeric"
          autoComplete="off"
          {...row}
          {...textField(form, 'inszNumber')}
        />
      </FormPart>
      <AddressFields form={form} />
      <FormPart title={t('edit.reach')}>
        <TextInput
          type="email"
          label={<OptionalLabel>{t('edit.email')}</OptionalLabel>}
          autoComplete="off"
          {...row}
          {...textField(form, 'email')}
        />
        <TextInput
          type="tel"
          label={<OptionalLabel>{t('edit.phoneNumber')}</OptionalLabel>}
          autoComplete="off"
          {...row}
          {...textField(form, 'phoneNumber')}
        />
        <Checkbox.Group
          id={fieldId('optIn')}
          label={t('edit.optIn')}
          {...row}
          value={optIns.filter((one) => form.values.optIn[one])}
          onChange={(chosen) =>
            form.set('optIn', {
              serviceMails: chosen.includes('serviceMails'),
              milestoneMails: chosen.includes('milestoneMails'),
              infoMails: chosen.includes('infoMails'),
              sms: chosen.includes('sms'),
              post: chosen.includes('post'),
            })
          }
        >
          <div className={classes.choices}>
            {optIns.map((one) => (
              <Checkbox key={one} value={one} label={t(`detail.optIns.${one}`)} />
            ))}
          </div>
        </Checkbox.Group>
      </FormPart>
    </>
  )
}

/** The municipalities of the card system are offered; any other can be typed. */
function AddressFields({ form }: { form: Form<PersonValues> }) {
  const { t } = useTranslation('passholders')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const cities = useQuery(cardSystemQuery(ask, cardSystemId)).data?.cities ?? []
  const { postalCode } = form.values
  return (
    <FormPart title={t('edit.address')}>
      <TextInput
        label={<OptionalLabel>{t('edit.street')}</OptionalLabel>}
        autoComplete="off"
        {...row}
        {...textField(form, 'street')}
      />
      <TextInput
        label={t('edit.postalCode')}
        description={t('edit.postalCodeHelp')}
        inputMode="numeric"
        autoComplete="off"
        {...row}
        className={classes.short ?? ''}
        {...textField(form, 'postalCode')}
      />
      <TextInput label={t('edit.city')} autoComplete="off" list="cities" {...row} {...textField(form, 'city')} />
      <datalist id="cities">
        {cities
          .filter((one) => one.postalCode === postalCode.trim())
          .map(({ name }) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      {postalCode.trim() === abroad ? (
        <NativeSelect
          label={t('edit.country')}
          autoComplete="off"
          {...row}
          {...textField(form, 'country')}
          data={[
            { value: '', label: t('edit.chooseCountry') },
            ...countriesAbroad(currentLanguage(), form.values.country),
          ]}
        />
      ) : null}
    </FormPart>
  )
}
