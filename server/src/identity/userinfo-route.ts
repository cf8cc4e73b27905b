import type { App, Reply, Request } from '../http/app-types.ts'
import { AccessTokenError, type CheckedToken } from './access-tokens.ts'
import { findAccount } from './accounts.ts'
import { userinfoPath } from './addresses.ts'
import { isLiveGrant } from './artifacts.ts'
import { claimsOf } from './claims.ts'
import type { IdentityParts } from './parts.ts'
import { isAllowedOrigin } from './provider.ts'
import { findNationalNumber } from './upstream/store.ts'

/** Userinfo with the same token as the API; the library's own endpoint would refuse it for having an audience. */
export function registerUserinfo(app: App, parts: IdentityParts): void {
  const config = { public: 'the access token is checked here, since errors follow RFC 6750 and not the API' }
  const schema = { hide: true }
  app.options(userinfoPath, { config, schema }, async (request, reply) => {
    // A preflight does not say which application will ask: any that is registered.
    if (await allowOrigin(request, reply, parts)) {
      reply.headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': '3600',
      })
    }
    return reply.status(204).send()
  })
  app.route({
    method: ['GET', 'POST'],
    url: userinfoPath,
    config,
    schema,
    handler: async (request, reply) => {
      await allowOrigin(request, reply, parts)
      const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1]
      if (token === undefined) return refuse(reply, undefined)
      let checked: CheckedToken
      try {
        checked = await parts.checkToken(token)
      } catch (error) {
        if (!(error instanceof AccessTokenError)) throw error
        return refuse(reply, `The access token is ${error.reason === 'expired' ? 'expired' : 'not valid'}`)
      }
      if (checked.holder.kind !== 'user') return refuse(reply, 'The access token is not for a person')
      const { origin } = request.headers
      const client = await parts.provider().Client.find(checked.holder.clientId)
      if (origin !== undefined && !(client && isAllowedOrigin(client, origin)))
        reply.removeHeader('access-control-allow-origin')
      const account = await findAccount(parts.db, checked.holder.accountId)
      if (!account || !client) return refuse(reply, 'The account or the client does not exist any more')
      if (checked.grant !== undefined && !(await isLiveGrant(parts.db, checked.grant)))
        return refuse(reply, 'The person logged out')
      const session = { uid: checked.sessionUid, accountId: account.id }
      const nationalNumber = await findNationalNumber(parts.db, parts.config.secrets, session)
      return reply.header('cache-control', 'no-store').send(claimsOf(account, checked.scopes, nationalNumber))
    },
  })
}

/** Lets a page of a registered origin read the answer, refusals included. */
async function allowOrigin(request: Request, reply: Reply, parts: IdentityParts): Promise<boolean> {
  reply.header('vary', 'Origin')
  const { origin } = request.headers
  if (origin === undefined || !(await parts.isOrigin(origin))) return false
  reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': 'www-authenticate' })
  return true
}

function refuse(reply: Reply, description: string | undefined): Reply {
  const error = description === undefined ? '' : ` error="invalid_token", error_description="${description}"`
  return reply
    .status(401)
    .headers({ 'www-authenticate': `Bearer${error}`, 'cache-control': 'no-store' })
    .send({ error: 'invalid_token', error_description: description ?? 'An access token is required' })
}
