import { csvLines } from '../http/csv-upload.ts'
import type { CardLine } from './provision.ts'

/** The cards of a CSV file: UiTPAS number, chip number. @throws body/invalid-data for what is no CSV */
export async function* readCards(path: string): AsyncGenerator<CardLine> {
  let first = true
  for await (const { line, values } of csvLines(path)) {
    const [uitpasNumber = '', chipNumber = ''] = values
    const isHeader = first && !/\d/.test(uitpasNumber)
    first = false
    if (!isHeader) yield { line, uitpasNumber, chipNumber }
  }
}
