import { useTranslation } from 'react-i18next'
import type { PayerFigures } from '../api/finance.ts'
import { count, euro } from '../i18n/format.ts'
import type { Column } from '../ui/table/column.ts'

type Figured = Pick<PayerFigures, 'sold' | 'credited' | 'owedCents'>

/** Who paid what of the tickets, and what is still owed: as in the report. */
export function useFigureColumns<Row extends Figured>(): Column<Row>[] {
  const { t } = useTranslation('finance')
  const money = (cents: number) => euro(cents / 100)
  const column = (key: string, label: string, cell: (row: Row) => string | null): Column<Row> => ({
    key,
    label,
    cell,
    align: 'right',
  })
  return [
    column('tickets', t('column.tickets'), ({ sold }) => count(sold.count)),
    column('regular', t('column.regular'), ({ sold }) => money(sold.regularCents)),
    column('passholder', t('column.passholder'), ({ sold }) => money(sold.passholderCents)),
    column('organizerPart', t('column.organizerPart'), ({ sold }) => money(sold.organizerCents)),
    column('municipalityPart', t('column.municipalityPart'), ({ sold }) => money(sold.municipalityCents)),
    column('credits', t('column.credits'), ({ credited }) =>
      credited.count === 0 ? null : `${money(credited.municipalityCents)} (${count(credited.count)})`,
    ),
    { ...column('owed', t('column.owed'), ({ owedCents }) => money(owedCents)), fact: true },
  ]
}
