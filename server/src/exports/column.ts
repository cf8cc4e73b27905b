import { Type } from 'typebox'
import { Problem } from '../http/problems.ts'

export const languages = ['nl', 'fr', 'en', 'de'] as const
export type Language = (typeof languages)[number]

/** An amount: with two decimals in the file. */
export interface Amount {
  cents: number
}

/** What may stand in a cell. A Date is an instant, shown in Brussels; text is never taken for a formula. */
export type Cell = string | number | boolean | Date | Amount | null | undefined

/** One column that can be chosen: its name in addresses, what stands above it, and what a row has there. */
export interface Column<Row> {
  key: string
  header: Record<Language, string>
  value(row: Row): Cell
  /** In characters; 16 without. */
  width?: number
}

/** A column by its name, what stands above it (nl, fr, en, de), and its value. */
export const columnOf =
  <Row>() =>
  (
    key: string,
    [nl, fr, en, de]: readonly [string, string, string, string],
    value: Column<Row>['value'],
    width?: number,
  ): Column<Row> => ({ key, header: { nl, fr, en, de }, value, ...(width === undefined ? {} : { width }) })

/** Parameters of every export, beside the filters of its list. */
export const ExportParameters = {
  format: Type.Optional(Type.Enum(['xlsx', 'csv'], { default: 'xlsx' })),
  columns: Type.Optional(
    Type.String({ maxLength: 2000, description: 'names with commas between them, in their order; without: all' }),
  ),
  language: Type.Optional(Type.Enum(languages as unknown as ['nl', 'fr', 'en', 'de'], { default: 'nl' })),
}

/** @throws url/invalid-data for a name that is no column of this list */
export function chosenColumns<Row>(all: readonly Column<Row>[], asked: string | undefined): Column<Row>[] {
  if (asked === undefined || asked === '') return [...all]
  return asked.split(',').map((key) => {
    const column = all.find((one) => one.key === key.trim())
    if (column) return column
    const names = all.map((one) => one.key).join(', ')
    throw new Problem('url/invalid-data', {
      detail: `There are these columns: ${names}`,
      schemaErrors: [{ jsonPointer: '/columns', error: 'names a column that is not there' }],
    })
  })
}
