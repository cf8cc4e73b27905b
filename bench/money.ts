import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import type { Config } from '../server/src/config.ts'
import type { Db } from '../server/src/db/database.ts'
import { transact } from '../server/src/db/transact.ts'
import { insertReport } from '../server/src/financial-reports/store.ts'
import { agrees, reconcile } from '../server/src/reconciliation/reconcile.ts'
import { linesOf } from '../server/src/reconciliation/say.ts'
import { systemClock } from '../server/src/values/clock.ts'
import { startOfDay } from '../server/src/values/day.ts'
import { addKey, addManySales } from '../server/test/scenes/money.ts'
import { addYear, closeYear, reportYear } from '../server/test/scenes/year.ts'
import { stageOn } from '../server/test/test-app.ts'
import { eventIds, organizerId, people } from './fixture.ts'
import { type Say, stopwatch } from './stopwatch.ts'

/** Gives the people of the fixture social tariff, and its card system a key. @returns the id of the tariff */
export async function fillMoney(db: Db, config: Config): Promise<string> {
  await sql`update memberships set social_tariff_end = '2099-04-30' where card_system_id = 1`.execute(db)
  await sql`vacuum analyze memberships`.execute(db)
  const keyId = await addKey(stageOn(db, config, systemClock), 1)
  await sql.raw(sameRowsAsSale(keyId)).execute(db)
  return `K${keyId}`
}

/** What decides a price, read by its keys: a card, its holder, their membership, what they bought, the event and its keys. */
export const bareTariff = `\\set n random(0, ${people - 1})
select p.id, m.social_tariff_end, v.price_rule, v.price_value, v.organizer_part, v.municipality_part, e.name,
  (select count(*) from ticket_sales s where s.passholder_id = p.id and s.cancelled_at is null)
from bench_people x join cards c on c.uitpas_number = x.number join passholders p on p.id = c.passholder_id
join memberships m on m.passholder_id = p.id join distribution_keys k on k.card_system_id = m.card_system_id
join distribution_key_versions v on v.key_id = k.id join events e on e.id = '${eventIds[0]}' where x.n = :n;`

/** What one ticket writes, as one transaction each. Judges nothing and asks nobody. */
const sameRowsAsSale = (keyId: number) => `
create sequence bench_sales;
create function bench_sale() returns void language plpgsql as $$
declare
  turn bigint := nextval('bench_sales');
  person record;
  sale uuid := gen_random_uuid();
  chain uuid := gen_random_uuid();
  seal bytea := sha256(convert_to('["2026-11-23T13:00:00.000Z","request","ticket-sale.create","CLIENT",null,"bench"]', 'UTF8'));
begin
  select * into person from bench_people where n = turn % ${people};
  perform 1 from passholders where id = person.id for no key update;
  insert into ticket_sales (passholder_id, id, event_id, organizer_id, card_system_id, uitpas_number, type, key_id, key_number,
    tariff_name, regular_price_cents, passholder_cents, organizer_cents, municipality_cents, municipality_nis, postal_code,
    sold_at, client_id)
  values (person.id, sale, '${eventIds[0]}', '${organizerId}', 1, person.number, 'SOCIALTARIFF', ${keyId}, 1, 'Kansentarief',
    1000, 200, 400, 400, '43005', '9900', now(), 'bench');
  insert into euro_transfers (passholder_id, sale_id, reason, payer, debit, credit, amount_cents, booked_at) values
    (person.id, sale, 'SALE', 'PASSHOLDER', 'passholder', 'tickets:${organizerId}', 200, now()),
    (person.id, sale, 'SALE', 'ORGANIZER', 'organizer:${organizerId}', 'tickets:${organizerId}', 400, now()),
    (person.id, sale, 'SALE', 'MUNICIPALITY', 'municipality:43005', 'tickets:${organizerId}', 400, now());
  insert into audit_links (chain_id, link, previous, hash, entries) values (chain, 1, seal, sha256(seal || seal), 1);
  insert into audit_entries (chain_id, link, position, at, request_id, act, actor, client_id, organizer_id, passholder_id,
    subject, subject_id, fields, hash)
  values (chain, 1, 1, now(), sale::text, 'ticket-sale.create', 'CLIENT', 'bench', '${organizerId}', person.id,
    'ticket-sale', sale::text, '{}', seal);
end $$`

/** A year of a region: generated, settled by the month, reported and reconciled, with how long each takes. @returns whether it agrees */
export async function benchYear(db: Db, config: Config, say: Say): Promise<boolean> {
  const of = { year: 2025, people: 20_000, organizers: 60, tickets: Number(process.env.TICKETS ?? 200_000) }
  const stage = stageOn(db, config, systemClock)
  const timed = stopwatch()
  const region = await addYear(stage, of)
  await sql`analyze ticket_sales, euro_transfers`.execute(db)
  say(
    `${of.people} passholders, ${of.organizers} organizers, ${of.tickets} tickets of ${of.year}: generated in ${timed()}`,
  )
  const { statements, owedCents } = await closeYear(stage, region, of.year)
  say(
    `${statements} statements, a month of an organizer each, of ${(owedCents / 100).toFixed(2)}: closed in ${timed()}`,
  )
  say(`${await reportYear(stage, region, of.year)} financial reports of the year: made in ${timed()}`)
  const found = await reconcile(db, { from: startOfDay(`${of.year}-01-01`), until: startOfDay(`${of.year + 1}-01-01`) })
  say(`reconciled in ${timed()}:`)
  for (const line of linesOf(found)) say(`  ${line}`)
  return agrees(found)
}

/** A financial report over ten thousand tickets and over a million, each in a process of its own: its time and its memory. */
export async function benchReports(db: Db, config: Config, databaseUrl: string, say: Say): Promise<void> {
  const keyId = await addKey(stageOn(db, config, systemClock), 1)
  const { rows } = await sql<{ id: string }>`select id from passholders limit 1`.execute(db)
  const of = { passholderId: rows[0]?.id ?? '', organizerId, eventId: eventIds[0] ?? '', cardSystemId: 1, keyId }
  for (const [month, count] of [
    ['02', 10_000],
    ['03', Number(process.env.TICKETS ?? 1_000_000)],
  ] as const) {
    await addManySales({ db }, of, { count, from: startOfDay(`2025-${month}-01`), municipalities: ['43005', '44021'] })
    await sql`analyze ticket_sales, euro_transfers`.execute(db)
    const period = { startDate: `2025-${month}-01`, endDate: `2025-${month}-28`, language: 'nl' } as const
    await transact(db, (trx) =>
      insertReport(trx, { organizerId, cardSystemIds: null, ...period, at: systemClock.now() }),
    )
    const child = spawn('node', [join(import.meta.dirname, 'make-report.ts'), databaseUrl], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = await Promise.all([text(child.stdout), once(child, 'exit')])
    say(`a report over ${count} tickets: ${said.trim()}`)
  }
}
