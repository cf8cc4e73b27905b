import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import { endSessionsOf } from '../identity/end-sessions.ts'
import type { AccountId } from '../values/ids.ts'
import type { Place, Role, RoleHolder } from './roles.ts'
import {
  addCardSystemAdmin,
  addPlatformAdmin,
  addStaff,
  findAdministeredCardSystems,
  isPlatformAdmin,
} from './store.ts'

/** One at a time: who is what at a place changes under this lock, so that its last administrator is counted once. */
export async function lockPlace(trx: Trx, place: Place): Promise<void> {
  const key = place.kind === 'STAFF' ? place.organizerId : place.kind === 'CARD_SYSTEM' ? `${place.cardSystemId}` : ''
  await sql`select pg_advisory_xact_lock(7265649, hashtext(${`${place.kind} ${key}`}))`.execute(trx)
}

/**
 * Gives somebody a role. Whoever did not have to show a second factor before, and has to now, logs in anew everywhere: what
 * they were given after a password alone ends at once.
 */
export async function saveRole(trx: Trx, role: Role, accountId: AccountId, at: Date): Promise<void> {
  if (role.kind === 'STAFF') return addStaff(trx, { ...role, accountId, at })
  const was = (await isPlatformAdmin(trx, accountId)) || (await findAdministeredCardSystems(trx, accountId)).length > 0
  if (!was) await endSessionsOf(trx, accountId)
  if (role.kind === 'CARD_SYSTEM') await addCardSystemAdmin(trx, { ...role, accountId, at })
  else await addPlatformAdmin(trx, { accountId, at })
}

/** @returns what they were, or undefined when they were nothing there */
export async function deleteRole(
  trx: Trx,
  place: Place,
  accountId: AccountId,
): Promise<{ type?: 'MEMBER' | 'ADMIN' } | undefined> {
  if (place.kind === 'STAFF') {
    return await trx
      .deleteFrom('organizer_staff')
      .where('organizer_id', '=', place.organizerId)
      .where('account_id', '=', accountId)
      .returning('type')
      .executeTakeFirst()
  }
  if (place.kind === 'CARD_SYSTEM') {
    const row = await trx
      .deleteFrom('card_system_admins')
      .where('card_system_id', '=', place.cardSystemId)
      .where('account_id', '=', accountId)
      .returning('account_id')
      .executeTakeFirst()
    return row && {}
  }
  const row = await trx
    .deleteFrom('platform_admins')
    .where('account_id', '=', accountId)
    .returning('account_id')
    .executeTakeFirst()
  return row && {}
}

/** Who is what there, accounts first: a balie with its members, anything else with its administrators. */
export async function findRole(
  db: Db,
  place: Place,
  accountId: AccountId,
): Promise<{ type?: 'MEMBER' | 'ADMIN' } | undefined> {
  const { rows } = await sql<{ type: 'MEMBER' | 'ADMIN' | null }>`
    select type from (${holdersOf(place)}) h where h.account_id = ${accountId}`.execute(db)
  const [row] = rows
  return row && (row.type === null ? {} : { type: row.type })
}

/** How many administrate the place: of a balie its staff of type ADMIN. Closed accounts do not count: they cannot act. */
export async function countAdministrators(db: Db, place: Place): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${holdersOf(place)}) h
    where h.type is distinct from 'MEMBER'
      and not exists (select 1 from accounts a where a.id = h.account_id and a.disabled_at is not null)`.execute(db)
  return rows[0]?.count ?? 0
}

/** Account, type and since when, of everybody with a role at the place. */
function holdersOf(place: Place): RawBuilder<unknown> {
  switch (place.kind) {
    case 'STAFF':
      return sql`select account_id, type, added_at from organizer_staff where organizer_id = ${place.organizerId}::uuid`
    case 'CARD_SYSTEM':
      return sql`select account_id, null::text as type, added_at from card_system_admins
        where card_system_id = ${place.cardSystemId}::int`
    case 'PLATFORM':
      return sql`select account_id, null::text as type, added_at from platform_admins`
  }
}

/** People and open invitations, by e-mail address. Who is there without an account of ours has no address to show. */
export async function listHolders(
  db: Db,
  place: Place,
  page: Page,
  now: Date,
): Promise<{ totalItems: number; member: RoleHolder[] }> {
  const all = sql`
    select h.account_id as id, a.email, a.name, h.type, false as invited, h.added_at as at
    from (${holdersOf(place)}) h join accounts a on a.id = h.account_id
    union all
    select i.id, i.email, null, nullif(nullif(i.role, 'CARD_SYSTEM'), 'PLATFORM'), true, i.invited_at
    from invited_roles i where ${invitedTo(place)} and i.expires_at > ${now}`
  const { rows: counted } = await sql<{ count: number }>`select count(*)::int as count from (${all}) h`.execute(db)
  const { rows } = await sql<RoleHolder & { name: string | null; type: 'MEMBER' | 'ADMIN' | null }>`
    select id, email, name, type, invited, at from (${all}) h
    order by lower(email), id limit ${page.limit} offset ${page.start}`.execute(db)
  const member = rows.map(({ name, type, ...rest }) => ({
    ...rest,
    ...(name === null ? {} : { name }),
    ...(type === null ? {} : { type }),
  }))
  return { totalItems: counted[0]?.count ?? 0, member }
}

/** The invitations `i` to this place. */
function invitedTo(place: Place): RawBuilder<boolean> {
  switch (place.kind) {
    case 'STAFF':
      return sql`i.organizer_id = ${place.organizerId}::uuid`
    case 'CARD_SYSTEM':
      return sql`i.card_system_id = ${place.cardSystemId}::int`
    case 'PLATFORM':
      return sql`i.role = 'PLATFORM'`
  }
}

/** Invites again, or to something else there, when the address was invited before. @returns the invitation's id */
export async function saveInvitation(
  trx: Trx,
  invitation: { id: string; email: string; role: Role; at: Date; expiresAt: Date },
): Promise<string> {
  const { role } = invitation
  const columns = {
    role: role.kind === 'STAFF' ? role.type : role.kind,
    invited_at: invitation.at,
    expires_at: invitation.expiresAt,
  }
  const { rows } = await sql<{ id: string }>`
    insert into invited_roles (id, email, organizer_id, card_system_id, role, invited_at, expires_at)
    values (${invitation.id}, ${invitation.email}, ${role.kind === 'STAFF' ? role.organizerId : null},
      ${role.kind === 'CARD_SYSTEM' ? role.cardSystemId : null}, ${columns.role}, ${columns.invited_at}, ${columns.expires_at})
    on conflict (lower(email), organizer_id, card_system_id) do update
    set role = excluded.role, invited_at = excluded.invited_at, expires_at = excluded.expires_at
    returning id`.execute(trx)
  return rows[0]?.id ?? invitation.id
}

/** @returns whether there was one */
export async function deleteInvitation(trx: Trx, place: Place, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from invited_roles i where i.id = ${id}::uuid and ${invitedTo(place)} returning i.id`.execute(trx)
  return rows.length > 0
}

/** Takes the open invitations of an address away, to make them true. What expired goes too. */
export async function takeInvitations(trx: Trx, email: string, now: Date): Promise<Role[]> {
  const rows = await trx
    .deleteFrom('invited_roles')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .returning(['role', 'organizer_id', 'card_system_id', 'expires_at'])
    .execute()
  return rows
    .filter((row) => row.expires_at > now)
    .map((row): Role => {
      if (row.organizer_id !== null) {
        const type = row.role === 'ADMIN' ? 'ADMIN' : 'MEMBER'
        return { kind: 'STAFF', organizerId: row.organizer_id, type }
      }
      return row.card_system_id === null
        ? { kind: 'PLATFORM' }
        : { kind: 'CARD_SYSTEM', cardSystemId: row.card_system_id }
    })
}

export async function purgeInvitations(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('invited_roles').where('expires_at', '<=', now).execute()
}
