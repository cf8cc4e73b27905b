import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { normalizeChipNumber } from '../values/chip-number.ts'
import type { CardSystemId } from '../values/ids.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { batchErrorsMessage } from './messages.ts'
import { clashes, insertProvisioned, type LineError, lockNewNumbers, type NewNumber } from './new-numbers.ts'
import { type Serial, uitpasNumberOf } from './number-ranges.ts'
import { cardActor } from './steps.ts'

/** As it stands in a file. */
export interface CardLine {
  line: number
  uitpasNumber: string
  chipNumber: string
}

export interface NewBatch {
  id: string
  cardSystemId: CardSystemId
  name: string
  source: 'CSV' | 'RANGE'
}

/** The largest batch. */
export const maxCards = 500_000
/** So many mistakes are told at once; who has more has the wrong file. */
const maxErrors = 100
const atOnce = 1000

/**
 * Adds a batch of cards: all of them or none. Every line is looked at, so that all mistakes are told at once, and no more
 * than a thousand are in memory.
 * @param onProgress hears how many lines were read, now and then
 * @throws body/invalid-data with the lines that are wrong
 */
export async function provisionBatch(
  work: Work,
  batch: NewBatch,
  lines: AsyncIterable<CardLine> | Iterable<CardLine>,
  onProgress: (linesRead: number) => Promise<void> = async () => {},
): Promise<number> {
  const { trx, now } = work
  await lockNewNumbers(trx)
  await insertBatch(work, batch)
  const added = { id: batch.id, cardSystemId: batch.cardSystemId, at: now, by: cardActor(work) }
  const errors: LineError[] = []
  let cards = 0
  for await (const part of inParts(lines)) {
    const { good, wrong } = parsed(part)
    const clashing = await clashes(trx, batch.id, good)
    errors.push(...wrong, ...clashing)
    const refused = new Set(clashing.map(({ line }) => line))
    // Inserted even when others are wrong, so that what comes later is compared with them: all of it is rolled back.
    await insertProvisioned(
      trx,
      added,
      good.filter(({ line }) => !refused.has(line)),
    )
    cards += part.length
    if (cards > maxCards) throw refusal([{ line: cards, member: 'uitpasNumber', error: `is over ${maxCards} cards` }])
    if (errors.length >= maxErrors) break
    await onProgress(part.at(-1)?.line ?? 0)
  }
  if (errors.length) throw refusal(errors)
  if (cards === 0) throw refusal([{ line: 1, member: 'uitpasNumber', error: 'is missing: there are no cards' }])
  await trx.updateTable('card_batches').set({ cards }).where('id', '=', batch.id).execute()
  work.record({ act: 'card-batch.create', subject: 'card-batch', subjectId: batch.id })
  return cards
}

/** The cards of a range: no chips are known yet. */
export function* linesOfRange(first: Serial, count: number, socialTariff: boolean): Generator<CardLine> {
  for (let i = 0; i < count; i += 1) {
    yield { line: i + 1, uitpasNumber: uitpasNumberOf(first + i, socialTariff), chipNumber: '' }
  }
}

async function insertBatch({ trx, by, now }: Work, { id, cardSystemId, name, source }: NewBatch): Promise<void> {
  const result = await trx
    .insertInto('card_batches')
    .values({
      id,
      card_system_id: cardSystemId,
      name,
      source,
      // Until they are counted.
      cards: 1,
      created_at: now,
      account_id: by.accountId ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (result.numInsertedOrUpdatedRows === 1n) return
  throw new Problem('url/invalid-data', { schemaErrors: [{ jsonPointer: '/id', error: 'is that of another batch' }] })
}

async function* inParts(lines: AsyncIterable<CardLine> | Iterable<CardLine>): AsyncGenerator<CardLine[]> {
  let part: CardLine[] = []
  for await (const line of lines) {
    part.push(line)
    if (part.length < atOnce) continue
    yield part
    part = []
  }
  if (part.length) yield part
}

function parsed(lines: readonly CardLine[]): { good: NewNumber[]; wrong: LineError[] } {
  const good: NewNumber[] = []
  const wrong: LineError[] = []
  for (const { line, uitpasNumber, chipNumber } of lines) {
    const number = parseUitpasNumber(uitpasNumber)
    if (!number.ok) wrong.push({ line, member: 'uitpasNumber', error: numberErrors[number.reason] })
    const chip = chipNumber.trim() === '' ? null : normalizeChipNumber(chipNumber)
    const badChip = chip === null && chipNumber.trim() !== ''
    if (badChip) wrong.push({ line, member: 'chipNumber', error: 'is no chip number' })
    if (number.ok && !badChip) good.push({ line, uitpasNumber: number.value, chipNumber: chip })
  }
  return { good, wrong }
}

const numberErrors = {
  length: 'has not 13 digits',
  digits: 'has something else than digits',
  checksum: 'has a wrong check digit',
}

function refusal(errors: readonly LineError[]): Problem {
  const told = errors.toSorted((a, b) => a.line - b.line).slice(0, maxErrors)
  return new Problem('body/invalid-data', {
    detail: errors.length > told.length ? `The first ${maxErrors} mistakes; nothing was added` : 'Nothing was added',
    endUserMessage: batchErrorsMessage,
    schemaErrors: told.map(({ line, member, error }) => ({ jsonPointer: `/${line}/${member}`, error })),
  })
}
