import type { Pool } from 'pg'
import type { AuditTrail, Chain } from '../audit/trail.ts'
import { isRefusal, isRetryable } from '../db/transact.ts'

/** One check-in as asked: its event is known and open, its limit is still to be held against what is saved. */
export interface CheckinRequest {
  id: string
  uitpasNumber: string
  eventId: string
  organizerId: string
  balieId: string
  points: number
  /** At most `volume` since `periodStart`. */
  volume: number
  periodStart: Date
  at: Date
  audit: {
    requestId: string
    actor: string
    accountId: string | null
    clientId: string | null
    address: string | null
    /** See audit/entry.ts: what the hash covers, without the person. */
    body: string
  }
  /** Stored with the check-in when the request came with an `Idempotency-Key`. */
  answer: { caller: string; key: string; requestHash: Buffer; sealed: string | null } | undefined
}

export const refusals = ['UNKNOWN_CARD', 'CARD_STATUS', 'GROUP_PASS', 'NO_MEMBERSHIP', 'LIMIT'] as const
export type CheckinRefusal = (typeof refusals)[number]

export type CheckinResult =
  | { verdict: 'SAVED'; passholderId: string; balance: number }
  /** Somebody else was first at the same moment: look again. */
  | { verdict: 'AGAIN' }
  | { verdict: CheckinRefusal; passholderId: string | null; cardStatus: string | null }

/**
 * Saves many check-ins in one statement and one commit: the card, the membership and the limit are judged, the
 * check-in, the ledger entry, the balance, the audit entries and the stored answers written, and one row comes back for
 * each with its verdict.
 *
 * What makes it safe: `sequence` (how many check-ins the person has at this event, plus one) is unique, so of two at
 * the same moment one finds its number taken and looks again; the balance is moved by an update that reads the newest
 * row; people are locked in the order of their ids, and only while they are who they were when their card was judged (their
 * record may have been merged into another one meanwhile: then it looks again). A statement is all or nothing: gather.ts tries its items one by one
 * when it fails.
 */
const saveStatement = {
  name: 'save-checkins',
  text: `
    with asked as materialized (
      select * from unnest($1::int[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::int[], $7::int[],
        $8::timestamptz[], $9::timestamptz[], $10::text[], $25::uuid[])
        as t (n, id, event_id, organizer_id, uitpas_number, points, volume, period_start, at, body, balie_id)
    ), seen as materialized (
      select a.*, c.status as card_status, c.passholder_id, p.kind, m.active, k.total, k.used, o.merges,
        row_number() over (partition by c.passholder_id order by a.n) as turn
      from asked a
      left join cards c on c.uitpas_number = a.uitpas_number
      left join passholders p on p.id = c.passholder_id
      left join points_balances o on o.passholder_id = c.passholder_id
      left join lateral (
        select count(*)::int as total,
          (count(*) filter (where x.cancelled_at is null and x.created_at >= a.period_start))::int as used
        from checkins x where x.passholder_id = c.passholder_id and x.event_id = a.event_id
      ) k on true
      left join lateral (
        select p.blocked_at is null and exists (
          select from memberships s where s.passholder_id = c.passholder_id and s.status = 'ACTIVE') as active
      ) m on true
    ), judged as materialized (
      select *, case
        when card_status is null then 'UNKNOWN_CARD'
        when card_status <> 'ACTIVE' then 'CARD_STATUS'
        when kind = 'GROUP' then 'GROUP_PASS'
        when not active then 'NO_MEMBERSHIP'
        when used >= volume then 'LIMIT'
        when turn > 1 then 'AGAIN'
        else 'SAVED' end as verdict
      from seen
    ), locked as materialized (
      select b.passholder_id from points_balances b
      join (select distinct passholder_id, merges from judged where verdict = 'SAVED') j
        on j.passholder_id = b.passholder_id and j.merges = b.merges
      order by b.passholder_id for update of b
    ), saved as (
      insert into checkins (passholder_id, event_id, sequence, id, organizer_id, balie_id, uitpas_number,
        points, created_at)
      select passholder_id, event_id, total + 1, id, organizer_id, balie_id, uitpas_number, points, at
      from judged join locked using (passholder_id) where verdict = 'SAVED'
      on conflict (passholder_id, event_id, sequence) do nothing
      returning id, passholder_id, points, created_at
    ), moved as (
      update points_balances b set balance = b.balance + s.points, entries = b.entries + 1
      from saved s where b.passholder_id = s.passholder_id
      returning s.id, b.passholder_id, b.balance, b.entries, s.points, s.created_at
    ), entered as (
      insert into points_entries (passholder_id, sequence, amount, balance_after, reason, source_id, created_at)
      select passholder_id, entries, points, balance, 'CHECKIN', id, created_at from moved
    ), acts as materialized (
      select j.*, row_number() over (order by j.n)::int as position,
        sha256(convert_to(j.body || chr(31) || j.passholder_id::text, 'UTF8')) as hash
      from judged j join moved m on m.id = j.id
    ), link as (
      insert into audit_links (chain_id, link, previous, hash, entries)
      select $11::uuid, $12::int, $13::bytea, sha256($13::bytea || string_agg(hash, ''::bytea order by position)), count(*)::int
      from acts having count(*) > 0
      returning hash
    ), audited as (
      insert into audit_entries (chain_id, link, position, at, request_id, act, actor, account_id, client_id,
        organizer_id, address, passholder_id, subject, subject_id, fields, hash)
      select $11::uuid, $12::int, position, a.at, t.request_id, 'checkin.create', t.actor, t.account_id, t.client_id,
        a.balie_id, t.address, a.passholder_id, 'checkin', a.id::text, '{}', a.hash
      from acts a join unnest($14::int[], $15::text[], $16::text[], $17::uuid[], $18::text[], $19::text[])
        as t (n, request_id, actor, account_id, client_id, address) on t.n = a.n
    ), answered as (
      insert into idempotent_answers (caller, key, request_hash, status, answer, passholder_id, created_at)
      select t.caller, t.key, t.request_hash, 201, t.answer, a.passholder_id, a.at
      from acts a join unnest($20::int[], $21::text[], $22::text[], $23::bytea[], $24::text[])
        as t (n, caller, key, request_hash, answer) on t.n = a.n
    )
    select j.n, case when j.verdict = 'SAVED' and m.id is null then 'AGAIN' else j.verdict end as verdict,
      j.passholder_id as "passholderId", j.card_status as "cardStatus", m.balance, (select hash from link) as head
    from judged j left join moved m on m.id = j.id order by j.n`,
}

interface Row {
  n: number
  verdict: 'SAVED' | 'AGAIN' | CheckinRefusal
  passholderId: string | null
  cardStatus: string | null
  balance: number | null
  head: Buffer | null
}

/** @throws a database error when the whole statement failed; then nothing of it is saved. */
export async function saveCheckins(
  pool: Pool,
  audit: AuditTrail,
  requests: CheckinRequest[],
): Promise<CheckinResult[]> {
  for (let attempt = 1; ; attempt++) {
    const chain = audit.lease()
    let committed: { link: number; hash: Buffer } | undefined
    let certain = true
    try {
      const { rows } = await pool.query<Row>({ ...saveStatement, values: valuesOf(requests, chain) })
      const head = rows[0]?.head
      if (head) committed = { link: chain.link + 1, hash: head }
      return rows.map(resultOf)
    } catch (error) {
      // A lost connection leaves open whether it was committed: that chain is never used again.
      certain = isRefusal(error)
      if (attempt === 3 || !isRetryable(error)) throw error
    } finally {
      if (certain) audit.release(chain, committed)
    }
  }
}

function resultOf(row: Row): CheckinResult {
  if (row.verdict === 'AGAIN') return { verdict: 'AGAIN' }
  if (row.verdict !== 'SAVED')
    return { verdict: row.verdict, passholderId: row.passholderId, cardStatus: row.cardStatus }
  if (row.passholderId === null || row.balance === null) throw new Error('A saved check-in without a person')
  return { verdict: 'SAVED', passholderId: row.passholderId, balance: row.balance }
}

function valuesOf(requests: CheckinRequest[], chain: Chain): unknown[] {
  const n = requests.map((_, index) => index)
  const column = <T>(of: (request: CheckinRequest) => T) => requests.map(of)
  const answers = requests.flatMap(({ answer }, index) => (answer ? [{ n: index, ...answer }] : []))
  return [
    n,
    column((one) => one.id),
    column((one) => one.eventId),
    column((one) => one.organizerId),
    column((one) => one.uitpasNumber),
    column((one) => one.points),
    column((one) => one.volume),
    column((one) => one.periodStart),
    column((one) => one.at),
    column((one) => one.audit.body),
    chain.id,
    chain.link + 1,
    chain.hash,
    n,
    column((one) => one.audit.requestId),
    column((one) => one.audit.actor),
    column((one) => one.audit.accountId),
    column((one) => one.audit.clientId),
    column((one) => one.audit.address),
    answers.map((one) => one.n),
    answers.map((one) => one.caller),
    answers.map((one) => one.key),
    answers.map((one) => one.requestHash),
    answers.map((one) => one.sealed),
    column((one) => one.balieId),
  ]
}
