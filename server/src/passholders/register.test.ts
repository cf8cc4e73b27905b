import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMembership, addPassholder, addPerson, inszOf } from '../../test/scenes/people.ts'
import { addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { transact } from '../db/transact.ts'
import { newId } from '../values/ids.ts'
import { blockPassholder, unblockPassholder } from './block.ts'
import { findPassholder, readInsz } from './store.ts'

let t: TestApp
let regions: Regions
beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
})
afterAll(() => t.close())

const refusal = (type: string) => expect.objectContaining({ type })

test('a national number is of one passholder, and agrees with the date of birth', async () => {
  const insz = inszOf('1998-05-12', 41)
  await addPerson(t, { insz })
  await expect(addPerson(t, { insz })).rejects.toEqual(refusal('uitpas/insz-already-used'))
  await expect(addPerson(t, { insz: inszOf('1998-05-13') })).rejects.toEqual(refusal('uitpas/invalid-insz-number'))
})

test('a national number is stored in no readable form, and can be read with the key', async () => {
  const insz = inszOf('1998-05-12', 43)
  const id = await addPerson(t, { insz })
  const row = await t.db.selectFrom('passholders').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(insz)
  expect(await readInsz(t.db, t.config.secrets, id)).toBe(insz)
})

test('somebody is a member of a card system once', async () => {
  const { id } = await addPassholder(t, regions.gent)
  await expect(addMembership(t, id, regions.gent)).rejects.toEqual(refusal('uitpas/invalid-card-system'))
})

test('blocking a person is done once, kept with its reason, and lifted once', async () => {
  const { id } = await addPassholder(t, regions.gent)
  const block = (passholderId: string) =>
    transact(t.db, (trx) => blockPassholder(trx, { passholderId, reason: 'misbruik', at: t.clock.now() }))
  const unblock = () => transact(t.db, (trx) => unblockPassholder(trx, id))
  await block(id)
  expect(await findPassholder(t.db, id)).toMatchObject({ blockedReason: 'misbruik', blockedAt: t.clock.now() })
  await expect(block(id)).rejects.toEqual(refusal('uitpas/passholder-not-found'))
  await expect(block(newId())).rejects.toEqual(refusal('uitpas/passholder-not-found'))
  await unblock()
  await expect(unblock()).rejects.toEqual(refusal('uitpas/passholder-not-found'))
})
