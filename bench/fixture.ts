import { sql } from 'kysely'
import type { Config } from '../server/src/config.ts'
import type { Db } from '../server/src/db/database.ts'
import { transact } from '../server/src/db/transact.ts'
import { saveEvents, savePlaces } from '../server/src/events/store.ts'
import { contractPermissions } from '../server/src/http/permissions.ts'
import { createClient } from '../server/src/identity/clients.ts'
import { putClientPermissions } from '../server/src/permissions/store.ts'
import { createReward } from '../server/src/rewards/create.ts'

export const people = 50_000
export const eventIds = Array.from(
  { length: 20 },
  (_, n) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`,
)
export const organizerId = '00000000-0000-4000-9000-000000000001'
const placeId = '00000000-0000-4000-a000-000000000001'

/** The n-th person's card: a valid UiTPAS number. */
export function cardOf(n: number): string {
  const digits = `09${String(n).padStart(9, '0')}0`
  let sum = 0
  for (let at = 0; at < 12; at++) {
    const digit = Number(digits[11 - at]) * (at % 2 === 0 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return `${digits}${(10 - (sum % 10)) % 10}`
}

/** A region with fifty thousand people and twenty events that are always open. */
export async function fill(db: Db, config: Config): Promise<void> {
  await transact(db, async (trx) => {
    await sql`insert into card_systems (id, name) values (1, 'Bench')`.execute(trx)
    await sql`insert into organizers (id, name, name_plain) values (${organizerId}, 'Bench', 'bench')`.execute(trx)
    await sql`insert into organizer_card_systems values (${organizerId}, 1)`.execute(trx)
    await savePlaces(
      trx,
      [
        {
          id: placeId,
          name: { nl: 'Bench' },
          street: null,
          postalCode: '9900',
          city: 'Eeklo',
          latitude: null,
          longitude: null,
        },
      ],
      new Date(0),
    )
    const calendar = { type: 'permanent' as const, hours: [] }
    await saveEvents(
      trx,
      eventIds.map((id) => ({ id, organizerId, placeId, name: { nl: 'Bench' }, calendar })),
      new Date(0),
    )
    await createClient(trx, config.secrets, {
      clientId: 'bench',
      name: 'Bench',
      kind: 'confidential',
      secret: 'bench-secret',
    })
    await putClientPermissions(trx, { clientId: 'bench', organizerId, permissions: contractPermissions })
    for (let n = 0; n < 100; n++) {
      const title = `Voordeel ${n}`
      const period = { begin: new Date(0) }
      await createReward(trx, {
        type: 'POINTS',
        title,
        points: n,
        publicationPeriod: period,
        redeemPeriod: period,
        owningCardSystemId: 1,
        organizerIds: [organizerId],
        createdAt: new Date(0),
      })
    }
    const numbers = Array.from({ length: people }, (_, n) => cardOf(n))
    await sql`create table bench_people as select n - 1 as n, gen_random_uuid() as id, number
      from unnest(${numbers}::text[]) with ordinality as t (number, n)`.execute(trx)
    await sql`insert into passholders (id, name, first_name, date_of_birth, postal_code, city, created_at)
      select id, 'Bench', 'Person', '1990-01-01', '9900', 'Eeklo', now() from bench_people`.execute(trx)
    await sql`insert into memberships (passholder_id, card_system_id, created_at) select id, 1, now() from bench_people`.execute(
      trx,
    )
    await sql`insert into points_balances (passholder_id) select id from bench_people`.execute(trx)
    await sql`insert into cards (uitpas_number, card_system_id, card_type, status, passholder_id)
      select number, 1, 'DIGITAL', 'ACTIVE', id from bench_people`.execute(trx)
    await sql`alter table bench_people add primary key (n)`.execute(trx)
    await sql`create sequence bench_checkins`.execute(trx)
    await sql.raw(sameRows).execute(trx)
  })
  for (const table of ['cards', 'passholders', 'memberships', 'points_balances', 'bench_people', 'rewards'])
    await sql.raw(`vacuum analyze ${table}`).execute(db)
}

/** What one check-in writes, as one transaction each: the measure. Judges nothing and asks nobody. */
const sameRows = `
create function bench_checkin() returns void language plpgsql as $$
declare
  turn bigint := nextval('bench_checkins');
  person record;
  checkin uuid := gen_random_uuid();
  chain uuid := gen_random_uuid();
  body text := '["2026-11-23T13:00:00.000Z","request","checkin.create","CLIENT",null,"bench","org",null,"checkin","id",[]]';
  moved record;
  seal bytea;
begin
  select * into person from bench_people where n = turn % ${people};
  insert into checkins (passholder_id, event_id, sequence, id, organizer_id, balie_id, uitpas_number, points, created_at)
  values (person.id, ('00000000-0000-4000-8000-0000000001' || lpad((turn / ${people})::text, 2, '0'))::uuid, 1, checkin,
    '${organizerId}', '${organizerId}', person.number, 1, now());
  update points_balances set balance = balance + 1, entries = entries + 1 where passholder_id = person.id
    returning balance, entries into moved;
  insert into points_entries (passholder_id, sequence, amount, balance_after, reason, source_id, created_at)
  values (person.id, moved.entries, 1, moved.balance, 'CHECKIN', checkin, now());
  seal := sha256(convert_to(body, 'UTF8'));
  insert into audit_links (chain_id, link, previous, hash, entries) values (chain, 1, seal, sha256(seal || seal), 1);
  insert into audit_entries (chain_id, link, position, at, request_id, act, actor, client_id, organizer_id, passholder_id,
    subject, subject_id, fields, hash)
  values (chain, 1, 1, now(), checkin::text, 'checkin.create', 'CLIENT', 'bench', '${organizerId}', person.id, 'checkin',
    checkin::text, '{}', seal);
end $$`
