import { createReadStream } from 'node:fs'
import { CsvError, parse } from 'csv-parse'
import { Problem } from '../http/problems.ts'
import { type CodeFault, type CodeLine, longestCode } from './codes.ts'

/**
 * The codes of a CSV file, one on a line, as a spreadsheet or a ticket shop writes it: with or without quotes and a first line
 * that says `code`. @throws body/invalid-data for what is no CSV
 */
export async function* readCodes(path: string): AsyncGenerator<CodeLine | { line: number; fault: CodeFault }> {
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      delimiter: [',', ';', '\t'],
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      max_record_size: 10_000,
    }),
  )
  let first = true
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const [code, ...more] = record.filter((value) => value !== '')
      const isHeader = first && /^(code|codes)$/i.test(code ?? '')
      first = false
      if (code === undefined || isHeader) continue
      if (more.length) yield { line: info.lines, fault: 'SEVERAL' }
      else if (code.length > longestCode) yield { line: info.lines, fault: 'TOO_LONG' }
      else yield { line: info.lines, code }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    throw new Problem('body/invalid-data', {
      detail: 'The file is no CSV',
      schemaErrors: [{ jsonPointer: `/${line}`, error: 'is no line of CSV' }],
    })
  }
}
