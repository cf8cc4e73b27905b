import { entriesOf } from './zip.ts'

/** The sheets of a workbook of ours, by title: lines of cells as they stand in the file. */
export function sheetsOf(xlsx: Buffer): Map<string, string[][]> {
  const entries = entriesOf(xlsx)
  const titles = [...(entries.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"/g)]
  return new Map(
    titles.map(([, title = '', id]) => [title, linesOf(entries.get(`xl/worksheets/sheet${id}.xml`) ?? '')]),
  )
}

const linesOf = (xml: string) =>
  [...xml.matchAll(/<row>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c\/>|<c[^>]*>(.*?)<\/c>/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')),
  )

/** The sum of a column of amounts, in cents. */
export function centsIn(lines: readonly string[][], column: number): number {
  return lines.slice(1).reduce((sum, line) => sum + Math.round(Number(line[column]) * 100), 0)
}
