import type { Request } from '../../http/app-types.ts'
import { seal, unseal } from '../../secrets/sealed.ts'
import { systemClock } from '../../values/clock.ts'
import { type IdentityConfig, pathOf } from '../addresses.ts'
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

const lastsMs = 10 * 60_000
const cookieName = 'openpas_id_upstream'
const purpose = 'upstream journey'

/** For the `Set-Cookie` of the way there. */
export function journeyCookie(config: IdentityConfig, journey: Journey): string {
  return cookie(config, seal(config.secrets, purpose, JSON.stringify(journey)), lastsMs / 1000)
}

/** For the way back: one journey, one answer. */
export function noJourneyCookie(config: IdentityConfig): string {
  return cookie(config, '', 0)
}

export function findJourney(config: IdentityConfig, request: Request): Journey | undefined {
  const value = new RegExp(`(?:^|; )${cookieName}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1]
  if (value === undefined) return undefined
  try {
    const journey = JSON.parse(unseal(config.secrets, purpose, value)) as Journey
    return systemClock.now().getTime() - journey.startedAtMs < lastsMs ? journey : undefined
  } catch {
    // Changed, or sealed with a key that is gone.
    return undefined
  }
}

function cookie(config: IdentityConfig, value: string, seconds: number): string {
  const secure = config.urls.id.startsWith('https:') ? '; Secure' : ''
  return `${cookieName}=${value}; Path=${pathOf(config)}/upstream; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}
