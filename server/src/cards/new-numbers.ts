import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import { type ChipNumber, reversedChipNumber } from '../values/chip-number.ts'
import type { CardSystemId } from '../values/ids.ts'
import type { UitpasNumber } from '../values/uitpas-number.ts'
import type { CardActor } from './steps.ts'

/** A card of a batch, with the line of the file it came from. */
export interface NewNumber {
  line: number
  uitpasNumber: UitpasNumber
  chipNumber: ChipNumber | null
}

export interface LineError {
  line: number
  member: 'uitpasNumber' | 'chipNumber'
  error: string
}

/**
 * Batches and ranges of digital numbers are added one after the other, on all servers: what two of them have in common
 * could not be named otherwise, and that a chip is another's with its bytes reversed, no index says.
 */
export async function lockNewNumbers(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7265651)`.execute(trx)
}

/** What is wrong with these numbers beside those that exist, and beside each other. */
export async function clashes(trx: Trx, batchId: string, numbers: readonly NewNumber[]): Promise<LineError[]> {
  const [cards, chips, digital] = await Promise.all([
    existingCards(trx, numbers),
    existingChips(trx, numbers),
    digitalNumbers(trx, numbers),
  ])
  const here = { numbers: new Set<string>(), chips: new Set<string>() }
  const found: LineError[] = []
  for (const { line, uitpasNumber, chipNumber } of numbers) {
    const error = clashOf(uitpasNumber, cards.get(uitpasNumber), batchId, here.numbers)
    if (error) found.push({ line, member: 'uitpasNumber', error })
    else if (digital.has(uitpasNumber)) {
      found.push({ line, member: 'uitpasNumber', error: 'is a number of digital cards' })
    }
    here.numbers.add(uitpasNumber)
    if (chipNumber === null) continue
    const reversed = reversedChipNumber(chipNumber)
    const chipError =
      clashOf(chipNumber, chips.get(chipNumber), batchId, here.chips) ??
      (chips.has(reversed) || here.chips.has(reversed) ? 'is that of another card, with its bytes reversed' : undefined)
    if (chipError) found.push({ line, member: 'chipNumber', error: chipError })
    here.chips.add(chipNumber)
  }
  return found
}

function clashOf(value: string, existing: { batchId: string | null } | undefined, batchId: string, here: Set<string>) {
  if (here.has(value) || existing?.batchId === batchId) return 'is in this file twice'
  return existing ? 'is that of a card that exists' : undefined
}

async function existingCards(
  trx: Trx,
  numbers: readonly NewNumber[],
): Promise<Map<string, { batchId: string | null }>> {
  const wanted = numbers.map(({ uitpasNumber }) => uitpasNumber)
  const { rows } = await sql<{ number: string; batchId: string | null }>`
    select uitpas_number as number, batch_id as "batchId" from cards where uitpas_number = any(${wanted}::text[])`.execute(
    trx,
  )
  return new Map(rows.map((row) => [row.number, row]))
}

async function existingChips(
  trx: Trx,
  numbers: readonly NewNumber[],
): Promise<Map<string, { batchId: string | null }>> {
  const wanted = numbers.flatMap(({ chipNumber }) =>
    chipNumber === null ? [] : [chipNumber, reversedChipNumber(chipNumber)],
  )
  const { rows } = await sql<{ chip: string; batchId: string | null }>`
    select chip_number as chip, batch_id as "batchId" from cards where chip_number = any(${wanted}::text[])`.execute(
    trx,
  )
  return new Map(rows.map((row) => [row.chip, row]))
}

async function digitalNumbers(trx: Trx, numbers: readonly NewNumber[]): Promise<Set<string>> {
  const wanted = numbers.map(({ uitpasNumber }) => uitpasNumber)
  const { rows } = await sql<{ number: string }>`
    select number from unnest(${wanted}::text[]) as number
    join card_number_ranges r on substr(number, 1, 11)::bigint between r.first_serial and r.last_serial`.execute(trx)
  return new Set(rows.map((row) => row.number))
}

export async function insertProvisioned(
  trx: Trx,
  batch: { id: string; cardSystemId: CardSystemId; at: Date; by: CardActor },
  numbers: readonly NewNumber[],
): Promise<void> {
  if (numbers.length === 0) return
  const cards = numbers.map(({ uitpasNumber }) => uitpasNumber)
  const chips = numbers.map(({ chipNumber }) => chipNumber)
  await sql`
    insert into cards (uitpas_number, chip_number, card_system_id, card_type, status, batch_id)
    select number, chip, ${batch.cardSystemId}::int, 'NFC_CARD', 'PROVISIONED', ${batch.id}::uuid
    from unnest(${cards}::text[], ${chips}::text[]) as new (number, chip)`.execute(trx)
  const { accountId = null, clientId = null } = batch.by
  await sql`
    insert into card_steps (uitpas_number, at, to_status, account_id, client_id)
    select number, ${batch.at}::timestamptz, 'PROVISIONED', ${accountId}::uuid, ${clientId}
    from unnest(${cards}::text[]) as number`.execute(trx)
}
