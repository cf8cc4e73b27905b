import { createLocalJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { systemClock } from '../values/clock.ts'
import type { AccountId, ClientId } from '../values/ids.ts'
import { type SigningKey, signingAlgorithm } from './signing-keys.ts'

export type TokenHolder =
  | { kind: 'user'; accountId: AccountId; clientId: ClientId }
  | { kind: 'client'; clientId: ClientId }

/** Why a token does not count; `expired` ones were ours. */
export class AccessTokenError extends Error {
  readonly reason: 'expired' | 'invalid'
  constructor(reason: 'expired' | 'invalid', cause?: unknown) {
    super(`Access token ${reason}`, { cause })
    this.reason = reason
  }
}

export interface CheckedToken {
  holder: TokenHolder
  scopes: string[]
  /** Of the browser that the person logged in with. */
  sessionUid: string | undefined
  /** What the person gave this application when they logged in (artifacts.ts); of theirs only. */
  grant: string | undefined
  expiresAt: number
}

export interface TokenChecker {
  check(token: string): Promise<CheckedToken>
  useKeys(keys: SigningKey[]): void
}

/**
 * Checks access tokens here, without a call and without the database. A check takes 0.1 ms of RSA; a counter
 * sends the same token all day, so what was checked once is remembered, bounded, until it expires. Lifetimes follow
 * the real clock: moving the demo's clock logs nobody out, and lets nobody in.
 */
export function tokenChecker(
  expected: { issuer: string; audience: string },
  reloadKeys: () => Promise<void>,
  rememberAtMost = 10_000,
): TokenChecker {
  const remembered = new Map<string, CheckedToken>()
  let keySet = createLocalJWKSet({ keys: [] })
  const options = { ...expected, algorithms: [signingAlgorithm], typ: 'at+jwt', requiredClaims: ['exp', 'sub'] }

  async function verify(token: string): Promise<JWTPayload> {
    try {
      return (await jwtVerify(token, keySet, options)).payload
    } catch (error) {
      // Another process may have begun to sign with a key that this one has not read yet.
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      await reloadKeys()
      return (await jwtVerify(token, keySet, options)).payload
    }
  }

  return {
    async check(token) {
      const known = remembered.get(token)
      if (known) {
        if (known.expiresAt * 1000 > systemClock.now().getTime()) return known
        remembered.delete(token)
        throw new AccessTokenError('expired')
      }
      let payload: JWTPayload
      try {
        payload = await verify(token)
      } catch (error) {
        throw new AccessTokenError(error instanceof errors.JWTExpired ? 'expired' : 'invalid', error)
      }
      const checked = checkedToken(payload)
      if (remembered.size >= rememberAtMost) {
        for (const oldest of remembered.keys()) {
          remembered.delete(oldest)
          break
        }
      }
      remembered.set(token, checked)
      return checked
    },
    useKeys(keys) {
      keySet = createLocalJWKSet({
        keys: keys.map(({ kid, kty, n, e, alg }) => ({ kid, kty, n, e, alg })) as SigningKey[],
      })
      remembered.clear()
    },
  }
}

function checkedToken(payload: JWTPayload): CheckedToken {
  const { sub, exp, client_id: clientId, holder, scope, sid, grant } = payload
  if (typeof clientId !== 'string' || sub === undefined || exp === undefined) throw new AccessTokenError('invalid')
  if (holder !== 'user' && holder !== 'client') throw new AccessTokenError('invalid')
  return {
    holder: holder === 'user' ? { kind: 'user', accountId: sub, clientId } : { kind: 'client', clientId },
    scopes: typeof scope === 'string' ? scope.split(' ') : [],
    sessionUid: typeof sid === 'string' ? sid : undefined,
    grant: typeof grant === 'string' ? grant : undefined,
    expiresAt: exp,
  }
}
