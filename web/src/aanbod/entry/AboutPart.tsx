import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { textField } from '../../ksb/form/useForm.ts'
import classes from './Entry.module.css'
import { type ActivityForm, Optional, Part } from './form.tsx'
import { ImagesField } from './ImagesField.tsx'

/** What makes people come: a few sentences, a picture, and words to find it by. */
export function AboutPart({ form, organizerId }: { form: ActivityForm; organizerId: string }) {
  const { t } = useTranslation('aanbod')
  return (
    <Part title={t('part.about')}>
      <Textarea
        label={<Optional>{t('field.description')}</Optional>}
        rows={5}
        maxLength={20_000}
        {...textField(form, 'description')}
      />
      <ImagesField
        title={t('field.images')}
        help={t('image.help')}
        images={form.values.images}
        onChange={(images) => form.set('images', images)}
        organizerId={organizerId}
      />
      <TextInput
        label={<Optional>{t('field.labels')}</Optional>}
        description={t('labelsHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        {...textField(form, 'labels')}
      />
    </Part>
  )
}

/** How to book, and who answers questions. */
export function ContactPart({ form }: { form: ActivityForm }) {
  const { t } = useTranslation('aanbod')
  const url = { inputMode: 'url', autoComplete: 'off', maxLength: 500 } as const
  const phone = { inputMode: 'tel', autoComplete: 'off', maxLength: 50 } as const
  const email = { inputMode: 'email', autoComplete: 'off', maxLength: 200 } as const
  return (
    <Part title={t('part.contact')}>
      <TextInput label={<Optional>{t('field.bookingUrl')}</Optional>} {...url} {...textField(form, 'bookingUrl')} />
      <div className={classes.row}>
        <TextInput
          label={<Optional>{t('field.bookingPhone')}</Optional>}
          {...phone}
          {...textField(form, 'bookingPhone')}
        />
        <TextInput
          className={classes.wide ?? ''}
          label={<Optional>{t('field.bookingEmail')}</Optional>}
          {...email}
          {...textField(form, 'bookingEmail')}
        />
      </div>
      <TextInput label={<Optional>{t('field.contactUrl')}</Optional>} {...url} {...textField(form, 'contactUrl')} />
      <div className={classes.row}>
        <TextInput
          label={<Optional>{t('field.contactPhone')}</Optional>}
          {...phone}
          {...textField(form, 'contactPhone')}
        />
        <TextInput
          className={classes.wide ?? ''}
          label={<Optional>{t('field.contactEmail')}</Optional>}
          {...email}
          {...textField(form, 'contactEmail')}
        />
      </div>
    </Part>
  )
}
