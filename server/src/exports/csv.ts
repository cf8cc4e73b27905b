import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { inBrussels } from './brussels.ts'
import type { Cell, Column, Language } from './column.ts'

/**
 * Lines as spreadsheets here read them: UTF-8 with its mark, semicolons, line ends of Windows. What could be taken for a
 * formula (`=`, `+`, `-`, `@`, a tab or a return in front) gets an apostrophe, so that it is shown and not carried out.
 */
export function csvStream<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<readonly Row[]>,
  language: Language,
): Readable {
  async function* lines(): AsyncGenerator<unknown[]> {
    yield columns.map((column) => column.header[language])
    for await (const some of rows) for (const row of some) yield columns.map((column) => textOf(column.value(row)))
  }
  const source = Readable.from(lines(), { objectMode: true, highWaterMark: 64 })
  const text = stringify({ bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true })
  source.on('error', (error) => text.destroy(error))
  text.on('close', () => source.destroy())
  return source.pipe(text)
}

function textOf(cell: Cell): string | number {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return inBrussels(cell)
  if (typeof cell === 'object') return (cell.cents / 100).toFixed(2)
  return typeof cell === 'boolean' ? (cell ? '1' : '0') : cell
}
