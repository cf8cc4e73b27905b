import { sql } from 'kysely'
import { createCardSystem, saveMunicipalities } from '../../src/card-systems/store.ts'
import { transact } from '../../src/db/transact.ts'
import { saveEvents, savePlaces } from '../../src/events/store.ts'
import { makeNextReport } from '../../src/financial-reports/make.ts'
import { insertReport } from '../../src/financial-reports/store.ts'
import { createOrganizer } from '../../src/organizers/store.ts'
import { closeStatement } from '../../src/statements/store.ts'
import { type Day, startOfDay } from '../../src/values/day.ts'
import { newId } from '../../src/values/ids.ts'
import type { Stage } from '../test-app.ts'
import { addKey, bookMany } from './money.ts'

const municipalities = [
  { nisCode: '44021', name: 'Gent' },
  { nisCode: '43005', name: 'Eeklo' },
  { nisCode: '44019', name: 'Evergem' },
  { nisCode: '44085', name: 'Lievegem' },
]

export interface Region {
  cardSystemId: number
  organizerIds: string[]
}

/**
 * A region and a year of its reduced tickets, at 20-40-40: of each price between 2.00 and 29.95, on any day and any hour at
 * which somebody goes out, more in winter, for people of four municipalities and some from abroad. One in forty is taken back,
 * some days later. Booked as all tickets are.
 */
export async function addYear(
  stage: Pick<Stage, 'db' | 'clock' | 'config' | 'clientToken' | 'userToken'>,
  of: { year: number; people: number; organizers: number; tickets: number },
): Promise<Region> {
  const { db } = stage
  const organizerIds = Array.from({ length: of.organizers }, newId)
  const eventIds = organizerIds.flatMap(() => Array.from({ length: 10 }, newId))
  const placeId = newId()
  const nowhere = { street: null, postalCode: '9000', city: 'Gent', latitude: null, longitude: null }
  const at = startOfDay(`${of.year}-01-01`)
  const cardSystemId = await transact(db, async (trx) => {
    await saveMunicipalities(trx, municipalities)
    const id = await createCardSystem(trx, { name: 'UiTPAS van een jaar' })
    for (const [n, organizerId] of organizerIds.entries())
      await createOrganizer(trx, { id: organizerId, name: `Organisator ${n + 1}`, cardSystemIds: [id] })
    await savePlaces(trx, [{ id: placeId, name: { nl: 'Zaal' }, ...nowhere }], at)
    const calendar = { type: 'permanent' as const, hours: [] }
    const events = eventIds.map((eventId, n) => ({
      id: eventId,
      organizerId: organizerIds[Math.floor(n / 10)] ?? '',
      placeId,
      name: { nl: `Activiteit ${n + 1}` },
      calendar,
    }))
    await saveEvents(trx, events, at)
    return id
  })
  const keyId = await addKey(stage, cardSystemId)
  await sql`
    with people as (
      insert into passholders (id, name, first_name, date_of_birth, postal_code, city, created_at)
      select gen_random_uuid(), 'Desmet', 'Noor', date '1950-01-01' + n * 17 % 20000, '9000', 'Gent', ${at}
      from generate_series(1, ${of.people}::integer) n returning id
    )
    insert into memberships (passholder_id, card_system_id, created_at, social_tariff_end)
    select id, ${cardSystemId}, ${at}, '2099-04-30' from people`.execute(db)
  await sql`
    with people as (
      select passholder_id as id, row_number() over (order by passholder_id) - 1 as n from memberships
      where card_system_id = ${cardSystemId}
    ), drawn as (
      -- Squared: some organisers sell much, most a little. Cosine: more in winter.
      select (random() ^ 2 * ${of.organizers})::integer % ${of.organizers} as organizer, 200 + 5 * (random() * 560)::integer as regular,
        (random() * ${of.people})::integer % ${of.people} as person, (random() * 9)::integer as event, random() as place, random() as back,
        ${at}::timestamptz + make_interval(days => ((random() + 0.1 * sin(6.28 * random())) * 365 + 365)::integer % 365,
          secs => 36000 + random() * 43000) as sold_at
      from generate_series(1, ${of.tickets}::integer)
    ), priced as (
      select *, (regular * 20 + 50) / 100 as passholder, (regular - (regular * 20 + 50) / 100) / 2 as municipality from drawn
    )
    insert into ticket_sales (passholder_id, id, event_id, organizer_id, card_system_id, uitpas_number, type, key_id, key_number,
      tariff_name, regular_price_cents, passholder_cents, organizer_cents, municipality_cents, municipality_nis, postal_code,
      sold_at, client_id, cancelled_at)
    select p.id, gen_random_uuid(), (${eventIds}::uuid[])[1 + 10 * organizer + event], (${organizerIds}::uuid[])[1 + organizer],
      ${cardSystemId}::integer, '0900000095902', 'SOCIALTARIFF', ${keyId}::integer, 1, 'Kansentarief', regular, passholder,
      regular - passholder - municipality, municipality,
      case when place < 0.97 then (${municipalities.map((one) => one.nisCode)}::text[])[1 + (place * 4)::integer % 4] end, '9000',
      sold_at, 'a-year', case when back < 0.025 then sold_at + back * 400 * interval '1 day' end
    from priced join people p on p.n = person`.execute(db)
  await bookMany(stage, 'a-year')
  return { cardSystemId, organizerIds }
}

/** Closes every month of a year for every organiser, after its last day. @returns how many statements there are, and their sum */
export async function closeYear(
  { db }: Pick<Stage, 'db'>,
  { cardSystemId, organizerIds }: Region,
  year: number,
): Promise<{ statements: number; owedCents: number }> {
  for (let month = 1; month <= 12; month++) {
    const first: Day = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
    const until = startOfDay(first)
    const untilDay = new Date(until.getTime() - 12 * 3_600_000).toISOString().slice(0, 10)
    for (const organizerId of organizerIds) {
      const closing = { cardSystemId, organizerId, untilDay, until, iban: 'BE68539007547034', at: until }
      await transact(db, (trx) => closeStatement(trx, closing))
    }
  }
  const { rows } = await sql<{ statements: number; owedCents: number }>`
    select count(*)::int as statements, sum(sales_cents - credits_cents)::float8 as "owedCents" from statements
    where card_system_id = ${cardSystemId}`.execute(db)
  return rows[0] ?? { statements: 0, owedCents: 0 }
}

/** Makes the financial report of a year of every organiser. @returns how many were made, each of which agrees with the ledger */
export async function reportYear(stage: Pick<Stage, 'db' | 'clock'>, region: Region, year: number): Promise<number> {
  const period = {
    startDate: `${year}-01-01`,
    endDate: `${year}-12-31`,
    language: 'nl',
    at: stage.clock.now(),
  } as const
  for (const organizerId of region.organizerIds)
    await transact(stage.db, (trx) => insertReport(trx, { organizerId, cardSystemIds: null, ...period }))
  while (await makeNextReport(stage));
  const { rows } = await sql<{ made: number }>`
    select count(*)::int as made from financial_reports where status = 'AVAILABLE'`.execute(stage.db)
  return rows[0]?.made ?? 0
}
