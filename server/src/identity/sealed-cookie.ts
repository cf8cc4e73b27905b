import type { Config } from '../config.ts'
import type { Request } from '../http/app-types.ts'
import { seal, unseal } from '../secrets/sealed.ts'
import { systemClock } from '../values/clock.ts'

export interface SealedCookie<Value> {
  /** For the `Set-Cookie` of the way there. */
  set(value: Value): string
  /** For the way back: one journey, one answer. */
  clear(): string
  find(request: Request): Value | undefined
}

/**
 * What a browser remembers for us while its person is elsewhere: sealed, so that it can be neither read nor changed, and for
 * a while only.
 * @param cookie name, under which path, for how long, and for what (sealed for another purpose it cannot be read)
 */
export function sealedCookie<Value extends { startedAtMs: number }>(
  config: Pick<Config, 'urls' | 'secrets'>,
  cookie: { name: string; path: string; lastsMs: number; purpose: string },
): SealedCookie<Value> {
  const { name, path, lastsMs, purpose } = cookie
  const secure = config.urls.id.startsWith('https:') ? '; Secure' : ''
  const line = (value: string, seconds: number) =>
    `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
  return {
    set: (value) => line(seal(config.secrets, purpose, JSON.stringify(value)), lastsMs / 1000),
    clear: () => line('', 0),
    find(request) {
      const sealed = new RegExp(`(?:^|; )${name}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1]
      if (sealed === undefined) return undefined
      try {
        const value = JSON.parse(unseal(config.secrets, purpose, sealed)) as Value
        return systemClock.now().getTime() - value.startedAtMs < lastsMs ? value : undefined
      } catch {
        // Changed, or sealed with a key that is gone.
        return undefined
      }
    },
  }
}
