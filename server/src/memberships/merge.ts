import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { CardSystemId, PassholderId } from '../values/ids.ts'

/** A membership as a row of the table, as PostgreSQL writes it. */
type MembershipRow = Readonly<Record<string, unknown>>

/** What a merge did with one membership. */
export interface MergedMembership {
  cardSystemId: CardSystemId
  other: MembershipRow
  /** Of the record that stays: missing when it was no member. */
  before?: MembershipRow
  after: MembershipRow
}

async function readRows(trx: Trx, passholderId: PassholderId): Promise<Map<CardSystemId, MembershipRow>> {
  const { rows } = await sql<{ id: CardSystemId; row: MembershipRow }>`
    select m.card_system_id as id, to_jsonb(m) as row from memberships m where m.passholder_id = ${passholderId}
    order by m.card_system_id for no key update`.execute(trx)
  return new Map(rows.map(({ id, row }) => [id, row]))
}

/**
 * Makes the record that stays a member wherever the other is: since the earlier day, and with the social tariff that ends last.
 * The other's memberships stay until its cards are moved: `removeMemberships`.
 */
export async function joinMemberships(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
): Promise<MergedMembership[]> {
  const [theirs, own] = [await readRows(trx, from), await readRows(trx, to)]
  for (const cardSystemId of theirs.keys()) {
    await sql`
      insert into memberships (passholder_id, card_system_id, status, created_at, closed_at, social_tariff_end,
        social_tariff_suspended_until, social_tariff_proof, social_tariff_proof_date, social_tariff_reason,
        tickets_per_year, tickets_per_day)
      select ${to}, card_system_id, status, created_at, closed_at, social_tariff_end,
        social_tariff_suspended_until, social_tariff_proof, social_tariff_proof_date, social_tariff_reason,
        tickets_per_year, tickets_per_day
      from memberships where passholder_id = ${from} and card_system_id = ${cardSystemId}
      on conflict do nothing`.execute(trx)
    if (own.has(cardSystemId)) await joinOne(trx, from, to, cardSystemId)
  }
  const after = await readRows(trx, to)
  return [...theirs].flatMap(([cardSystemId, other]) => {
    const [was, is] = [own.get(cardSystemId), after.get(cardSystemId)]
    return is ? [{ cardSystemId, other, ...(was ? { before: was } : {}), after: is }] : []
  })
}

/** Both are members. An open membership counts more than one that was closed. */
async function joinOne(trx: Trx, from: PassholderId, to: PassholderId, cardSystemId: CardSystemId): Promise<void> {
  await sql`
    update memberships k set
      status = case when k.status = 'CLOSED' then o.status else k.status end,
      closed_at = case when k.status = 'CLOSED' then o.closed_at else k.closed_at end,
      created_at = least(k.created_at, o.created_at),
      social_tariff_end = case when later then o.social_tariff_end else k.social_tariff_end end,
      social_tariff_suspended_until =
        case when later then o.social_tariff_suspended_until else k.social_tariff_suspended_until end,
      social_tariff_proof = case when later then o.social_tariff_proof else k.social_tariff_proof end,
      social_tariff_proof_date = case when later then o.social_tariff_proof_date else k.social_tariff_proof_date end,
      social_tariff_reason = case when later then o.social_tariff_reason else k.social_tariff_reason end
    from (
      select a.*, coalesce(a.social_tariff_end > b.social_tariff_end, a.social_tariff_end is not null) as later
      from memberships a join memberships b on b.passholder_id = ${to} and b.card_system_id = a.card_system_id
      where a.passholder_id = ${from} and a.card_system_id = ${cardSystemId}
    ) o
    where k.passholder_id = ${to} and k.card_system_id = ${cardSystemId}`.execute(trx)
}

export async function removeMemberships(trx: Trx, passholderId: PassholderId): Promise<void> {
  await trx.deleteFrom('memberships').where('passholder_id', '=', passholderId).execute()
}

/** Gives the other record its memberships again: as they are now where they only moved, else as they were. */
export async function returnMemberships(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
  merged: readonly MergedMembership[],
): Promise<void> {
  const own = await readRows(trx, from)
  for (const { cardSystemId, other, before } of merged) {
    const row = before ? other : { ...(own.get(cardSystemId) ?? other), passholder_id: to }
    await sql`
      insert into memberships select * from jsonb_populate_record(null::memberships, ${JSON.stringify(row)}::jsonb)
      on conflict do nothing`.execute(trx)
  }
}

/**
 * Takes away from the record that stays what it has from the other, after the cards went back.
 * @returns where its membership stays as it is: changed since, or with a card of its own since
 */
export async function separateMemberships(
  trx: Trx,
  keptId: PassholderId,
  merged: readonly MergedMembership[],
): Promise<CardSystemId[]> {
  const stays: CardSystemId[] = []
  for (const { cardSystemId, before, after } of merged) {
    const { rows } = before
      ? await sql`
          update memberships m set status = b.status, closed_at = b.closed_at, created_at = b.created_at,
            social_tariff_end = b.social_tariff_end, social_tariff_suspended_until = b.social_tariff_suspended_until,
            social_tariff_proof = b.social_tariff_proof, social_tariff_proof_date = b.social_tariff_proof_date,
            social_tariff_reason = b.social_tariff_reason
          from jsonb_populate_record(null::memberships, ${JSON.stringify(before)}::jsonb) b
          where m.passholder_id = ${keptId} and m.card_system_id = ${cardSystemId}
            and to_jsonb(m) = ${JSON.stringify(after)}::jsonb
          returning m.card_system_id`.execute(trx)
      : await sql`
          delete from memberships m where m.passholder_id = ${keptId} and m.card_system_id = ${cardSystemId}
            and not exists (select from cards c where c.passholder_id = m.passholder_id and c.card_system_id = m.card_system_id)
          returning m.card_system_id`.execute(trx)
    if (rows.length === 0) stays.push(cardSystemId)
  }
  return stays
}

/** Gives what the regions were told about one record to another. @returns which notices */
export async function moveNotices(
  trx: Trx,
  { from, to, ids }: { from: PassholderId; to: PassholderId; ids?: readonly number[] },
): Promise<number[]> {
  let moving = trx.updateTable('notices').set({ passholder_id: to }).where('passholder_id', '=', from)
  if (ids) moving = moving.where('id', '=', sql<number>`any(${[...ids]}::int[])`)
  return (await moving.returning('id').execute()).map((row) => row.id)
}
