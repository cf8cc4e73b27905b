import { Type } from 'typebox'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import { findAnyAccountByEmail, lockAnyAccount } from '../identity/administer-accounts.ts'
import { closeAccount, reopenAccount } from '../identity/close-account.ts'
import { endAllSessions, endSessionsOf } from '../identity/end-sessions.ts'
import { resetSecondFactor } from '../identity/second-factor/reset.ts'
import { securityAct } from '../identity/security-events.ts'
import type { System } from '../system.ts'
import { isUuid } from '../values/ids.ts'
import { acceptInvitations } from './invite.ts'

const tags = ['Accounts']
const permission = 'PLATFORM'
const problems = { 'openpas/account-not-found': 404 } as const
const AccountParams = Type.Object({ accountId: Type.String() })
const Account = Type.Object({
  id: Type.String(),
  email: Type.String(),
  name: Type.String(),
  emailVerified: Type.Boolean(),
  active: Type.Boolean(),
})

/** People's accounts, for who administers the platform. */
export function registerAccountRoutes(api: App, system: System): void {
  // A search in the body: an e-mail address does not belong in an address that is logged.
  api.post(
    '/accounts/search',
    {
      config: { permission },
      schema: {
        operationId: 'post-accounts-search',
        summary: 'The account with an e-mail address, a disabled one too',
        tags,
        body: Type.Object({ email: Type.String({ minLength: 3, maxLength: 254 }) }),
        response: { 200: Type.Object({ member: Type.Array(Account) }) },
      },
    },
    async (request) => {
      const account = await findAnyAccountByEmail(system.db, request.body.email)
      if (account)
        await recordRead(system, request, {
          act: 'account.read',
          subject: 'account',
          subjectId: account.id,
          fields: ['email', 'name'],
        })
      return { member: account ? [account] : [] }
    },
  )

  api.put(
    '/accounts/:accountId/active',
    {
      config: { permission, problems },
      schema: {
        operationId: 'put-accounts-accountId-active',
        summary: 'Disable an account, which logs it out everywhere, or enable it',
        tags,
        params: AccountParams,
        body: Type.Object({ active: Type.Boolean() }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const account = await lock(work, request.params.accountId)
        const { active } = request.body
        if (account.active === active) return { status: 204 }
        if (active) await reopenAccount(work, account.email)
        else await closeAccount(work, account.email)
        // What came while it was closed waits under the address.
        if (active && account.emailVerified)
          await acceptInvitations(work.trx, { accountId: account.id, email: account.email }, work.now)
        return { status: 204 }
      }),
  )

  api.delete(
    '/accounts/:accountId/second-factor',
    {
      config: { permission, problems },
      schema: {
        operationId: 'delete-accounts-accountId-second-factor',
        summary: 'Take away the second factors of somebody who lost them all',
        tags,
        params: AccountParams,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { id } = await lock(work, request.params.accountId)
        await resetSecondFactor(work, system.config, id)
        return { status: 204 }
      }),
  )

  api.delete(
    '/accounts/:accountId/sessions',
    {
      config: { permission, problems },
      schema: {
        operationId: 'delete-accounts-accountId-sessions',
        summary: 'Log somebody out everywhere',
        tags,
        params: AccountParams,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { id } = await lock(work, request.params.accountId)
        await endSessionsOf(work.trx, id)
        work.record(securityAct({ event: 'sessionsEnded', accountId: id }))
        return { status: 204 }
      }),
  )

  api.delete(
    '/sessions',
    {
      config: { permission },
      schema: {
        operationId: 'delete-sessions',
        summary: 'Log everybody out everywhere, oneself too',
        tags,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await endAllSessions(work.trx)
        const about = { subject: 'platform', id: 'everybody' }
        work.record(securityAct({ event: 'sessionsEnded', accountId: undefined, about }))
        return { status: 204 }
      }),
  )
}

async function lock(work: Work, id: string) {
  const account = isUuid(id) ? await lockAnyAccount(work.trx, id) : undefined
  if (!account) throw new Problem('openpas/account-not-found')
  return account
}
