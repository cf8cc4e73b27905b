import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cardSystemQuery } from '../../api/ksb.ts'
import { addKey, changeKey, type Key, type KeyBody, keysKey } from '../../api/ksb-shares.ts'
import { dayOf } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { centsOf } from '../form/amount.ts'
import { type Faults, fieldId, useForm } from '../form/useForm.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { ShareFields, ShareName } from './ShareFields.tsx'
import { newShares, type ShareValues, shareBody, shareFaults, sharesOf } from './share-form.ts'

interface KeyValues extends ShareValues {
  organizerId: string
  socialTariff: string
  automatic: boolean
  validFrom: string
}

/** A new key, or what one says from a day on. */
export function KeyDialog({ changes, onClose }: { changes?: Key; onClose: () => void }) {
  const { t } = useTranslation('shares')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const parts = useQuery(cardSystemQuery(ask, cardSystemId)).data
  const today = dayOf(new Date())
  const form = useForm<KeyValues>(
    {
      ...(changes ? sharesOf(changes) : newShares),
      organizerId: changes?.organizer?.id ?? '',
      socialTariff: changes?.socialTariff ?? 'OWN_CARD_SYSTEM',
      automatic: changes?.automatic ?? true,
      validFrom: today,
    },
    check,
  )
  const { values } = form
  const act = useAct(
    (body: KeyBody, key) =>
      changes
        ? changeKey(ask, { cardSystemId, keyId: changes.id, version: changes.newest }, key, body)
        : addKey(ask, cardSystemId, key, body).then(() => undefined),
    () => {
      void queries.invalidateQueries({ queryKey: keysKey(cardSystemId) })
      showToast(t('keys.done', { name: values.name }))
      onClose()
    },
  )
  function check(typed: KeyValues): Faults<KeyValues> {
    const found = { ...shareFaults(typed), validFrom: typed.validFrom < today ? ('order' as const) : undefined }
    return Object.fromEntries(Object.entries(found).map(([name, fault]) => [name, fault && t(`fault.${fault}`)]))
  }
  return (
    <AskDialog
      opened
      size={620}
      title={t(changes ? 'keys.change' : 'keys.new')}
      verb={t('keys.save')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (!form.isGood()) return
        act.run({
          ...shareBody(values),
          socialTariff: values.socialTariff === 'ANY_CARD_SYSTEM' ? 'ANY_CARD_SYSTEM' : 'OWN_CARD_SYSTEM',
          maxRegularPriceCents: values.maxRegularPrice.trim() === '' ? null : (centsOf(values.maxRegularPrice) ?? null),
          automatic: values.automatic,
          ...(values.validFrom === today ? {} : { validFrom: values.validFrom }),
          ...(values.organizerId === '' ? {} : { organizerId: values.organizerId }),
        })
      }}
    >
      {changes ? <p>{t('keys.changeText')}</p> : null}
      <ShareName form={form} />
      <ShareFields form={form} />
      <NativeSelect
        label={t('form.socialTariff')}
        value={values.socialTariff}
        data={(['OWN_CARD_SYSTEM', 'ANY_CARD_SYSTEM'] as const).map((value) => ({
          value,
          label: t(`socialTariff.${value}`),
        }))}
        onChange={(event) => form.set('socialTariff', event.currentTarget.value)}
      />
      {changes ? null : (
        <NativeSelect
          label={t('column.organizer')}
          description={t('form.organizerHelp')}
          value={values.organizerId}
          data={[
            { value: '', label: t('keys.everywhere') },
            ...(parts?.organizers ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => form.set('organizerId', event.currentTarget.value)}
        />
      )}
      <Switch
        label={t('form.automatic')}
        description={t('form.automaticHelp')}
        checked={values.automatic}
        onChange={(event) => form.set('automatic', event.currentTarget.checked)}
      />
      <TextInput
        type="date"
        id={fieldId('validFrom')}
        label={t('column.from')}
        value={values.validFrom}
        error={form.faults.validFrom}
        onChange={(event) => form.set('validFrom', event.currentTarget.value)}
      />
    </AskDialog>
  )
}
