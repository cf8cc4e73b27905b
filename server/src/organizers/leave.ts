import { type Static, Type } from 'typebox'
import { findCardSystem } from '../card-systems/store.ts'
import type { Db } from '../db/database.ts'
import { withdrawKey } from '../distribution-keys/manage.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { putGroupsOf } from '../permissions/change-groups.ts'
import type { CardSystemId, OrganizerId } from '../values/ids.ts'
import { countOpen, countTouched, listOwnKeys, lockCardSystemsOf, removeFromCardSystem } from './leave-store.ts'
import { recordOrganizer } from './record.ts'
import { findCardSystemIdsOf } from './store.ts'

const kinds = ['LAST_REGION', 'LINES', 'UNPAID', 'KIOSKS', 'CARDS', 'DELIVERIES', 'APPLICATIONS'] as const
type Kind = (typeof kinds)[number]

const Open = Type.Object({
  kind: Type.Enum(kinds as unknown as [Kind, ...Kind[]], {
    description: [
      'LAST_REGION: it is in no other one',
      'LINES: sold or taken back, and on no statement yet',
      'UNPAID: statements',
      'KIOSKS: pillars of this card system that are its',
      'CARDS: in its stock',
      'DELIVERIES: on their way to it',
      'APPLICATIONS: of a new provider, under way with this balie',
    ].join('; '),
  }),
  count: Type.Integer(),
})

/** What leaving would do. */
export const Leaving = Type.Object({
  open: Type.Array(Open, { description: 'what has to be finished before; with anything in it, leaving is refused' }),
  touches: Type.Object({
    staff: Type.Integer({ description: 'who stay, and act for it in its other regions only' }),
    keys: Type.Integer({ description: 'distribution keys of its own here: withdrawn' }),
    rewards: Type.Integer({ description: 'of this card system, to be redeemed there: not any more' }),
    events: Type.Integer({ description: 'still to come: without the tariffs of this card system' }),
    passholders: Type.Integer({ description: 'registered there: stay members' }),
  }),
  stays: Type.Array(Type.String(), { description: 'the card systems that it stays in' }),
})

interface Place {
  cardSystemId: CardSystemId
  organizerId: OrganizerId
}

/** Whom and what it touches, and what stands in the way. */
export async function previewLeaving(db: Db, place: Place, now: Date): Promise<Static<typeof Leaving>> {
  const inside = await findCardSystemIdsOf(db, [place.organizerId])
  const others = inside.filter((id) => id !== place.cardSystemId)
  const [open, touches, names] = await Promise.all([
    openOf(db, place, inside),
    countTouched(db, place, now),
    Promise.all(others.map(async (id) => (await findCardSystem(db, id))?.name ?? String(id))),
  ])
  return { open, touches, stays: names.toSorted((a, b) => a.localeCompare(b, 'nl')) }
}

async function openOf(db: Db, place: Place, inside: readonly CardSystemId[]): Promise<Static<typeof Open>[]> {
  const { lines, unpaid, kiosks, cards, deliveries, applications } = await countOpen(db, place)
  const isLast = inside.every((id) => id === place.cardSystemId)
  const counts: Record<Kind, number> = {
    ...{ LAST_REGION: isLast ? 1 : 0, LINES: lines, UNPAID: unpaid, KIOSKS: kiosks, CARDS: cards },
    ...{ DELIVERIES: deliveries, APPLICATIONS: applications },
  }
  return kinds.filter((kind) => counts[kind] > 0).map((kind) => ({ kind, count: counts[kind] }))
}

/**
 * A balie is not in this card system any more: without its groups, its IBAN and its own keys here. What happened stays.
 * @throws uitpas/organizer-not-found for one that is not in it (any more), openpas/organizer-has-open
 */
export async function leaveRegion(work: Work, place: Place): Promise<void> {
  const { trx } = work
  // First who is what at the balie (which groups hold), then its card systems.
  await putGroupsOf(work, place, [])
  const inside = await lockCardSystemsOf(trx, place.organizerId)
  if (!inside.includes(place.cardSystemId)) throw new Problem('uitpas/organizer-not-found')
  const open = await openOf(trx, place, inside)
  if (open.length > 0) throw new Problem('openpas/organizer-has-open')
  for (const keyId of await listOwnKeys(trx, place)) await withdrawKey(work, place.cardSystemId, keyId)
  await removeFromCardSystem(trx, place)
  recordOrganizer(work, 'organizer.leave', place.organizerId, ['cardSystemIds', 'iban', 'permissionGroups'])
}
