import { PDFiumLibrary } from '@hyzyla/pdfium'
import { Problem } from '../http/problems.ts'

/** A signed agreement is a few pages, scanned or not. */
export const mostPdfBytes = 8 * 1024 * 1024
const mostPages = 60

let library: Promise<PDFiumLibrary> | undefined

/**
 * Opens the file as a reader does, in WebAssembly that reaches nothing else, and counts its pages: by its first bytes alone,
 * anything can say that it is a PDF.
 * @returns its pages
 * @throws body/invalid-data for what is no PDF, is broken, empty, too long, or locked with a password
 */
export async function pagesOfPdf(bytes: Buffer): Promise<number> {
  if (!bytes.subarray(0, 1024).includes('%PDF-')) throw refused('is no PDF')
  // What runs by itself when somebody opens the file, or leads elsewhere, has no place in an agreement.
  if (/\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/.test(bytes.toString('latin1')))
    throw refused('holds a program or another file')
  library ??= PDFiumLibrary.init()
  const reader = await library
  const document = await reader.loadDocument(bytes).catch(() => {
    throw refused('cannot be opened: it is broken, or locked with a password')
  })
  const pages = document.getPageCount()
  document.destroy()
  if (pages < 1 || pages > mostPages) throw refused(`has ${pages} pages; it may have ${mostPages}`)
  return pages
}

const refused = (error: string) => new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/file', error }] })
