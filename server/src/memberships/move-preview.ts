import { type Static, Type } from 'typebox'
import { findCardSystem } from '../card-systems/store.ts'
import { findCardsOf } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import { actorOf, type Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { listCharges } from '../membership-prices/store.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'
import { type Move, moveHere } from './move.ts'
import { isHeld } from './rules.ts'
import { findMemberships, socialTariffOf } from './store.ts'

/** What a move would do, for who is to say yes to it. */
export const MovePreview = Type.Object({
  from: Type.Object({ id: Type.Integer(), name: Type.String() }),
  blockedUitpasNumber: Type.Optional(Type.String({ description: 'the card of the old region, which stops working' })),
  socialTariffEnds: Type.Boolean({ description: 'they have it in the old region, and it ends there' }),
  priceCents: Type.Integer(),
  priceLabel: Type.String(),
})
type Preview = Static<typeof MovePreview>

class TriedOut extends Error {
  readonly preview: Preview
  constructor(preview: Preview) {
    super('tried out')
    this.preview = preview
  }
}

/**
 * Moves, looks what became of it, and undoes all of it: what is said is what the move itself would do, or refuse.
 * @throws what moveHere refuses
 */
export async function tryMove(
  system: System,
  request: Request,
  moveOf: (work: Work) => Move | Promise<Move>,
): Promise<Preview> {
  try {
    return await transact(system.db, async (trx) => {
      const work: Work = { trx, by: actorOf(request), now: system.clock.now(), record: () => {} }
      const move = await moveOf(work)
      const before = await standing(work, move.passholderId)
      await moveHere(work, move)
      throw new TriedOut(await difference(work, move, before))
    })
  } catch (error) {
    if (error instanceof TriedOut) return error.preview
    throw error
  }
}

async function standing({ trx, now }: Work, id: PassholderId) {
  const memberships = (await findMemberships(trx, [id])).get(id) ?? []
  const cards = (await findCardsOf(trx, [id])).get(id) ?? []
  return memberships.map((one) => ({
    cardSystemId: one.cardSystemId,
    held: isHeld(socialTariffOf(one, dayOf(now))),
    card: cards.find((card) => card.cardSystemId === one.cardSystemId && card.status === 'ACTIVE')?.uitpasNumber,
  }))
}

async function difference(
  work: Work,
  { passholderId, cardSystemId }: { passholderId: PassholderId; cardSystemId: CardSystemId },
  before: Awaited<ReturnType<typeof standing>>,
): Promise<Preview> {
  const after = new Set((await standing(work, passholderId)).map((one) => one.cardSystemId))
  const left = before.find((one) => !after.has(one.cardSystemId))
  const from = left && (await findCardSystem(work.trx, left.cardSystemId))
  if (!left || !from) throw new Problem('uitpas/invalid-card-system')
  const charge = (await listCharges(work.trx, passholderId)).find((one) => one.cardSystemId === cardSystemId)
  return {
    from: { id: from.id, name: from.name ?? '' },
    ...(left.card === undefined ? {} : { blockedUitpasNumber: left.card }),
    socialTariffEnds: left.held,
    priceCents: charge?.priceCents ?? 0,
    priceLabel: charge?.label ?? '',
  }
}
