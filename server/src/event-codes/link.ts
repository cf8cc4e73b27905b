import type { Config } from '../config.ts'
import { isSignedLink, type SignedPart, signLink } from '../secrets/signed-link.ts'
import type { EventId } from '../values/ids.ts'

const minutes = 5
const purpose = 'event-code-link'

export type Format = 'pdf' | 'zip'

/** An address that gives the sheet of an event for five minutes to whoever has it. */
export function sheetLink(config: Config, eventId: EventId, format: Format, now: Date): string {
  const name = `${eventId}.${format}`
  const until = new Date(now.getTime() + 60_000 * minutes)
  return `${config.publicUrl}/checkin-codes/${name}?${signLink(config.secrets, purpose, name, until)}`
}

/** `name` as it stands in the address: `<CDBID>.pdf`. */
export const isSheetLink = (keys: Config['secrets'], name: string, link: SignedPart, now: Date): boolean =>
  isSignedLink(keys, purpose, name, link, now)
