import { v7 } from 'uuid'

/**
 * Identifiers carry their kind in the type, so that an event id never ends up where an organiser id belongs. At run
 * time they are plain strings and numbers; `asX` functions do not exist on purpose: a cast at the edge is enough.
 */
declare const kind: unique symbol
type Branded<Base, Kind extends string> = Base & { readonly [kind]?: Kind }

export type PassholderId = Branded<string, 'passholder'>
export type OrganizerId = Branded<string, 'organizer'>
export type EventId = Branded<string, 'event'>
export type PlaceId = Branded<string, 'place'>
export type CheckinId = Branded<string, 'checkin'>
export type AccountId = Branded<string, 'account'>
export type ClientId = Branded<string, 'client'>
export type RedeemedRewardId = Branded<string, 'redeemed reward'>
export type TicketSaleId = Branded<string, 'ticket sale'>
export type KioskId = Branded<string, 'kiosk'>
export type ReportId = Branded<string, 'report'>
/** Digits only, as partners know them (`5687`), but a string on the wire. */
export type RewardId = Branded<string, 'reward'>
export type CardSystemId = Branded<number, 'card system'>

/** UUID version 7: new rows land at the end of their index. */
export function newId(): string {
  return v7()
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Any version and variant: the ids of the event registry are of all ages. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** Reward ids fit in a PostgreSQL integer; anything else cannot exist, and must not reach the database as one. */
export function isRewardId(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) <= 2_147_483_647
}

/** What somebody typed as an id: text that is none finds nothing. */
export const typedUuid = (text: string): string => (isUuid(text) ? text : '00000000-0000-0000-0000-000000000000')
