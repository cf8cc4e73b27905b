import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

/** A line of a file of codes. */
export interface CodeLine {
  line: number
  code: string
}

export const codeFaults = ['DUPLICATE', 'TOO_LONG', 'SEVERAL'] as const
export type CodeFault = (typeof codeFaults)[number]

export interface AddedCodes {
  added: number
  refused: number
  /** The first ones. */
  faults: { line: number; fault: CodeFault }[]
}

export const longestCode = 100
const mostFaults = 1_000
const linesAtOnce = 5_000

/**
 * Adds the codes of a file to a reward, a few thousand at a time: a million takes no more memory than ten thousand. A code that
 * the reward has, or that stands higher in the file, is refused by its line; the others are added.
 */
export async function addCodes(
  trx: Trx,
  rewardId: number,
  lines: AsyncIterable<CodeLine | { line: number; fault: CodeFault }>,
  report: (linesRead: number) => void = () => {},
): Promise<AddedCodes> {
  const result: AddedCodes = { added: 0, refused: 0, faults: [] }
  const refuse = (line: number, fault: CodeFault) => {
    result.refused += 1
    if (result.faults.length < mostFaults) result.faults.push({ line, fault })
  }
  let batch: CodeLine[] = []
  const keep = async () => {
    const last = batch.at(-1)
    if (!last) return
    const added = await insertCodes(trx, rewardId, batch)
    for (const [index, { line }] of batch.entries()) if (!added.has(index)) refuse(line, 'DUPLICATE')
    result.added += added.size
    batch = []
    report(last.line)
  }
  for await (const one of lines) {
    if ('fault' in one) refuse(one.line, one.fault)
    else if (batch.push(one) === linesAtOnce) await keep()
  }
  await keep()
  result.faults.sort((a, b) => a.line - b.line)
  if (result.added) await trx.updateTable('rewards').set({ uses_codes: true }).where('id', '=', rewardId).execute()
  return result
}

/** @returns which of them were not there yet; of equal ones the first */
async function insertCodes(trx: Trx, rewardId: number, batch: readonly CodeLine[]): Promise<Set<number>> {
  const first = new Map<string, number>()
  for (const [index, { code }] of batch.entries()) if (!first.has(code)) first.set(code, index)
  const codes = [...first.keys()]
  const { rows } = await sql<{ code: string }>`
    insert into reward_codes (reward_id, code)
    select ${rewardId}::int, code from unnest(${codes}::text[]) with ordinality as given (code, n) order by n
    on conflict do nothing returning code`.execute(trx)
  return new Set(rows.map(({ code }) => first.get(code) ?? -1))
}

/**
 * Gives the next code to a redemption. Its unit was taken before: that locks the reward, so nobody looks for a code meanwhile.
 * @returns undefined when none is left
 */
export async function takeCode(trx: Trx, rewardId: number, redeemedRewardId: string): Promise<string | undefined> {
  const { rows } = await sql<{ code: string }>`
    update reward_codes set redeemed_reward_id = ${redeemedRewardId}
    where reward_id = ${rewardId} and redeemed_reward_id is null and code = (select code from reward_codes
      where reward_id = ${rewardId} and redeemed_reward_id is null order by position limit 1)
    returning code`.execute(trx)
  return rows[0]?.code
}

export interface CodesOfReward {
  total: number
  given: number
  /** The newest file, while it is read in and after. */
  file?: { status: 'RUNNING' | 'DONE' | 'REFUSED'; lines: number; linesRead: number }
}

export async function countCodes(db: Db, rewardId: number): Promise<CodesOfReward> {
  const counts = await sql<{ total: number; given: number }>`
    select count(*)::int as total, count(redeemed_reward_id)::int as given from reward_codes where reward_id = ${rewardId}`.execute(
    db,
  )
  const file = await db
    .selectFrom('reward_code_files')
    .select(['status', 'lines', 'lines_read as linesRead'])
    .where('reward_id', '=', rewardId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { total: counts.rows[0]?.total ?? 0, given: counts.rows[0]?.given ?? 0, ...(file ? { file } : {}) }
}
