import type { InjectOptions } from 'fastify'
import { transact } from '../../src/db/transact.ts'
import { createAccount } from '../../src/identity/accounts.ts'
import { addCardSystemAdmin, addPlatformAdmin } from '../../src/permissions/store.ts'
import { newId } from '../../src/values/ids.ts'
import type { TestApp } from '../test-app.ts'

export interface Administrator {
  accountId: string
  email: string
  headers: { authorization: string }
}

/** Somebody with an account, whose address was shown to be theirs. */
export async function addAccount(test: TestApp, name = 'Samira Lievens'): Promise<Administrator> {
  const email = `${newId()}@openpas.example`
  const accountId = await createAccount(test.db, { email, name, emailVerified: true })
  return { accountId, email, headers: { authorization: `Bearer ${await test.userToken(accountId, 'openpas-ksb')}` } }
}

export async function addPlatformAdministrator(test: TestApp): Promise<Administrator> {
  const account = await addAccount(test)
  await transact(test.db, (trx) => addPlatformAdmin(trx, { accountId: account.accountId, at: test.clock.now() }))
  return account
}

export async function addCardSystemAdministrator(test: TestApp, cardSystemId: number): Promise<Administrator> {
  const account = await addAccount(test, 'Katrien Wieme')
  const admin = { cardSystemId, accountId: account.accountId, at: test.clock.now() }
  await transact(test.db, (trx) => addCardSystemAdmin(trx, admin))
  return account
}

/** Asks the administrators' API. */
export async function askKsb(
  test: TestApp,
  { headers }: Pick<Administrator, 'headers'>,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: InjectOptions['payload'],
) {
  const url = `/api/ksb${path}`
  const answer = await test.app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
