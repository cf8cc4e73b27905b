import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Organiser } from '../../api/aanbod.ts'
import { fieldId, textField } from '../../ksb/form/useForm.ts'
import { type ActivityForm, Optional, Part } from './form.tsx'
import { eventTypes, typeOf } from './terms.ts'

/** What it is called, what kind it is, and who organises it. */
export function WhatPart({ form, organisers }: { form: ActivityForm; organisers: readonly Organiser[] }) {
  const { t } = useTranslation('aanbod')
  const { typeId, themeId, organiserId } = form.values
  const themes = typeOf(typeId)?.themes ?? []
  const choose = [{ value: '', label: t('form.choose') }]
  // A kind that the list does not have, of what was entered elsewhere, stays chosen.
  const others = typeId !== '' && !typeOf(typeId) ? [{ value: typeId, label: typeId }] : []
  return (
    <Part title={t('part.what')}>
      <TextInput label={t('field.title')} maxLength={300} autoComplete="off" {...textField(form, 'title')} />
      <NativeSelect
        label={t('field.typeId')}
        data={[...choose, ...others, ...eventTypes.map(({ id, label }) => ({ value: id, label }))]}
        {...textField(form, 'typeId')}
        onChange={(event) => {
          form.set('typeId', event.currentTarget.value)
          form.set('themeId', '')
        }}
      />
      {themes.length > 0 || themeId !== '' ? (
        <NativeSelect
          label={<Optional>{t('field.themeId')}</Optional>}
          data={[...choose, ...themes.map(({ id, label }) => ({ value: id, label }))]}
          {...textField(form, 'themeId')}
        />
      ) : null}
      {organisers.length > 1 ? (
        <NativeSelect
          id={fieldId('organiserId')}
          label={t('field.organiserId')}
          data={organisers.map(({ id, name }) => ({ value: id, label: name }))}
          value={organiserId}
          onChange={(event) => form.set('organiserId', event.currentTarget.value)}
        />
      ) : null}
    </Part>
  )
}
