import type { Config } from '../config.ts'
import { isSignedLink, type SignedPart, signLink } from '../secrets/signed-link.ts'
import { isUuid, type PassholderId } from '../values/ids.ts'

const minutes = 5
const purpose = 'picture-link'

/** An address that shows the picture for five minutes to whoever has it: an image on a page sends no token. */
export function pictureLink(config: Config, id: PassholderId, now: Date): string {
  const until = new Date(now.getTime() + 60_000 * minutes)
  return `${config.publicUrl}/pictures/${id}?${signLink(config.secrets, purpose, id, until)}`
}

export const isValidLink = (keys: Config['secrets'], link: SignedPart & { id: PassholderId }, now: Date): boolean =>
  isUuid(link.id) && isSignedLink(keys, purpose, link.id, link, now)
