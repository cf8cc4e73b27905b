import { randomBytes } from 'node:crypto'
import { transact } from '../../src/db/transact.ts'
import { dueDays, firstStates } from '../../src/provider-applications/rules.ts'
import { insertApplication, insertSteps } from '../../src/provider-applications/store.ts'
import { dayOf } from '../../src/values/day.ts'
import { newId } from '../../src/values/ids.ts'
import type { TestApp } from '../test-app.ts'

/** An association that asked to become a provider, and whose address nobody confirmed yet. @returns the id of its application */
export async function addApplication(app: Pick<TestApp, 'db' | 'clock'>, cardSystemId: number): Promise<string> {
  const id = newId()
  const at = app.clock.now()
  const states = firstStates('NEW', true)
  await transact(app.db, async (trx) => {
    await insertApplication(trx, {
      id,
      formKey: newId(),
      cardSystemId,
      kind: 'NEW',
      organisation: 'Chiro Zonnebos',
      offers: 'Spelnamiddagen',
      nisCode: '43005',
      contactName: 'Lies Verstraete',
      email: `${newId()}@openpas.example`,
      newsletter: true,
      language: 'nl',
      tokenHash: randomBytes(32),
      at,
    })
    await insertSteps(trx, id, { states, due: dueDays(states, {}, dayOf(at)), at })
  })
  return id
}
