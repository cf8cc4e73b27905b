import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Config } from '../server/src/config.ts'
import type { Db } from '../server/src/db/database.ts'
import { transact } from '../server/src/db/transact.ts'
import { addCardSystemAdmin } from '../server/src/permissions/store.ts'
import { createReward } from '../server/src/rewards/create.ts'
import { newId } from '../server/src/values/ids.ts'
import { organizerId } from './fixture.ts'
import { accountId, administratorToken } from './passholders.ts'
import type { Say } from './stopwatch.ts'

const cardSystemId = 2

/** A reward that is redeemed online, with no codes yet. @returns its id */
async function addReward(db: Db): Promise<string> {
  const period = { begin: new Date(0) }
  return await transact(db, (trx) =>
    createReward(trx, {
      type: 'POINTS',
      title: 'Kortingsbon',
      points: 5,
      publicationPeriod: period,
      redeemPeriod: period,
      owningCardSystemId: cardSystemId,
      organizerIds: [organizerId],
      createdAt: new Date(0),
    }),
  )
}

/** Files of ten thousand codes and of a million, sent as an administrator sends them: how long, and the most memory of the server. */
export async function benchCodes(db: Db, config: Config, of: { base: string; pid: number }, say: Say): Promise<void> {
  await sql`insert into card_systems (id, name) values (${cardSystemId}, 'Bench, codes')`.execute(db)
  await transact(db, (trx) => addCardSystemAdmin(trx, { cardSystemId, accountId, at: new Date(0) }))
  const headers = { authorization: `Bearer ${await administratorToken(db, config)}`, 'content-type': 'text/csv' }
  for (const count of [10_000, Number(process.env.CODES ?? 1_000_000)]) {
    const rewardId = await addReward(db)
    const before = await peakMegabytes(of.pid)
    const begun = performance.now()
    const answer = await fetch(`${of.base}/api/ksb/card-systems/${cardSystemId}/rewards/${rewardId}/codes`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': newId() },
      body: fileOf(count),
    })
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
    const took = (performance.now() - begun) / 1000
    const grown = (await peakMegabytes(of.pid)) - before
    say(`${count} codes: ${took.toFixed(1)} s; the server's peak of memory grew by ${grown.toFixed(0)} MB`)
  }
}

const fileOf = (count: number) =>
  Array.from({ length: count }, (_, n) => `OPENPAS-${String(n).padStart(10, '0')}\n`).join('')

/** Linux says so of every process. */
async function peakMegabytes(pid: number): Promise<number> {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
