import { CopyId } from '../CopyId.tsx'
import type { Column } from './column.ts'
import type { FilterField } from './filter-field.ts'

/** The unique id of each row (*UUID*, *CDBID*, *ActieID*): not shown until somebody chooses it, with a button to copy it. */
export const idColumn = <Row,>(label: string, idOf: (row: Row) => string): Column<Row> => ({
  key: 'id',
  label,
  cell: (row) => <CopyId id={idOf(row)} label={label} />,
  optional: true,
})

/** What belongs to `idFilter`: looked for by the whole id; it takes no room until the column is shown. */
export const idWords = (label: string) =>
  ({ label, clean: (typed) => typed.trim().toLowerCase(), withColumn: 'id' }) satisfies Omit<
    FilterField,
    'key' | 'kind'
  >

/** Where the id is a number. */
export const numberWords = (label: string, wrong: string) =>
  ({
    label,
    numeric: true,
    withColumn: 'id',
    check: (typed) => (/^\d{1,9}$/.test(typed.trim()) ? undefined : wrong),
  }) satisfies Omit<FilterField, 'key' | 'kind'>
