import { transact } from '../../src/db/transact.ts'
import { insertFamilyMember } from '../../src/families/store.ts'
import { createAccount } from '../../src/identity/accounts.ts'
import { newId } from '../../src/values/ids.ts'
import type { TestApp } from '../test-app.ts'
import { addPassholder } from './counter.ts'

/** Somebody who logged in to the passholders' app, and how they ask it; with a pass, unless told otherwise. */
export async function logInToMijn(
  test: TestApp,
  cardSystemId?: number,
  person: Parameters<typeof addPassholder>[2] = {},
) {
  const accountId = await createAccount(test.db, { email: `${newId()}@post.example`, name: 'Noor De Vlieger' })
  const pass = cardSystemId === undefined ? undefined : await addPassholder(test, cardSystemId, person)
  if (pass) {
    const linked = { uitid_account_id: accountId }
    await test.db.updateTable('passholders').set(linked).where('id', '=', pass.passholderId).execute()
  }
  const authorization = `Bearer ${await test.userToken(accountId, 'openpas-mijn')}`
  const ask = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object, key?: string) => {
    const answer = await test.app.inject({
      method,
      url: `/api/mijn${path}`,
      headers: { authorization, ...(key === undefined ? {} : { 'idempotency-key': key }) },
      ...(payload ? { payload } : {}),
    })
    const replayed = answer.headers['idempotency-replayed'] === 'true'
    return { status: answer.statusCode, replayed, body: answer.body === '' ? null : answer.json() }
  }
  return { accountId, passholderId: pass?.passholderId ?? '', uitpasNumber: pass?.uitpasNumber ?? '', ask }
}

/** Puts somebody in a family. */
export function addToFamily(test: TestApp, passholderId: string, memberId: string): Promise<void> {
  return transact(test.db, (trx) =>
    insertFamilyMember(trx, passholderId, { memberId, icon: null, at: test.clock.now() }),
  )
}
