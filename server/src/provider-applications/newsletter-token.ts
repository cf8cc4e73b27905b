import type { Config } from '../config.ts'
import { seal, unseal } from '../secrets/sealed.ts'
import type { CardSystemId } from '../values/ids.ts'

interface Asked {
  cardSystemId: CardSystemId
  email: string
  organisation: string
}

const purpose = 'provider-newsletter'

/** What the mailed link holds: who wants the newsletter, encrypted. It has no end, since it is the way off the list too. */
export const newsletterToken = (secrets: Config['secrets'], asked: Asked) =>
  seal(secrets, purpose, JSON.stringify(asked))

export function openNewsletterToken(secrets: Config['secrets'], token: string | undefined): Asked | undefined {
  try {
    return JSON.parse(unseal(secrets, purpose, token ?? '')) as Asked
  } catch {
    return undefined
  }
}
