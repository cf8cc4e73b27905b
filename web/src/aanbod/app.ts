import { addresses } from '../api/addresses.ts'
import { makeClient } from '../api/client.ts'
import { makeQueries } from '../api/queries.ts'
import { makeLogin } from '../auth/login.ts'

/** What every screen of the providers uses: who is logged in, how to ask the server, and what it said. */
export const login = makeLogin({ issuer: addresses.id, clientId: 'openpas-aanbod', path: '/aanbod' })

export const ask = makeClient(login.bearer)

export const queries = makeQueries()
