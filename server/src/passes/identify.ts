import { findCardByChip } from '../cards/find-by-chip.ts'
import { invalidCardStatus } from '../cards/hand-out.ts'
import { leadingCard } from '../cards/leading-card.ts'
import { type Card, findCard, findCardsOf } from '../cards/store.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { findMemberships, type Membership } from '../memberships/store.ts'
import { findPassholder, findPassholderByInsz, type Passholder } from '../passholders/store.ts'
import type { ChipNumber } from '../values/chip-number.ts'
import { classifyIdentifier, type Identifier } from '../values/identifier.ts'
import type { Insz } from '../values/insz.ts'
import { ambiguousChip, malformed } from './messages.ts'

export { leadingCard }

/** What a number leads to: a card, and once it was handed out its holder with all their memberships. */
export interface IdentifiedPass {
  card: Card
  passholder: Passholder | undefined
  /** Oldest first. */
  memberships: Membership[]
  /** Of the card system of the card. */
  membership: Membership | undefined
}

/**
 * The pass behind a UiTPAS number, chip number or national number, as typed, scanned or read. Says nothing about
 * whether it can be used: `refusalOf` does.
 * @throws body/invalid-data for text that is no such number, or a chip number that is one card's as read and another's
 *   reversed; uitpas/pass-not-found when nobody has this number
 */
export async function identifyPass(db: Db, keys: Config['secrets'], text: string): Promise<IdentifiedPass> {
  return identify(db, keys, classifyIdentifier(text))
}

/** As identifyPass, for a number whose kind is known. */
export async function identify(db: Db, keys: Config['secrets'], identifier: Identifier): Promise<IdentifiedPass> {
  switch (identifier.kind) {
    case 'none':
      throw invalidIdentifier(identifier.reason)
    case 'insz':
      return byInsz(db, keys, identifier.value)
    case 'uitpasNumber':
      return ofCard(db, await findCard(db, identifier.value))
    case 'chipNumber':
      return ofCard(db, await cardByChip(db, identifier.value))
  }
}

function invalidIdentifier(reason: string): Problem {
  return new Problem('body/invalid-data', {
    detail: 'The identifier is no UiTPAS number, chip number or INSZ number',
    endUserMessage: malformed,
    schemaErrors: [{ jsonPointer: '/identifier', error: reason }],
  })
}

async function cardByChip(db: Db, chipNumber: ChipNumber): Promise<Card | undefined> {
  const card = await findCardByChip(db, chipNumber)
  if (card !== 'AMBIGUOUS') return card
  throw new Problem('body/invalid-data', {
    detail: 'Two cards have this chip number: one as read, one with the bytes reversed',
    endUserMessage: ambiguousChip,
    schemaErrors: [{ jsonPointer: '/identifier', error: 'ambiguous' }],
  })
}

async function ofCard(db: Db, card: Card | undefined): Promise<IdentifiedPass> {
  if (!card) throw new Problem('uitpas/pass-not-found')
  if (card.passholderId === null) return { card, passholder: undefined, memberships: [], membership: undefined }
  const [passholder, memberships] = await Promise.all([
    findPassholder(db, card.passholderId),
    findMemberships(db, [card.passholderId]),
  ])
  return withMembership(card, passholder, memberships.get(card.passholderId) ?? [])
}

async function byInsz(db: Db, keys: Config['secrets'], insz: Insz): Promise<IdentifiedPass> {
  const passholder = await findPassholderByInsz(db, keys, insz)
  if (!passholder) throw new Problem('uitpas/pass-not-found')
  const [memberships, cards] = await Promise.all([
    findMemberships(db, [passholder.id]),
    findCardsOf(db, [passholder.id]),
  ])
  const own = memberships.get(passholder.id) ?? []
  const all = cards.get(passholder.id) ?? []
  // Without an active card the one that was active last says why: blocked, and replaced by none.
  const card = leadingCard(own, all) ?? all[0]
  if (!card) throw new Problem('uitpas/pass-not-found')
  return withMembership(card, passholder, own)
}

function withMembership(card: Card, passholder: Passholder | undefined, memberships: Membership[]): IdentifiedPass {
  const membership = memberships.find((one) => one.cardSystemId === card.cardSystemId)
  return { card, passholder, memberships, membership }
}

/**
 * Why an identified pass cannot be used; undefined when it can. Blocking a person comes before the card: then every
 * card answers the same.
 */
export function refusalOf(pass: IdentifiedPass): Problem | undefined {
  const { card, passholder, membership } = pass
  if (passholder && (passholder.blockedAt !== null || membership?.status === 'BLOCKED')) {
    return new Problem('uitpas/passholder-blocked')
  }
  if (card.status === 'ACTIVE') return undefined
  const { details } = invalidCardStatus(card)
  const holder = passholder ? { passholderId: passholder.id, passType: passholder.kind } : {}
  return new Problem('uitpas/invalid-card-status', { ...details, members: { ...details.members, ...holder } })
}
