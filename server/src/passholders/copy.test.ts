import { afterAll, beforeAll, expect, test } from 'vitest'
import { asClient, type Counter, openCounter } from '../../test/scenes/counter.ts'
import { addPassholder, inszOf } from '../../test/scenes/people.ts'
import { addAdministrator } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { entriesOf } from '../../test/zip.ts'
import { transact } from '../db/transact.ts'
import { storePicture } from '../pictures/store.ts'
import { postPoints } from '../points/ledger.ts'
import { newId } from '../values/ids.ts'

let t: TestApp
let counter: Counter
let headers: Record<string, string>
beforeAll(async () => {
  t = await openTestApp()
  counter = await openCounter(t)
  headers = (await addAdministrator(t, counter.cardSystemId)).headers
})
afterAll(() => t.close())

const ask = (path: string) =>
  t.app.inject({ url: `/api/ksb/card-systems/${counter.cardSystemId}/passholders/${path}`, headers })

test('a person gets a copy of everything that is kept about them, and that it was made is in the trail', async () => {
  const insz = inszOf('1998-05-12', 31)
  const { id } = await addPassholder(t, counter.cardSystemId, { insz, email: 'noor@example.be' })
  await asClient(t, counter)('PUT', `/passholders/${id}/private`, { note: 'Bel eerst de zus' })
  const at = t.clock.now()
  await transact(t.db, async (trx) => {
    await storePicture(trx, { passholderId: id, jpeg: Buffer.from('a picture'), at })
    for (let n = 0; n < 501; n++)
      await postPoints(trx, { passholderId: id, amount: 1, reason: 'OPENING_BALANCE', sourceId: newId(), at })
  })
  const answer = await ask(`${id}/data`)
  expect(answer.headers['content-disposition']).toBe('attachment; filename="uitpas-2026-11-23.zip"')
  const entries = entriesOf(answer.rawPayload)
  expect([...entries.keys()]).toEqual([
    'passholder.json',
    'points.json',
    'rewards.json',
    'tickets.json',
    'reserved-tickets.json',
    'audit.json',
    'picture.jpg',
  ])
  const read = (name: string) => JSON.parse(entries.get(name) ?? '')
  expect(read('passholder.json')).toMatchObject({
    passholder: { id, email: 'noor@example.be', points: 501 },
    inszNumber: insz,
    note: 'Bel eerst de zus',
  })
  expect(read('points.json')).toHaveLength(501)
  expect(read('rewards.json')).toEqual([])
  expect(read('audit.json')).toContainEqual(expect.objectContaining({ act: 'passholder.note.write', change: true }))
  expect(entries.get('picture.jpg')).toBe('a picture')
  const { member } = (await ask(`${id}/audit`)).json()
  expect(member).toContainEqual(expect.objectContaining({ act: 'passholder.data.export', change: false }))
})

test('nobody gets a copy of somebody else’s members', async () => {
  const other = await openCounter(t)
  const { id } = await addPassholder(t, other.cardSystemId)
  expect((await ask(`${id}/data`)).json()).toMatchObject({
    type: 'https://api.publiq.be/probs/uitpas/passholder-not-found',
    status: 404,
  })
})
