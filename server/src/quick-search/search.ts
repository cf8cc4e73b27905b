import { sql } from 'kysely'
import { findCardByChip } from '../cards/find-by-chip.ts'
import { listCheckinsIn } from '../checkins/ksb-list.ts'
import type { Db } from '../db/database.ts'
import { searchEvents } from '../events/search.ts'
import { listAdministeredOrganizers } from '../organizers/list.ts'
import { listOrganizerNames } from '../organizers/store.ts'
import { listedPassholders } from '../passholders/ksb-detail.ts'
import { listPassholders, type PassholderList } from '../passholders/ksb-list.ts'
import { normalizeChipNumber } from '../values/chip-number.ts'
import { type CardSystemId, isUuid, type PassholderId } from '../values/ids.ts'
import { parseUitpasNumber, withoutSeparators } from '../values/uitpas-number.ts'

/** What can be found, in the order in which it is shown. */
export const kinds = ['PASSHOLDER', 'CARD', 'BALIE', 'EVENT', 'CHECKIN', 'CLIENT'] as const
export type Kind = (typeof kinds)[number]

export interface Found {
  kind: Kind
  /** By which its screen is known. */
  id: string
  title: string
  /** What tells it apart from others of its name. */
  text?: string
  /** Somebody of another region, by the whole number of their card: found in the list only. */
  uitpasNumber?: string
  /** When it was done. */
  at?: Date
  /** Whom it says something about: for the audit trail, and not answered. */
  passholderId?: PassholderId
}

/** So many of each kind: who sees no end of them types more. */
export const mostOfKind = 5

/**
 * What somebody may mean with one line of text, in a card system. The kind of text decides what is asked, so that each is one
 * question over an index: a UUID is no name, digits are no word.
 */
export async function quickSearch(db: Db, cardSystemId: CardSystemId, typed: string): Promise<Found[]> {
  const text = typed.trim()
  const number = withoutSeparators(text)
  if (isUuid(text)) return byId(db, cardSystemId, text.toLowerCase())
  if (/^\d{3,13}$/.test(number)) return byNumber(db, cardSystemId, number)
  const chip = normalizeChipNumber(number)
  if (chip !== null) {
    const card = await findCardByChip(db, chip)
    return card === undefined || card === 'AMBIGUOUS' ? [] : byNumber(db, cardSystemId, card.uitpasNumber)
  }
  // One letter means everything.
  if (text.replace(/[^\p{L}\p{N}]/gu, '').length < 2) return []
  const [people, balies, events, clients] = await Promise.all([
    peopleNamed(db, cardSystemId, text),
    findBalies(db, { cardSystemId, name: text }),
    findEvents(db, cardSystemId, text),
    findClients(db, cardSystemId, text),
  ])
  return [...people, ...balies, ...events, ...clients]
}

async function byNumber(db: Db, cardSystemId: CardSystemId, uitpasNumber: string): Promise<Found[]> {
  if (uitpasNumber.length === 13 && !parseUitpasNumber(uitpasNumber).ok) return []
  const [people, cards] = await Promise.all([
    findPeople(db, { cardSystemId, uitpasNumber }),
    sql<{ id: string; balie: string | null }>`
      select c.uitpas_number as id, o.name as balie from cards c left join organizers o on o.id = c.organizer_id
      where c.card_system_id = ${cardSystemId} and c.passholder_id is null
        and c.uitpas_number between ${uitpasNumber.padEnd(13, '0')} and ${uitpasNumber.padEnd(13, '9')}
      order by 1 limit ${mostOfKind}`.execute(db),
  ])
  return [
    ...people,
    ...cards.rows.map(({ id, balie }) => found('CARD', { id, title: id, ...(balie === null ? {} : { text: balie }) })),
  ]
}

/** One of the unique ids of the handbook: UUID, CDBID, ActieID, consumerkey, or that of a balie. */
async function byId(db: Db, cardSystemId: CardSystemId, id: string): Promise<Found[]> {
  const all = await Promise.all([
    findPeople(db, { cardSystemId, ids: [id] }),
    findBalies(db, { cardSystemId, id }),
    findEvents(db, cardSystemId, id),
    findCheckins(db, cardSystemId, id),
    findClients(db, cardSystemId, id),
  ])
  return all.flat()
}

/** A name, a first name, or both in either order. */
async function peopleNamed(db: Db, cardSystemId: CardSystemId, text: string): Promise<Found[]> {
  const words = text.split(/\s+/)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  const ways: Omit<PassholderList, 'cardSystemId'>[] =
    words.length === 1
      ? [{ name: text }, { firstName: text }]
      : [
          { firstName: first, name: words.slice(1).join(' ') },
          { firstName: last, name: words.slice(0, -1).join(' ') },
          { name: text },
        ]
  const each = await Promise.all(ways.map((way) => findPeople(db, { cardSystemId, ...way })))
  return [...new Map(each.flat().map((one) => [one.id, one])).values()].slice(0, mostOfKind)
}

async function findPeople(db: Db, list: PassholderList): Promise<Found[]> {
  const { ids } = await listPassholders(db, list, { start: 0, limit: mostOfKind })
  const people = await listedPassholders(db, list.cardSystemId, ids)
  return people.map(({ id, firstName, name, card, city, memberHere }) =>
    found('PASSHOLDER', {
      id,
      title: `${firstName} ${name}`.trim(),
      text: [memberHere ? card?.uitpasNumber : list.uitpasNumber, city]
        .filter((part) => part !== undefined && part !== '')
        .join(' · '),
      ...(memberHere || list.uitpasNumber === undefined ? {} : { uitpasNumber: list.uitpasNumber }),
      passholderId: id,
    }),
  )
}

async function findBalies(db: Db, wanted: { cardSystemId: CardSystemId; name?: string; id?: string }) {
  const { member } = await listAdministeredOrganizers(db, wanted, { start: 0, limit: mostOfKind })
  return member.map(({ id, name, city }) =>
    found('BALIE', { id, title: name, ...(city === undefined ? {} : { text: city }) }),
  )
}

async function findEvents(db: Db, cardSystemId: CardSystemId, text: string): Promise<Found[]> {
  const own = await listOrganizerNames(db, cardSystemId)
  const names = new Map(own.map(({ id, name }) => [id, name]))
  const { events } = await searchEvents(db, {
    organizerIds: [...names.keys()],
    ...(isUuid(text) ? { ids: [text] } : { text: text.toLowerCase().replaceAll('"', ' '), forgiving: true }),
    sort: [{ field: 'created', descending: true }],
    start: 0,
    limit: mostOfKind,
  })
  return events.map(({ id, title, organizerId }) => {
    const balie = names.get(organizerId ?? '')
    return found('EVENT', { id, title, ...(balie === undefined ? {} : { text: balie }) })
  })
}

/** A check-in at a balie of the card system, by its ActieID. */
async function findCheckins(db: Db, cardSystemId: CardSystemId, id: string): Promise<Found[]> {
  const { checkins } = await listCheckinsIn(db, { cardSystemId, id }, { start: 0, limit: 1 })
  return checkins.map(({ eventTitle, balieName, createdAt, passholderId, ...one }) =>
    found('CHECKIN', { id: one.id, title: eventTitle, text: balieName, at: createdAt, passholderId }),
  )
}

/** By the whole consumerkey: whose it is. Found at the balie that it calls for. */
async function findClients(db: Db, cardSystemId: CardSystemId, clientId: string): Promise<Found[]> {
  const { rows } = await sql<{ id: string; title: string; text: string }>`
    select o.id::text as id, c.name as title, o.name as text
    from clients c join client_permissions p on p.client_id = c.client_id join organizers o on o.id = p.organizer_id
    where c.client_id = ${clientId}
      and exists (select from organizer_card_systems oc where oc.organizer_id = o.id and oc.card_system_id = ${cardSystemId})
    order by o.name_plain, o.id limit ${mostOfKind}`.execute(db)
  return rows.map((row) => found('CLIENT', row))
}

const found = (kind: Kind, one: Omit<Found, 'kind'>): Found => ({ kind, ...one })
