import type { Readable } from 'node:stream'
import { serialInBrussels } from './brussels.ts'
import type { Cell, Column, Language } from './column.ts'
import { zipStream } from './zip.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Style 1 is bold, for the first line; 2 is a day and a time; 3 is an amount. */
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** One sheet of a workbook: at most 1,048,576 lines, the first with the headers among them. */
export interface Sheet {
  title: string
  /** @param language of the headers */
  xml(language: Language): AsyncGenerator<string>
}

export function sheetOf<Row>(
  title: string,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
): Sheet {
  return {
    title,
    async *xml(language) {
      const widths = columns.map(
        ({ width = 16 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
      )
      yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
      yield `<row>${columns.map((column) => textCell(column.header[language], 1)).join('')}</row>`
      for await (const some of rows) {
        if (some.length === 0) continue
        yield some.map((row) => `<row>${columns.map((column) => cellOf(column.value(row))).join('')}</row>`).join('')
      }
      yield '</sheetData></worksheet>'
    },
  }
}

/**
 * A workbook, made while it is sent, one sheet after the other. Text stands in its cells as text, which no program takes for
 * a formula, and numbers with zeros in front keep them.
 */
export function workbookStream(sheets: readonly Sheet[], { language, at }: { language: Language; at: Date }): Readable {
  const named = sheets.map(({ title, xml }, index) => ({ title, xml, number: index + 1 }))
  const each = (text: (sheet: (typeof named)[number]) => string) => named.map(text).join('')
  const parts: [name: string, xml: string][] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${each(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships">${each(({ number }) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${named.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each(({ title, number }) => `<sheet name="${sheetName(title)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
  ]
  return zipStream(
    [
      ...parts.map(([name, xml]) => ({ name, content: [head + xml] })),
      ...named.map(({ number, xml }) => ({ name: `xl/worksheets/sheet${number}.xml`, content: xml(language) })),
    ],
    at,
  )
}

/** A list: a workbook of one sheet. */
export function xlsxStream<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<readonly Row[]>,
  options: { title: string; language: Language; at: Date },
): Readable {
  return workbookStream([sheetOf(options.title, columns, rows)], options)
}

function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined || cell === '') return '<c/>'
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`
  if (cell instanceof Date) return `<c s="2"><v>${serialInBrussels(cell)}</v></c>`
  if (typeof cell === 'object') return `<c s="3"><v>${cell.cents / 100}</v></c>`
  return textCell(cell)
}

const textCell = (text: string, style = 0) =>
  `<c t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${escaped(text.slice(0, 32_767))}</t></is></c>`

/** Without what XML cannot hold. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`)
}

/** At most 31 characters, none of which mean something to a spreadsheet. */
const sheetName = (title: string) => escaped(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31))
