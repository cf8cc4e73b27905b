import type { Reply } from '../http/app-types.ts'
import { dayOf } from '../values/day.ts'
import { type Column, chosenColumns, type Language } from './column.ts'
import { csvStream } from './csv.ts'
import { xlsxStream } from './xlsx.ts'

export interface Export<Row> {
  /** Of the file: `pashouders` becomes `pashouders-2026-11-23.xlsx`. */
  name: string
  columns: readonly Column<Row>[]
  /** A few hundred at a time; the next ones are read when these are sent. */
  rows: AsyncIterable<readonly Row[]>
  at: Date
}

interface Asked {
  format?: 'xlsx' | 'csv'
  columns?: string
  language?: Language
}

/**
 * Sends a list as a file, made while it is sent: however long it is, no more than a few hundred lines are in memory. When
 * reading fails halfway the connection breaks, so that nobody takes half a list for a whole one.
 * @throws url/invalid-data for a column that is not there
 */
export function sendExport<Row>(reply: Reply, asked: Asked, list: Export<Row>) {
  const { format = 'xlsx', language = 'nl' } = asked
  const columns = chosenColumns(list.columns, asked.columns)
  const type =
    format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const stream =
    format === 'csv'
      ? csvStream(columns, list.rows, language)
      : xlsxStream(columns, list.rows, { title: list.name, language, at: list.at })
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${list.name}-${dayOf(list.at)}.${format}"`)
    .header('cache-control', 'no-store')
    .send(stream)
}
