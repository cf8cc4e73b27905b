import type { Readable } from 'node:stream'
import PDFDocument from 'pdfkit'
import type { Language } from './column.ts'
import { printable } from './printable.ts'

export interface PdfColumn {
  header: string
  /** In points; without: what is left, divided evenly. */
  width?: number
  /** Amounts and numbers stand at the right. */
  right?: boolean
}

export interface PdfTable {
  columns: readonly PdfColumn[]
  rows: readonly (readonly string[])[]
  /** The sums, bold under the rest. */
  total?: readonly string[]
}

/** Lines that somebody drew, in a field of this size. */
export interface Drawing {
  strokes: readonly (readonly number[])[]
  width: number
  height: number
  /** What it is, for who does not see it. */
  text: string
}

export interface Pdf {
  title: string
  language: Language
  /** Of the document: the same input gives the same file. */
  at: Date
  /** Lines under the title, each a label and what it says. */
  facts: readonly (readonly [label: string, text: string])[]
  parts: readonly (string | { heading: string } | PdfTable | Drawing)[]
  /** At the bottom of every page, before its number. */
  footer: string
}

const bold = 'Helvetica-Bold'
const plain = 'Helvetica'
const grey = '#595959'
const [margin, wide] = [48, 595.28 - 2 * 48]

/** An A4 document of text and tables, tagged so that it can be read aloud. It uses the letters that every reader has. */
export function pdfStream(pdf: Pdf): Readable {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: 64 },
    pdfVersion: '1.7',
    tagged: true,
    lang: pdf.language,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: printable(pdf.title),
      CreationDate: pdf.at,
      ModDate: pdf.at,
      Producer: 'Openpas',
      Creator: 'Openpas',
    },
  })
  doc.font(bold).fontSize(18).text(printable(pdf.title)).moveDown(0.5)
  for (const [label, text] of pdf.facts) {
    doc
      .fontSize(10)
      .font(bold)
      .text(`${printable(label)}: `, { continued: true })
      .font(plain)
      .text(printable(text))
  }
  for (const part of pdf.parts) {
    doc.moveDown(0.8).fontSize(10).fillColor('black')
    if (typeof part === 'string') doc.font(plain).text(printable(part), margin, doc.y, { width: wide })
    else if ('heading' in part)
      doc.font(bold).fontSize(13).text(printable(part.heading), margin, doc.y, { width: wide })
    else if ('strokes' in part) addDrawing(doc, part)
    else addTable(doc, part)
  }
  addFooters(doc, pdf.footer)
  doc.end()
  return doc as unknown as Readable
}

/** A third of the page wide, on a page that has room for it. */
function addDrawing(doc: PDFKit.PDFDocument, { strokes, width, height, text }: Drawing): void {
  const scale = wide / 3 / width
  if (doc.y + height * scale > doc.page.height - 64) doc.addPage()
  const [left, top] = [margin, doc.y]
  const draw = () => {
    for (const stroke of strokes) {
      const at = (index: number) =>
        [left + (stroke[index] ?? 0) * scale, top + (stroke[index + 1] ?? 0) * scale] as const
      doc.moveTo(...at(0))
      // A dot is a line of no length.
      if (stroke.length === 2) doc.lineTo(...at(0))
      for (let index = 2; index < stroke.length; index += 2) doc.lineTo(...at(index))
    }
    doc.lineWidth(1.2).lineCap('round').lineJoin('round').stroke('black')
  }
  doc.addStructure(doc.struct('Figure', { alt: printable(text) }, draw))
  doc.y = top + height * scale
}

function addTable(doc: PDFKit.PDFDocument, { columns, rows, total }: PdfTable): void {
  doc.font(plain).fontSize(9)
  const cells = (texts: readonly string[], font: string, type: 'TH' | 'TD') =>
    columns.map(({ right = false }, at) => ({
      text: printable(texts[at] ?? ''),
      type,
      font: { src: font },
      align: { x: right ? ('right' as const) : ('left' as const), y: 'center' as const },
    }))
  const last = rows.length + 1
  const table = doc.table({
    position: { x: margin, y: doc.y },
    columnStyles: columns.map(({ width }) => width ?? '*'),
    rowStyles: (row) => ({
      border: [total && row === last ? 1 : 0, 0, row === 0 ? 1 : 0.5, 0],
      borderColor: row === 0 ? 'black' : '#bfbfbf',
      padding: 3,
    }),
  })
  table.row(
    cells(
      columns.map(({ header }) => header),
      bold,
      'TH',
    ),
  )
  for (const row of rows) table.row(cells(row, plain, 'TD'))
  if (total) table.row(cells(total, bold, 'TD'))
  table.end()
}

function addFooters(doc: PDFKit.PDFDocument, footer: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    // Below the margin, where text would begin a new page.
    doc.page.margins.bottom = 0
    const text = `${printable(footer)}   ${page - start + 1} / ${count}`
    doc
      .font(plain)
      .fontSize(8)
      .fillColor(grey)
      .text(text, margin, doc.page.height - 40, { width: wide, align: 'center' })
  }
}

const locales = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-IE', de: 'de-BE' } as const

/** `€ 1.234,50` and the like. */
export function amountInWords(cents: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' }).format(cents / 100)
}
