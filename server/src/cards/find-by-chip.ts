import type { Db } from '../db/database.ts'
import { type ChipNumber, reversedChipNumber } from '../values/chip-number.ts'
import { type Card, findCardsByChip } from './store.ts'

/**
 * The card with this chip: as read, then with the bytes reversed, since readers differ.
 * @returns AMBIGUOUS when both exist: then nobody can tell which card it is
 */
export async function findCardByChip(db: Db, chipNumber: ChipNumber): Promise<Card | undefined | 'AMBIGUOUS'> {
  const cards = await findCardsByChip(db, [chipNumber, reversedChipNumber(chipNumber)])
  return cards.length > 1 ? 'AMBIGUOUS' : cards[0]
}
