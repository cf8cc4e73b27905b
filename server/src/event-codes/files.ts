import type { Event } from '../events/event.ts'
import { zipStream } from '../exports/zip.ts'
import type { Reply } from '../http/app-types.ts'
import type { System } from '../system.ts'
import { codeAddress, eventCode } from './code.ts'
import type { Format } from './link.ts'
import { sheetsPdf } from './sheet.ts'
import { slugOf } from './slug.ts'

/** Sends the sheets of events: one PDF with a page for each, or a ZIP with a PDF for each, made while it is sent. */
export async function sendSheets(
  reply: Reply,
  { config, clock }: System,
  events: readonly Event[],
  format: Format,
): Promise<Reply> {
  const now = clock.now()
  const sheetOf = (event: Event) => ({ event, code: codeAddress(config, eventCode(config.secrets, event.id)) })
  const [only] = events
  const name = events.length === 1 && only ? fileName(only) : 'qr-spaarcodes'
  reply
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('cache-control', 'private, no-store')
  if (format === 'pdf') return reply.type('application/pdf').send(await sheetsPdf(events.map(sheetOf), now))
  const entries = events.map((event) => ({ name: `${fileName(event)}.pdf`, content: pdfOf(sheetOf(event), now) }))
  return reply.type('application/zip').send(zipStream(entries, now))
}

async function* pdfOf(sheet: Parameters<typeof sheetsPdf>[0][number], now: Date): AsyncGenerator<Buffer> {
  yield await sheetsPdf([sheet], now)
}

/** Two events of the same name are two files. */
const fileName = ({ id, title }: Event) => `qr-spaarcode-${slugOf(title)}-${id.slice(-8)}`
