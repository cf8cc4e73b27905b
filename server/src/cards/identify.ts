import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { ambiguousChip } from '../passes/messages.ts'
import { normalizeChipNumber } from '../values/chip-number.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'
import { findCardByChip } from './find-by-chip.ts'
import { type Card, findCard } from './store.ts'

/** The card with this UiTPAS number or chip number, in whatever shape it was typed or read. @throws url/invalid-data */
export async function identifyCard(db: Db, text: string): Promise<Card | undefined> {
  const number = parseUitpasNumber(text)
  if (number.ok) return findCard(db, number.value)
  if (number.reason === 'checksum' || normalizeChipNumber(text) === null) return undefined
  return findCardByChipText(db, text)
}

/** @throws url/invalid-data for text that is no chip number, or one that is two cards */
export async function findCardByChipText(db: Db, text: string): Promise<Card | undefined> {
  const chipNumber = normalizeChipNumber(text)
  const card = chipNumber === null ? 'MALFORMED' : await findCardByChip(db, chipNumber)
  if (card !== 'MALFORMED' && card !== 'AMBIGUOUS') return card
  throw new Problem('url/invalid-data', {
    schemaErrors: [{ jsonPointer: '/chipNumber', error: card === 'AMBIGUOUS' ? 'is two cards' : 'is no chip number' }],
    ...(card === 'AMBIGUOUS' ? { endUserMessage: ambiguousChip } : {}),
  })
}
