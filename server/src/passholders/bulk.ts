import { block, unblock } from '../cards/acts.ts'
import { type BlockReason, type Card, findCardsOf } from '../cards/store.ts'
import { type BulkOutcome, BulkRefused, refusedAs } from '../http/bulk.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { blockPassholder, unblockPassholder } from './block.ts'
import { getMember } from './ksb-detail.ts'

/** What is done to many people at once. */
export type BulkAct =
  | { act: 'BLOCK_PERSON'; reason: string }
  | { act: 'UNBLOCK_PERSON' }
  /** Their current card of this card system. */
  | { act: 'BLOCK_CARD'; reason: Exclude<BlockReason, 'REPLACED'> }
  | { act: 'UNBLOCK_CARD' }

export const bulkRefusals = [
  'NO_MEMBER',
  'BLOCKED_ALREADY',
  'NOT_BLOCKED',
  'NO_CARD',
  'CARD_NOT_ACTIVE',
  'CARD_NOT_BLOCKED',
  'CARD_NOT_USABLE',
] as const
export type BulkRefusal = (typeof bulkRefusals)[number]

/** How it went for one person, and the card that it is about. */
export interface PersonOutcome extends BulkOutcome {
  why?: BulkRefusal
  uitpasNumber?: string
}

/** Does it to one person, in the transaction of `work`. @throws BulkRefused when it cannot be done */
export async function actOnOne(
  work: Work,
  where: { cardSystemId: CardSystemId; passholderId: PassholderId },
  act: BulkAct,
): Promise<PersonOutcome> {
  const person = await getMember(work.trx, where.cardSystemId, where.passholderId).catch(refused('NO_MEMBER'))
  if (act.act === 'BLOCK_PERSON' || act.act === 'UNBLOCK_PERSON') {
    const already = refused(act.act === 'BLOCK_PERSON' ? 'BLOCKED_ALREADY' : 'NOT_BLOCKED')
    if (act.act === 'UNBLOCK_PERSON') await unblockPassholder(work.trx, person.id).catch(already)
    else {
      await blockPassholder(work.trx, { passholderId: person.id, reason: act.reason, at: work.now }).catch(already)
    }
    work.record({
      act: act.act === 'BLOCK_PERSON' ? 'passholder.block' : 'passholder.unblock',
      passholderId: person.id,
      subject: 'passholder',
      subjectId: person.id,
      fields: act.act === 'BLOCK_PERSON' ? ['reason'] : [],
    })
    return { outcome: 'DONE' }
  }
  const cards = (await findCardsOf(work.trx, [person.id])).get(person.id) ?? []
  const card = cards.find((one) => one.cardSystemId === where.cardSystemId)
  if (!card) throw new BulkRefused<PersonOutcome>({ outcome: 'REFUSED', why: 'NO_CARD' })
  await actOnCard(work, where.cardSystemId, card, act)
  return { outcome: 'DONE', uitpasNumber: card.uitpasNumber }
}

async function actOnCard(
  work: Work,
  cardSystemId: CardSystemId,
  { uitpasNumber }: Card,
  act: Extract<BulkAct, { act: 'BLOCK_CARD' | 'UNBLOCK_CARD' }>,
): Promise<void> {
  const here = { cardSystemIds: [cardSystemId] }
  if (act.act === 'BLOCK_CARD') {
    await block(work, uitpasNumber, act.reason, here).catch(refused('CARD_NOT_ACTIVE', uitpasNumber))
  } else {
    await unblock(work, uitpasNumber, here).catch((error: unknown) => {
      const otherwise = error instanceof Problem && error.type === 'uitpas/invalid-card'
      return refused(otherwise ? 'CARD_NOT_USABLE' : 'CARD_NOT_BLOCKED', uitpasNumber)(error)
    })
  }
}

const refused = (why: BulkRefusal, uitpasNumber?: string) =>
  refusedAs<PersonOutcome>({ outcome: 'REFUSED', why, ...(uitpasNumber === undefined ? {} : { uitpasNumber }) })
