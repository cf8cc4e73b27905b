import { buffer } from 'node:stream/consumers'
import PdfDocument from 'pdfkit'
import { create as createQrCode } from 'qrcode'
import type { Event } from '../events/event.ts'
import { printable } from '../exports/printable.ts'
import { whenInWords } from './when.ts'

/** What stands on one page. */
export interface Sheet {
  event: Event
  code: string
}

const margin = 56
const codeSize = 320
const dark = '#17202a'
const grey = '#5b6672'

/** One A4 page for each event: what it is, where and when, and the code, to be scanned from an arm's length. */
export function sheetsPdf(sheets: readonly Sheet[], at: Date): Promise<Buffer> {
  const pdf = new PdfDocument({
    size: 'A4',
    margin,
    autoFirstPage: false,
    lang: 'nl-BE',
    displayTitle: true,
    info: { Title: sheets.length === 1 ? (sheets[0]?.event.title ?? '') : 'QR-spaarcodes', CreationDate: at },
  })
  const bytes = buffer(pdf)
  for (const sheet of sheets) drawPage(pdf, sheet)
  pdf.end()
  return bytes
}

function drawPage(pdf: PDFKit.PDFDocument, { event, code }: Sheet): void {
  pdf.addPage()
  const width = pdf.page.width - 2 * margin
  const line = (text: string, font: 'Helvetica' | 'Helvetica-Bold', size: number, color: string, height?: number) => {
    pdf.font(font).fontSize(size).fillColor(color)
    pdf.text(printable(text), margin, pdf.y, { width, align: 'center', ...(height ? { height, ellipsis: true } : {}) })
  }
  pdf.y = margin
  line('Spaar hier je punt', 'Helvetica-Bold', 18, grey)
  pdf.moveDown(0.8)
  // Three lines at most: the code stays where it is.
  line(event.title, 'Helvetica-Bold', 30, dark, 112)
  pdf.moveDown(0.5)
  line(placeInWords(event), 'Helvetica', 16, dark, 40)
  pdf.moveDown(0.2)
  line(whenInWords(event), 'Helvetica', 16, dark, 40)
  const top = 320
  drawCode(pdf, code, (pdf.page.width - codeSize) / 2, top)
  pdf.y = top + codeSize + 28
  line('Scan deze code met de camera van je telefoon, en je punt is gespaard.', 'Helvetica', 15, dark)
  pdf.moveDown(0.6)
  line(
    'Scannez ce code avec votre téléphone. · Scan this code with your phone. · Scannen Sie diesen Code mit dem Telefon.',
    'Helvetica',
    10,
    grey,
  )
  pdf.y = pdf.page.height - margin - 14
  line(`CDBID ${event.id}`, 'Helvetica', 9, grey)
}

const placeInWords = ({ place, organizerName }: Event) => {
  const name = place.name[place.mainLanguage] ?? Object.values(place.name)[0] ?? organizerName ?? ''
  return name.includes(place.city) ? name : `${name}, ${place.city}`
}

/** Squares in one path, sharp at any size, with the quiet zone that readers want around it. */
function drawCode(pdf: PDFKit.PDFDocument, code: string, left: number, top: number): void {
  const { modules } = createQrCode(code, { errorCorrectionLevel: 'Q' })
  const quiet = 4
  const side = codeSize / (modules.size + 2 * quiet)
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) pdf.rect(left + (column + quiet) * side, top + (row + quiet) * side, side, side)
  pdf.fill('#000000')
}
