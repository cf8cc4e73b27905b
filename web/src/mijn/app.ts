import { addresses } from '../api/addresses.ts'
import { makeClient } from '../api/client.ts'
import { makeQueries } from '../api/queries.ts'
import { makeLogin } from '../auth/login.ts'
import { currentTokens, keepTokens } from '../auth/tokens.ts'

const clientId = 'openpas-mijn'

// Whoever was in another of our apps in this tab logs in here as well, mostly without noticing.
if (clientOf(currentTokens()?.access) !== clientId) keepTokens(null)

/** What every screen of the passholder uses: who is logged in, how to ask the server, and what it said. */
export const login = makeLogin({ issuer: addresses.id, clientId, path: '/mijn' })

export const ask = makeClient(login.bearer)

export const queries = makeQueries()

/** For which app a token was given. Not verified: the server does that. */
function clientOf(token: string | undefined): unknown {
  try {
    const part = token?.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? ''
    return (JSON.parse(atob(part)) as { client_id?: unknown }).client_id
  } catch {
    return undefined
  }
}
