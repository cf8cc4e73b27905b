import { expect, test } from 'vitest'
import { openTestDb } from '../test/open-test-db.ts'
import { openCounter } from '../test/scenes/counter.ts'
import { addKey, addManySales } from '../test/scenes/money.ts'
import { addPassholder } from '../test/scenes/people.ts'
import { addRegions } from '../test/scenes/region.ts'
import { stageOn } from '../test/test-app.ts'
import { createAuditTrail } from './audit/trail.ts'
import { ConfigError, readConfig } from './config.ts'
import { createIdentity } from './identity/identity.ts'
import { systemClock } from './values/clock.ts'
import { startOfDay } from './values/day.ts'
import { verifyData } from './verify-data.ts'

test('the money of any days is verified, or of all time with the trail and the points; two days that are none are refused', async () => {
  const { db, url, close } = await openTestDb()
  const config = readConfig({ DATABASE_URL: url, PUBLIC_URL: 'http://openpas.test', DEMO: 'false' })
  await createIdentity({ db, config, audit: createAuditTrail(db) })
  const stage = stageOn(db, config, systemClock)
  await addRegions(stage)
  const counter = await openCounter(stage)
  const of = { ...counter, passholderId: (await addPassholder(stage, counter.cardSystemId)).id }
  const keyId = await addKey(stage, counter.cardSystemId)
  // A month of sales from the first of March on, one in ten taken back on the sixteenth.
  const from = startOfDay('2026-03-01')
  await addManySales(stage, { ...of, keyId }, { count: 200, from, municipalities: ['44021'] })

  const said = async (...options: string[]) => {
    const lines: string[] = []
    const fits = await verifyData(config, (line) => lines.push(line), options)
    return { fits, text: lines.join('\n') }
  }
  const march = await said('--from', '2026-03-01', '--to', '2026-03-31')
  expect(march).toMatchObject({ fits: true, text: expect.stringMatching(/^Money from 2026-03-01 to 2026-03-31/) })
  expect(march.text).toMatch(/Sold: 200 tickets[\s\S]+Taken back: 20 tickets[\s\S]+: 0 amounts that differ$/)
  expect((await said('--from', '2026-04-01', '--to', '2026-04-30')).text).toContain('Sold: 0 tickets')
  const whole = await said()
  expect(whole).toMatchObject({ fits: true, text: expect.stringMatching(/^Audit trail: [\s\S]+Points ledger: /) })

  await db.updateTable('euro_transfers').where('payer', '=', 'ORGANIZER').set({ amount_cents: 1 }).execute()
  expect(await said()).toMatchObject({ fits: false, text: expect.stringContaining('OTHER_AMOUNTS') })
  for (const wrong of [
    ['--from', '2026-03-01'],
    ['--from', '2026-03-02', '--to', '2026-03-01'],
    ['--since', 'x'],
  ])
    await expect(verifyData(config, () => {}, wrong)).rejects.toThrow(ConfigError)
  await close()
})
