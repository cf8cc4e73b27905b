import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { MultiSelect, Select, Switch, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isUuid } from '../../../../server/src/values/ids.ts'
import {
  addKiosk,
  changeKiosk,
  type EventOnKiosk,
  type Kiosk,
  type KioskDetails,
  kiosksKey,
  readKioskEvent,
  type SetupCode,
} from '../../api/ksb-kiosks.ts'
import { toProblem } from '../../api/problem.ts'
import { longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { FieldHelp } from '../help/FieldHelp.tsx'
import { kiosksRouteApi } from '../routes.ts'

interface KioskDialogProps {
  /** Undefined: a new one. */
  kiosk: Kiosk | undefined
  balies: { value: string; label: string }[]
  onMade: (name: string, code: SetupCode) => void
  onClose: () => void
}

const readers = ['BELOW', 'LEFT', 'RIGHT'] as const

/** The handbook's fields, in its order: QR-code tonen, Balie(s), Evenementen. */
export function KioskDialog({ kiosk, balies, onMade, onClose }: KioskDialogProps) {
  const { t } = useTranslation('kiosks')
  const { cardSystemId } = kiosksRouteApi.useParams()
  const queries = useQueryClient()
  const [details, setDetails] = useState<KioskDetails>({
    name: kiosk?.name ?? '',
    organizerIds: kiosk?.organizers.map(({ id }) => id) ?? [],
    showsCode: kiosk?.showsCode ?? true,
    automatic: kiosk?.automatic ?? true,
    reader: kiosk?.reader ?? 'BELOW',
    fixedEventId: kiosk?.fixedEvent?.id ?? null,
  })
  const [faults, setFaults] = useState<{ name?: string; event?: string }>({})
  const [event, setEvent] = useState<EventOnKiosk | undefined>(kiosk?.fixedEvent)
  const change = (part: Partial<KioskDetails>) => setDetails((before) => ({ ...before, ...part }))
  const act = useAct(
    async (body: KioskDetails, key): Promise<SetupCode | undefined> => {
      if (!kiosk) return addKiosk(ask, cardSystemId, key, body)
      await changeKiosk(ask, cardSystemId, kiosk.id, key, body)
      return undefined
    },
    (made, { name }) => {
      void queries.invalidateQueries({ queryKey: kiosksKey(cardSystemId) })
      if (made) return onMade(name, made)
      showToast(t('dialog.saved'))
      onClose()
    },
  )

  async function lookUp(): Promise<void> {
    const { fixedEventId } = details
    setEvent(undefined)
    if (fixedEventId === null) return setFaults((before) => ({ ...before, event: '' }))
    if (!isUuid(fixedEventId)) return setFaults((before) => ({ ...before, event: t('dialog.eventForm') }))
    try {
      const found = await readKioskEvent(ask, cardSystemId, fixedEventId)
      setEvent(found)
      setFaults((before) => ({ ...before, event: '' }))
    } catch (error) {
      const { name } = toProblem(error)
      // What could not be looked up is looked at again when it is saved.
      if (name.startsWith('uitpas/'))
        setFaults((before) => ({
          ...before,
          event: name === 'uitpas/event-not-found' ? t('dialog.eventUnknown') : t('dialog.eventUnusable'),
        }))
    }
  }

  function submit() {
    const wrong = {
      name: details.name.trim() === '' ? t('dialog.nameRequired') : '',
      event: details.fixedEventId !== null && !isUuid(details.fixedEventId) ? t('dialog.eventForm') : '',
    }
    setFaults(wrong)
    if (wrong.name === '' && wrong.event === '') act.run(details)
  }

  const ends = event?.endsAt ? longDate(event.endsAt, currentLanguage()) : ''
  return (
    <AskDialog
      opened
      title={kiosk ? t('dialog.change') : t('dialog.add')}
      verb={kiosk ? t('dialog.save') : t('dialog.make')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t('column.name')}
        maxLength={100}
        value={details.name}
        error={faults.name || null}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <FieldHelp what="kioskCode" label={t('dialog.showsCode')}>
        <Switch
          label={t('dialog.showsCode')}
          description={t('dialog.showsCodeHelp')}
          checked={details.showsCode}
          onChange={({ currentTarget }) => change({ showsCode: currentTarget.checked })}
        />
      </FieldHelp>
      <FieldHelp what="kioskBalies" label={t('column.balies')}>
        <MultiSelect
          label={t('column.balies')}
          description={t('dialog.baliesHelp')}
          searchable
          data={balies}
          value={details.organizerIds}
          onChange={(organizerIds) => change({ organizerIds })}
        />
      </FieldHelp>
      <Switch
        label={t('dialog.automatic')}
        description={t('dialog.automaticHelp')}
        checked={details.automatic}
        onChange={({ currentTarget }) => change({ automatic: currentTarget.checked })}
      />
      <FieldHelp what="kioskEvent" label={t('dialog.event')}>
        <TextInput
          label={t('dialog.event')}
          description={t('dialog.eventHelp')}
          value={details.fixedEventId ?? ''}
          error={faults.event || null}
          onChange={({ currentTarget }) => change({ fixedEventId: currentTarget.value.trim() || null })}
          onBlur={({ relatedTarget }) => {
            // A sentence that comes between pressing and releasing would move the button away from under the pointer.
            if (!(relatedTarget instanceof HTMLButtonElement)) void lookUp()
          }}
        />
      </FieldHelp>
      {event && event.id === details.fixedEventId ? (
        <Banner tone={event.expires === 'LATER' ? 'information' : 'attention'}>
          {event.expires === 'LATER'
            ? event.title
            : `${event.title}: ${t(event.expires === 'SOON' ? 'dialog.soon' : 'dialog.expired', { day: ends })}`}
        </Banner>
      ) : null}
      <Select
        label={t('dialog.reader')}
        allowDeselect={false}
        data={readers.map((value) => ({ value, label: t(`reader.${value}`) }))}
        value={details.reader}
        onChange={(reader) => change({ reader: readers.find((one) => one === reader) ?? 'BELOW' })}
      />
    </AskDialog>
  )
}
