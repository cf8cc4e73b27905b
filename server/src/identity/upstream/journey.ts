import { type IdentityConfig, pathOf } from '../addresses.ts'
import { type SealedCookie, sealedCookie } from '../sealed-cookie.ts'
import type { Language } from '../words.ts'
import type { Expected } from './client.ts'

/** What this browser remembers while the person is with the other provider. Sealed, and for ten minutes. */
export interface Journey extends Expected {
  /** Of the provider. */
  name: string
  interactionUid: string
  /** Of the page that they left. */
  lang: Language
  startedAtMs: number
}

export function journeyCookie(config: IdentityConfig): SealedCookie<Journey> {
  return sealedCookie(config, {
    name: 'openpas_id_upstream',
    path: `${pathOf(config)}/upstream`,
    lastsMs: 10 * 60_000,
    purpose: 'upstream journey',
  })
}
