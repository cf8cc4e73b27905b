import { useTranslation } from 'react-i18next'
import type { EventOnKiosk, Kiosk } from '../../api/ksb-kiosks.ts'
import { shortDate, time } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { consumerkeyColumn, idColumn } from '../../ui/table/ids.tsx'

/** A pillar asks every ten seconds: who was silent for so long is away. */
const awayMilliseconds = 5 * 60_000

export function useKioskColumns(): Column<Kiosk>[] {
  const { t } = useTranslation(['kiosks', 'table'])
  return [
    { key: 'name', label: t('column.name'), cell: (row) => row.name, isName: true, sort: 'name', width: 16 },
    {
      key: 'balies',
      label: t('column.balies'),
      cell: (row) => row.organizers.map(({ name }) => name).join(', ') || t('noBalies'),
      fact: true,
      width: 16,
    },
    { key: 'event', label: t('column.event'), cell: (row) => <EventCell kiosk={row} />, width: 20 },
    { key: 'code', label: t('column.code'), cell: (row) => (row.showsCode ? t('yes') : t('no')) },
    { key: 'seen', label: t('column.seen'), cell: (row) => <Seen kiosk={row} />, sort: 'lastSeen', fact: true },
    { key: 'device', label: t('column.device'), cell: (row) => row.device?.name ?? '', optional: true, width: 12 },
    { key: 'deviceId', label: t('column.deviceId'), cell: (row) => row.device?.deviceId ?? '', optional: true },
    idColumn(t('column.id'), (row) => row.id),
    idColumn(t('column.eventId'), (row) => (row.fixedEvent ?? row.chosenEvent)?.id, 'eventId'),
    consumerkeyColumn(t('table:consumerkey')),
  ]
}

function EventCell({ kiosk }: { kiosk: Kiosk }) {
  const { t } = useTranslation('kiosks')
  const { fixedEvent, chosenEvent, automatic } = kiosk
  if (fixedEvent) return <Named event={fixedEvent} words={t('event.fixed')} />
  if (chosenEvent) return <Named event={chosenEvent} words={t('event.chosen')} />
  return <>{automatic ? t('event.automatic') : t('event.none')}</>
}

function Named({ event, words }: { event: EventOnKiosk; words: string }) {
  const { t } = useTranslation('kiosks')
  const said = `${event.title || event.id} (${words})`
  if (event.expires === 'LATER') return <>{said}</>
  return (
    <Status tone={event.expires === 'EXPIRED' ? 'refused' : 'attention'}>
      {`${said}, ${
        event.expires === 'EXPIRED' ? t('event.expired') : t('event.soon', { day: shortDate(event.endsAt ?? '') })
      }`}
    </Status>
  )
}

function Seen({ kiosk: { device, lastSeenAt } }: { kiosk: Kiosk }) {
  const { t } = useTranslation('kiosks')
  if (!device) return <Status tone="neutral">{t('seen.new')}</Status>
  if (!lastSeenAt) return <Status tone="attention">{t('seen.never')}</Status>
  const isAway = Date.now() - new Date(lastSeenAt).getTime() > awayMilliseconds
  const moment = `${shortDate(lastSeenAt)} ${time(lastSeenAt)}`
  return <Status tone={isAway ? 'attention' : 'ordinary'}>{isAway ? moment : t('seen.now')}</Status>
}
