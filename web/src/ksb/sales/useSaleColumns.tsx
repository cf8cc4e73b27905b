import { useTranslation } from 'react-i18next'
import type { ListedSale } from '../../api/ksb-sales.ts'
import { euro, shortDate, time } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import type { Column } from '../../ui/table/column.ts'
import { consumerkeyColumn, idColumn } from '../../ui/table/ids.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'

const moment = (instant: string) => (
  <span className="op-numbers">
    {shortDate(instant)} {time(instant)}
  </span>
)
const money = (cents: number) => euro(cents / 100)

/** What a ticket is for, and who pays which part of it. */
export function useSaleColumns(): Column<ListedSale>[] {
  const { t } = useTranslation(['sales', 'table'])
  return [
    { key: 'at', label: t('column.at'), cell: (row) => moment(row.at), isName: true, sort: 'at' },
    { key: 'event', label: t('column.event'), cell: (row) => row.event.title, width: 16 },
    { key: 'organizer', label: t('column.organizer'), cell: (row) => row.organizer.name, width: 12, fact: true },
    { key: 'uitpasNumber', label: t('column.uitpasNumber'), cell: (row) => <UitpasNumber number={row.uitpasNumber} /> },
    { key: 'tariff', label: t('column.tariff'), cell: (row) => row.tariffName, width: 12, optional: true },
    {
      key: 'regularPrice',
      label: t('column.regularPrice'),
      cell: (row) => money(row.regularPriceCents),
      align: 'right',
    },
    {
      key: 'passholder',
      label: t('column.passholder'),
      cell: (row) => money(row.passholderCents),
      align: 'right',
      fact: true,
    },
    {
      key: 'organizerPart',
      label: t('column.organizerPart'),
      cell: (row) => money(row.organizerCents),
      align: 'right',
      optional: true,
    },
    {
      key: 'municipalityPart',
      label: t('column.municipalityPart'),
      cell: (row) => money(row.municipalityCents),
      align: 'right',
      optional: true,
    },
    {
      key: 'label',
      label: t('column.label'),
      cell: (row) => row.regularPriceLabel ?? null,
      optional: true,
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: (row) => (
        <Status tone={row.cancelledAt === undefined ? 'ordinary' : 'neutral'}>
          {t(row.cancelledAt === undefined ? 'state.STANDING' : 'state.CANCELLED')}
        </Status>
      ),
    },
    { key: 'reason', label: t('column.reason'), cell: (row) => row.cancelledReason ?? null, width: 14, optional: true },
    idColumn(t('column.id'), (row) => row.id),
    idColumn(t('column.eventId'), (row) => row.event.id, 'eventId'),
    idColumn(t('table:id'), (row) => row.passholderId, 'passholderId'),
    consumerkeyColumn(t('table:consumerkey')),
  ]
}
