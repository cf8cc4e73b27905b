import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import type { AccountId, CardSystemId, OrganizerId } from '../values/ids.ts'

export type RequestStatus = 'OPEN' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'

export interface OrganizerRequest {
  id: string
  kind: 'NEW' | 'JOIN'
  status: RequestStatus
  /** Whose administrator asked. */
  cardSystemId: CardSystemId
  cardSystem: string
  joinsCardSystemId: CardSystemId | null
  joinsCardSystem: string | null
  organizerId: OrganizerId | null
  /** Of the balie: as it is called, or as it is to be called. */
  name: string
  street: string | null
  postalCode: string | null
  city: string | null
  email: string | null
  phone: string | null
  website: string | null
  note: string | null
  askedBy: AccountId
  askedByName: string | null
  askedAt: Date
  decidedByName: string | null
  decidedAt: Date | null
  reason: string | null
  /** The card systems of the balie that joins. */
  homeIds: CardSystemId[]
}

export interface NewRequest {
  id: string
  kind: 'NEW' | 'JOIN'
  cardSystemId: CardSystemId
  joinsCardSystemId?: CardSystemId
  organizerId?: OrganizerId
  name?: string
  street?: string
  postalCode?: string
  city?: string
  email?: string
  phone?: string
  website?: string
  note?: string
  askedBy: AccountId
  askedAt: Date
}

export async function insertRequest(trx: Trx, request: NewRequest): Promise<void> {
  await trx
    .insertInto('organizer_requests')
    .values({
      id: request.id,
      kind: request.kind,
      card_system_id: request.cardSystemId,
      joins_card_system_id: request.joinsCardSystemId ?? null,
      organizer_id: request.organizerId ?? null,
      name: request.name ?? null,
      street: request.street ?? null,
      postal_code: request.postalCode ?? null,
      city: request.city ?? null,
      email: request.email ?? null,
      phone: request.phone ?? null,
      website: request.website ?? null,
      note: request.note ?? null,
      asked_by: request.askedBy,
      asked_at: request.askedAt,
      decided_by: null,
      decided_at: null,
      reason: null,
    })
    .execute()
}

export interface RequestView {
  id?: string
  status?: RequestStatus
  organizerId?: OrganizerId
  /** Asked from it, about joining it, or about a balie in it. Without: all there are. */
  cardSystemId?: CardSystemId
}

/** Open ones first, then the newest. */
export async function listRequests(
  db: Db,
  view: RequestView,
  page: Page,
): Promise<{ totalItems: number; member: OrganizerRequest[] }> {
  const { id, status, organizerId, cardSystemId } = view
  const wanted = sql`true
    ${id === undefined ? sql`` : sql`and r.id = ${id}::uuid`}
    ${status === undefined ? sql`` : sql`and r.status = ${status}`}
    ${organizerId === undefined ? sql`` : sql`and r.organizer_id = ${organizerId}::uuid`}
    ${
      cardSystemId === undefined
        ? sql``
        : sql`and (r.card_system_id = ${cardSystemId}::int or r.joins_card_system_id = ${cardSystemId}::int
            or (r.kind = 'JOIN' and exists (select from organizer_card_systems oc
              where oc.organizer_id = r.organizer_id and oc.card_system_id = ${cardSystemId}::int)))`
    }`
  const { rows: counted } = await sql<{ count: number }>`
    select count(*)::int as count from organizer_requests r where ${wanted}`.execute(db)
  const { rows } = await sql<OrganizerRequest>`
    select r.id, r.kind, r.status, r.card_system_id as "cardSystemId", c.name as "cardSystem",
      r.joins_card_system_id as "joinsCardSystemId", j.name as "joinsCardSystem", r.organizer_id as "organizerId",
      coalesce(r.name, o.name) as name, coalesce(r.street, o.street) as street,
      coalesce(r.postal_code, o.postal_code) as "postalCode", coalesce(r.city, o.city) as city, r.email, r.phone, r.website,
      r.note, r.asked_by as "askedBy", a.name as "askedByName", r.asked_at as "askedAt", d.name as "decidedByName",
      r.decided_at as "decidedAt", r.reason,
      array(select oc.card_system_id from organizer_card_systems oc where oc.organizer_id = r.organizer_id order by 1) as "homeIds"
    from organizer_requests r join card_systems c on c.id = r.card_system_id
      left join card_systems j on j.id = r.joins_card_system_id left join organizers o on o.id = r.organizer_id
      left join accounts a on a.id = r.asked_by left join accounts d on d.id = r.decided_by
    where ${wanted} order by r.status <> 'OPEN', r.asked_at desc, r.id limit ${page.limit} offset ${page.start}`.execute(
    db,
  )
  return { totalItems: counted[0]?.count ?? 0, member: rows }
}

/** Once, whoever decides at the same moment. @returns false when it was decided already */
export async function decideRequest(
  trx: Trx,
  id: string,
  decision: {
    status: Exclude<RequestStatus, 'OPEN'>
    by: AccountId
    at: Date
    reason?: string
    organizerId?: OrganizerId
  },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('organizer_requests')
    .set({
      status: decision.status,
      decided_by: decision.by,
      decided_at: decision.at,
      reason: decision.reason ?? null,
      ...(decision.organizerId === undefined ? {} : { organizer_id: decision.organizerId }),
    })
    .where('id', '=', id)
    .where('status', '=', 'OPEN')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
