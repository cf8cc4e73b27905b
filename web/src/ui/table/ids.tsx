import { CopyId } from '../CopyId.tsx'
import type { Column } from './column.ts'
import type { FilterField } from './filter-field.ts'

/** The unique id of each row (*UUID*, *CDBID*, *ActieID*): not shown until somebody chooses it, with a button to copy it. */
export const idColumn = <Row,>(
  label: string,
  idOf: (row: Row) => string | readonly string[] | undefined,
  key = 'id',
): Column<Row> => ({
  key,
  label,
  cell: (row) => {
    const ids = [idOf(row) ?? []].flat()
    return ids.length === 0 ? null : ids.map((id) => <CopyId key={id} id={id} label={label} />)
  },
  optional: true,
})

/** What belongs to `idFilter`: looked for by the whole id; it takes no room until the column is shown. */
export const idWords = (label: string, withColumn = 'id') =>
  ({ label, clean: (typed) => typed.trim().toLowerCase(), withColumn }) satisfies Omit<FilterField, 'key' | 'kind'>

/** What belongs to `consumerkeyFilter`: as it is, capitals count. */
export const consumerkeyWords = (label: string) =>
  ({ label, clean: (typed) => typed.trim(), withColumn: 'clientId' }) satisfies Omit<FilterField, 'key' | 'kind'>

/** Of the balie that a row is about. */
export const consumerkeyColumn = <Row extends { clientIds: readonly string[] }>(label: string): Column<Row> =>
  idColumn<Row>(label, (row) => row.clientIds, 'clientId')

/** Where the id is a number. */
export const numberWords = (label: string, wrong: string) =>
  ({
    label,
    numeric: true,
    withColumn: 'id',
    check: (typed) => (/^\d{1,9}$/.test(typed.trim()) ? undefined : wrong),
  }) satisfies Omit<FilterField, 'key' | 'kind'>
