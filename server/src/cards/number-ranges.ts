import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import { violatedConstraint } from '../db/transact.ts'
import { Problem } from '../http/problems.ts'
import type { CardSystemId } from '../values/ids.ts'
import { completeUitpasNumber, type UitpasNumber } from '../values/uitpas-number.ts'
import { lockNewNumbers } from './new-numbers.ts'

/** The first eleven digits of a UiTPAS number; the social-tariff flag and the check digit follow. */
export type Serial = number

export interface NumberRange {
  id: number
  firstSerial: Serial
  lastSerial: Serial
  /** Of its numbers, how many were not looked at yet. */
  left: number
}

/** So many serials are looked at in one statement for one that no card has. */
const atOnce = 1000

/**
 * The next number of a card system's own ranges that no card has. Whoever takes one holds the range until their
 * transaction ends: fifty at once get fifty numbers, one after the other; a number that is not used in the end, because
 * of a rollback, is the next one's.
 * @throws openpas/card-numbers-exhausted when there is none left
 */
export async function takeDigitalNumber(
  trx: Trx,
  cardSystemId: CardSystemId,
  socialTariff: boolean,
): Promise<UitpasNumber> {
  for (;;) {
    const range = await lockRange(trx, cardSystemId)
    if (!range) {
      // Somebody else took the last one of the range that this waited for: there may be another range.
      if (await hasNumbersLeft(trx, cardSystemId)) continue
      throw new Problem('openpas/card-numbers-exhausted', { detail: `Card system ${cardSystemId} has no numbers left` })
    }
    const { id, next, last } = range
    const until = Math.min(last, next + atOnce - 1)
    const free = await firstFreeSerial(trx, next, until, socialTariff)
    await trx
      .updateTable('card_number_ranges')
      .set({ next_serial: (free ?? until) + 1 })
      .where('id', '=', id)
      .execute()
    if (free !== undefined) return uitpasNumberOf(free, socialTariff)
  }
}

function lockRange(trx: Trx, cardSystemId: CardSystemId) {
  return rangesWithNumbers(trx, cardSystemId)
    .select(['id', 'next_serial as next', 'last_serial as last'])
    .orderBy('first_serial')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

async function hasNumbersLeft(db: Db, cardSystemId: CardSystemId): Promise<boolean> {
  return (await rangesWithNumbers(db, cardSystemId).select('id').limit(1).executeTakeFirst()) !== undefined
}

const rangesWithNumbers = (db: Db, cardSystemId: CardSystemId) =>
  db
    .selectFrom('card_number_ranges')
    .where('card_system_id', '=', cardSystemId)
    .whereRef('next_serial', '<=', 'last_serial')

/** The check digit follows from the others, so that a card with the same first twelve is the card with that number. */
async function firstFreeSerial(
  trx: Trx,
  from: Serial,
  until: Serial,
  socialTariff: boolean,
): Promise<Serial | undefined> {
  const twelve = sql`lpad(serial::text, 11, '0') || ${socialTariff ? '1' : '0'}::text`
  const { rows } = await sql<{ serial: Serial }>`
    select serial from generate_series(${from}::bigint, ${until}::bigint) as serial
    where not exists (select from cards where ${startsWith(twelve)})
    order by serial limit 1`.execute(trx)
  return rows[0]?.serial
}

const startsWith = (twelve: RawBuilder<unknown>) => sql`uitpas_number between ${twelve} || '0' and ${twelve} || '9'`

export function uitpasNumberOf(serial: Serial, socialTariff: boolean): UitpasNumber {
  return completeUitpasNumber(`${String(serial).padStart(11, '0')}${socialTariff ? 1 : 0}`)
}

/**
 * Gives a card system numbers for its digital cards.
 * @throws openpas/card-numbers-taken when some of them are in a range already, of whatever card system; url/not-found
 *   for a card system that does not exist; body/invalid-data when the last comes before the first
 */
export async function addNumberRange(
  trx: Trx,
  range: { cardSystemId: CardSystemId; firstSerial: Serial; lastSerial: Serial; at: Date },
): Promise<number> {
  const { cardSystemId, firstSerial, lastSerial, at } = range
  if (lastSerial < firstSerial) {
    throw new Problem('body/invalid-data', {
      schemaErrors: [{ jsonPointer: '/lastSerial', error: 'comes before the first' }],
    })
  }
  await lockNewNumbers(trx)
  const row = await trx
    .insertInto('card_number_ranges')
    .values({
      card_system_id: cardSystemId,
      first_serial: firstSerial,
      last_serial: lastSerial,
      next_serial: firstSerial,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
    .catch((error: unknown) => {
      const constraint = violatedConstraint(error)
      if (constraint === 'card_number_ranges_int8range_excl') throw new Problem('openpas/card-numbers-taken')
      if (constraint === 'card_number_ranges_card_system_id_fkey') throw new Problem('url/not-found')
      throw error
    })
  return row.id
}

export async function listNumberRanges(db: Db, cardSystemId: CardSystemId): Promise<NumberRange[]> {
  return await db
    .selectFrom('card_number_ranges')
    .select(['id', 'first_serial as firstSerial', 'last_serial as lastSerial'])
    .select(sql<number>`last_serial - next_serial + 1`.as('left'))
    .where('card_system_id', '=', cardSystemId)
    .orderBy('first_serial')
    .limit(1000)
    .execute()
}
