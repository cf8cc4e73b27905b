import { sql } from 'kysely'
import type { Config } from '../server/src/config.ts'
import type { Db } from '../server/src/db/database.ts'
import { systemClock } from '../server/src/values/clock.ts'
import { addKey } from '../server/test/scenes/money.ts'
import { stageOn } from '../server/test/test-app.ts'
import { cardOf, eventIds, organizerId } from './fixture.ts'
import { cardSystemId, passholderQueries } from './passholders.ts'
import { withoutIndexes } from './without-indexes.ts'

/** A year of what so many passholders did: each a check-in, a ticket and a reward, in some order, at twenty balies. */
export function fillDeeds(db: Db, config: Config): Promise<void> {
  const tables = ['checkins', 'redeemed_rewards', 'ticket_sales', 'rewards', 'organizers']
  return withoutIndexes(db, tables, () => insertDeeds(db, config))
}

async function insertDeeds(db: Db, config: Config): Promise<void> {
  const keyId = await addKey(stageOn(db, config, systemClock), cardSystemId)
  await sql`insert into organizer_card_systems values (${organizerId}, ${cardSystemId})`.execute(db)
  await sql`insert into organizers (id, name, name_plain)
    select ('00000000-0000-4000-9000-0000000001' || lpad(n::text, 2, '0'))::uuid, 'Balie ' || n, 'balie ' || n
    from generate_series(0, 18) n`.execute(db)
  await sql`insert into organizer_card_systems
    select id, ${cardSystemId} from organizers where name_plain like 'balie %'`.execute(db)
  await sql`update rewards set owning_card_system_id = ${cardSystemId}`.execute(db)
  await sql`create table bench_deeds as
    select b.id as passholder_id, b.number, b.n, (b.n * 31) % 20 as turn, o.id as organizer_id,
      (${eventIds}::uuid[])[1 + (b.n * 31) % 20] as event_id,
      timestamptz '2025-11-26' + interval '1 year' * ((b.n * 7907 % 1000003) / 1000003.0) as at
    from bench_members b join (select id, row_number() over (order by id) - 1 as turn from organizers) o on o.turn = b.n % 20`.execute(
    db,
  )
  await sql`insert into checkins (passholder_id, event_id, sequence, id, organizer_id, balie_id, uitpas_number, points,
      created_at, cancelled_at, cancelled_reason)
    select passholder_id, event_id, 1, gen_random_uuid(), organizer_id, organizer_id, number, 1, at,
      case when n % 100 = 0 then at + interval '1 hour' end, case when n % 100 = 0 then 'Vergissing' end
    from bench_deeds`.execute(db)
  await sql`insert into redeemed_rewards (passholder_id, id, reward_id, organizer_id, card_system_id, uitpas_number, points,
      redeemed_at, client_id)
    select d.passholder_id, gen_random_uuid(), r.id, d.organizer_id, ${cardSystemId}, d.number, 5, d.at, 'bench'
    from bench_deeds d join (select id, row_number() over (order by id) - 1 as turn from rewards) r on r.turn = d.n % 100`.execute(
    db,
  )
  await sql`insert into ticket_sales (passholder_id, id, event_id, organizer_id, card_system_id, uitpas_number, type, key_id,
      key_number, tariff_name, regular_price_cents, passholder_cents, organizer_cents, municipality_cents, municipality_nis,
      postal_code, sold_at, client_id, cancelled_at, cancelled_reason)
    select passholder_id, gen_random_uuid(), event_id, organizer_id, ${cardSystemId}, number, 'SOCIALTARIFF', ${keyId}, 1,
      'Kansentarief', 1000, 200, 400, 400, '43005', '9900', at, 'bench',
      case when n % 40 = 0 then at + interval '1 day' end, case when n % 40 = 0 then 'Vergissing' end
    from bench_deeds`.execute(db)
}

const some = cardOf(1_000_000)
const days = 'from=2026-03-01&until=2026-03-31'
const moments = 'from=2026-03-01T00:00:00%2B01:00&until=2026-03-31T00:00:00%2B02:00'

/** The long lists of KSB: as they open, by every filter, in each order. */
export const listQueries = [
  ...passholderQueries,
  'cards',
  'cards?sort=status&order=desc',
  `cards?uitpasNumber=${some}`,
  'cards?uitpasNumber=4321',
  'cards?chipNumber=04A1',
  'cards?status=ACTIVE',
  'cards?status=BLOCKED',
  'cards?socialTariff=true',
  'cards?cardType=DIGITAL&order=desc',
  `cards?organizerId=${organizerId}`,
  'checkins',
  `checkins?eventId=${eventIds[3]}`,
  `checkins?organizerId=${organizerId}`,
  `checkins?${moments}`,
  'checkins?state=CANCELLED',
  `checkins?eventId=${eventIds[3]}&${moments}`,
  'ticket-sales',
  'ticket-sales?order=asc',
  `ticket-sales?eventId=${eventIds[3]}`,
  'ticket-sales?event=bench',
  'ticket-sales?event=nothing',
  `ticket-sales?organizerId=${organizerId}`,
  `ticket-sales?uitpasNumber=${some}`,
  'ticket-sales?type=COUPON',
  'ticket-sales?state=CANCELLED',
  `ticket-sales?${days}`,
  'redeemed-rewards',
  'redeemed-rewards?type=WELCOME',
  'redeemed-rewards?title=voordeel%207',
  `redeemed-rewards?uitpasNumber=${some}`,
  `redeemed-rewards?organizerId=${organizerId}`,
  `redeemed-rewards?${moments}`,
]

/** The first page by each query, several times: the middle and the slowest answer in milliseconds. */
export async function measureLists(
  base: string,
  token: string,
  times: number,
): Promise<{ query: string; total: number; middle: number; slowest: number }[]> {
  const results = []
  for (const query of listQueries) {
    const took: number[] = []
    let total = 0
    for (let turn = 0; turn <= times; turn++) {
      const begin = performance.now()
      const answer = await fetch(`${base}/api/ksb/card-systems/${cardSystemId}/${query}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      if (answer.status !== 200) throw new Error(`${query}: ${answer.status} ${await answer.text()}`)
      total = ((await answer.json()) as { totalItems: number }).totalItems
      // The first one warms up: the statement is planned and its pages are read.
      if (turn > 0) took.push(performance.now() - begin)
    }
    took.sort((a, b) => a - b)
    const ms = (at: number) => Math.round(took[at] ?? 0)
    results.push({ query, total, middle: ms(took.length >> 1), slowest: ms(took.length - 1) })
  }
  return results
}
