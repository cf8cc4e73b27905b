import { Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId, textField } from '../../ksb/form/useForm.ts'
import classes from './Entry.module.css'
import { type ActivityForm, Optional, Part } from './form.tsx'
import { audiences } from './values.ts'

/** For whom: everybody, or not, and of which age. */
export function WhoPart({ form }: { form: ActivityForm }) {
  const { t } = useTranslation('aanbod')
  return (
    <Part title={t('part.who')}>
      <Radio.Group
        id={fieldId('audience')}
        label={t('field.audience')}
        value={form.values.audience}
        onChange={(value) => form.set('audience', audiences.find((one) => one === value) ?? 'everyone')}
      >
        <div className={classes.choices}>
          {audiences.map((value) => (
            <Radio key={value} value={value} label={t(`audience.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      <div className={classes.row}>
        <TextInput
          label={<Optional>{t('field.ageFrom')}</Optional>}
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
          {...textField(form, 'ageFrom')}
        />
        <TextInput
          label={<Optional>{t('field.ageTo')}</Optional>}
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
          {...textField(form, 'ageTo')}
        />
      </div>
    </Part>
  )
}
