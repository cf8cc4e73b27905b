import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type PersonIds, passholderSalesQuery } from '../../../api/ksb-passholders.ts'
import type { PassholderSale } from '../../../api/ksb-types.ts'
import { euro } from '../../../i18n/format.ts'
import { Status } from '../../../ui/Status.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { SimpleTable } from '../../../ui/table/SimpleTable.tsx'
import { ask } from '../../app.ts'
import { moment } from './moment.ts'
import { PartOf, usePart } from './PartOf.tsx'

/** The reduced prices that were given, what was cancelled too. */
export function TariffsSection({ ids }: { ids: PersonIds }) {
  const { t } = useTranslation('passholders')
  const part = usePart()
  const query = useQuery(passholderSalesQuery(ask, ids, part.limit))
  const columns: Column<PassholderSale>[] = [
    { key: 'when', label: t('detail.when'), cell: (row) => <span className="op-numbers">{moment(row.at)}</span> },
    { key: 'event', label: t('detail.event'), isName: true, cell: (row) => row.event.title },
    { key: 'where', label: t('detail.where'), cell: (row) => row.organizer.name },
    { key: 'tariff', label: t('detail.tariffName'), cell: (row) => row.tariffName },
    {
      key: 'status',
      label: t('detail.status'),
      cell: (row) => {
        const state = row.cancelledAt === undefined ? 'STANDING' : 'CANCELLED'
        return <Status tone={state === 'STANDING' ? 'ordinary' : 'neutral'}>{t(`detail.saleState.${state}`)}</Status>
      },
    },
    {
      key: 'regular',
      label: t('detail.regularPrice'),
      align: 'right',
      cell: (row) => euro(row.regularPriceCents / 100),
    },
    { key: 'paid', label: t('detail.paid'), align: 'right', cell: (row) => euro(row.passholderCents / 100) },
  ]
  return (
    <PartOf query={query} part={part} empty={{ title: t('detail.noTariffs'), text: t('detail.noTariffsText') }}>
      {(rows) => (
        <SimpleTable labelled label={t('detail.tariffs')} rows={rows} columns={columns} rowKey={(row) => row.id} />
      )}
    </PartOf>
  )
}
