import { queryOptions } from '@tanstack/react-query'
import { baliePath } from './balie.ts'
import type { Balie, CardDetail, GetPassholderContactAnswer, PostCardReplacementsAnswer } from './balie-types.ts'
import type { Client } from './client.ts'

/** What the registration desk asks of the server: cards, and who somebody is and how they are reached. */

/** The card systems of this balie in which it may do this now; none when it may not. */
export function reachOf(balie: Balie, permission: string): number[] {
  if (!balie.active || !balie.permissions.includes(permission)) return []
  const limited = balie.reach.find((one) => one.permission === permission)
  return limited?.cardSystemIds ?? balie.cardSystems.map(({ id }) => id)
}

export const blockReasons = ['LOST', 'STOLEN', 'DEFECT'] as const
export type BlockReason = (typeof blockReasons)[number]

const cardPath = (organizerId: string, uitpasNumber: string) =>
  `${baliePath(organizerId)}/cards/${encodeURIComponent(uitpasNumber)}`

export const findCard = (ask: Client, organizerId: string, identifier: string) =>
  ask<CardDetail>({ path: `${baliePath(organizerId)}/cards?${new URLSearchParams({ identifier })}` })

export const blockCard = (
  ask: Client,
  organizerId: string,
  actKey: string,
  card: { uitpasNumber: string; reason: BlockReason },
) =>
  ask<CardDetail>({
    method: 'POST',
    path: `${cardPath(organizerId, card.uitpasNumber)}/block`,
    actKey,
    body: { reason: card.reason },
  })

export const unblockCard = (ask: Client, organizerId: string, actKey: string, uitpasNumber: string) =>
  ask<CardDetail>({ method: 'POST', path: `${cardPath(organizerId, uitpasNumber)}/unblock`, actKey })

export const newCardReasons = ['EXTRA_CARD', 'DEFECT', 'THEFT_OR_LOSS', 'SOCIAL_TARIFF'] as const

export interface NewCard {
  passholderId: string
  reason: (typeof newCardReasons)[number]
  /** Of the new card; a digital card when left out. */
  uitpasNumber?: string
  cardSystemId?: number
}

export const giveNewCard = (ask: Client, organizerId: string, actKey: string, body: NewCard) =>
  ask<PostCardReplacementsAnswer>({
    method: 'POST',
    path: `${baliePath(organizerId)}/cards/replacements`,
    actKey,
    body,
  })

export interface OfPerson {
  organizerId: string
  passholderId: string
}

const personPath = ({ organizerId, passholderId }: OfPerson) =>
  `${baliePath(organizerId)}/passholders/${encodeURIComponent(passholderId)}`

export const blockPerson = (ask: Client, of: OfPerson, actKey: string, reason: string) =>
  ask<void>({ method: 'POST', path: `${personPath(of)}/block`, actKey, body: { reason } })

export const unblockPerson = (ask: Client, of: OfPerson, actKey: string) =>
  ask<void>({ method: 'DELETE', path: `${personPath(of)}/block`, actKey })

export type Contact = Required<Pick<GetPassholderContactAnswer, 'optInPreferences'>> & GetPassholderContactAnswer

/** Nothing of it stays behind when the screen that asked is gone. */
export const contactQuery = (ask: Client, of: OfPerson) =>
  queryOptions({
    queryKey: ['balie', of.organizerId, 'contact', of.passholderId],
    queryFn: ({ signal }) => ask<Contact>({ path: `${personPath(of)}/contact`, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const changeContact = (ask: Client, of: OfPerson, actKey: string, body: Contact) =>
  ask<void>({ method: 'PUT', path: `${personPath(of)}/contact`, actKey, body })

export const pictureQuery = (ask: Client, of: OfPerson) =>
  queryOptions({
    queryKey: ['balie', of.organizerId, 'picture', of.passholderId],
    queryFn: ({ signal }) => ask<{ pictureUrl?: string }>({ path: `${personPath(of)}/picture`, signal }),
    gcTime: 0,
  })

export const keepPicture = (ask: Client, of: OfPerson, actKey: string, picture: string) =>
  ask<void>({ method: 'PUT', path: `${personPath(of)}/picture`, actKey, body: { picture } })
