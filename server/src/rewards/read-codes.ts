import { csvLines } from '../http/csv-upload.ts'
import { type CodeFault, type CodeLine, longestCode } from './codes.ts'

/** The codes of a CSV file, one on a line; a first line may say `code`. @throws body/invalid-data for what is no CSV */
export async function* readCodes(path: string): AsyncGenerator<CodeLine | { line: number; fault: CodeFault }> {
  let first = true
  for await (const { line, values } of csvLines(path)) {
    const [code, ...more] = values.filter((value) => value !== '')
    const isHeader = first && /^(code|codes)$/i.test(code ?? '')
    first = false
    if (code === undefined || isHeader) continue
    if (more.length) yield { line, fault: 'SEVERAL' }
    else if (code.length > longestCode) yield { line, fault: 'TOO_LONG' }
    else yield { line, code }
  }
}
