import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changePlace, enterPlace, idOf, type PlaceDocument, registryKey } from '../../api/aanbod.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useTyped } from '../../ui/useTyped.ts'
import { ask } from '../app.ts'
import { type ChosenPlace, chosenPlace } from '../entry/values.ts'
import { placeBody, typedOf } from './place-form.ts'

interface PlaceDialogProps {
  organizerId: string
  /** One that is there; undefined for a new one. */
  place: PlaceDocument | undefined
  /** What was searched for and not found. */
  name?: string
  onClose: () => void
  onDone: (place: ChosenPlace) => void
}

/** A new place, or what one is called and where it is. */
export function PlaceDialog({ organizerId, place, name = '', onClose, onDone }: PlaceDialogProps) {
  const { t } = useTranslation('aanbod')
  const queries = useQueryClient()
  const form = useTyped(typedOf(place, name))
  const { typed } = form
  const save = useAct(
    async (_: null, key) => {
      const body = placeBody(typed, place, organizerId)
      if (!place) return { body, id: (await enterPlace(ask, key, body)).id }
      await changePlace(ask, key, idOf(place), body)
      return { body, id: idOf(place) }
    },
    ({ id, body }) => {
      void queries.invalidateQueries({ queryKey: registryKey(organizerId) })
      void queries.invalidateQueries({ queryKey: ['aanbod', 'places'] })
      onDone(chosenPlace({ ...body, '@id': id }))
    },
  )
  function submit() {
    const isPostalCode = typed.postalCode.trim() === '' || /^[\w -]{3,10}$/.test(typed.postalCode.trim())
    const good = form.check({
      name: typed.name.trim() === '' ? t('place.fault.name') : undefined,
      postalCode: isPostalCode ? undefined : t('place.fault.postalCode'),
      city: typed.city.trim() === '' ? t('place.fault.city') : undefined,
    })
    if (good) save.run(null)
  }
  return (
    <AskDialog
      opened
      title={place ? t('place.change') : t('place.new')}
      verb={t('form.save')}
      pending={save.pending}
      problem={save.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput label={t('place.name')} maxLength={300} autoComplete="off" data-autofocus {...form.of('name')} />
      <TextInput label={t('place.street')} maxLength={300} autoComplete="off" {...form.of('street')} />
      <TextInput
        label={t('place.postalCode')}
        maxLength={20}
        inputMode="numeric"
        autoComplete="off"
        {...form.of('postalCode')}
      />
      <TextInput label={t('place.city')} maxLength={200} autoComplete="off" {...form.of('city')} />
      {place ? <p>{t('place.changeText')}</p> : null}
    </AskDialog>
  )
}
