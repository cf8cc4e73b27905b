import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAuditTrail } from '../src/audit/trail.ts'
import { verifyAuditTrail } from '../src/audit/verify.ts'
import { readConfig } from '../src/config.ts'
import { connect, type Db } from '../src/db/connect.ts'
import { startEmbedded } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { transact } from '../src/db/transact.ts'
import { createIdentity } from '../src/identity/identity.ts'
import { insertPrice } from '../src/membership-prices/store.ts'
import { verifyLedger } from '../src/points/ledger.ts'
import { systemClock } from '../src/values/clock.ts'
import { newId } from '../src/values/ids.ts'
import { openMollie, type TestMollie } from './mollie.ts'
import { addPassholder } from './scenes/people.ts'
import { addAdministrator, addClient, addRegions, type Regions } from './scenes/region.ts'
import { givePoints } from './scenes/rewards.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { stageOn } from './test-app.ts'

const count = 16
/** People who move to Gent meanwhile. */
const movers = 32
const timeout = 300_000

const env = { PUBLIC_URL: 'http://openpas.test', DATA_DIR: '', MOLLIE_API_KEY: '', MOLLIE_API_URL: '' }
let mollie: TestMollie
let regions: Regions
let headers: Record<string, string>
let administrator: Record<string, string>
let moving: { id: string; uitpasNumber: string; key: string }[]

beforeAll(async () => {
  mollie = await openMollie()
  env.DATA_DIR = await mkdtemp(join(tmpdir(), 'openpas-orders-'))
  env.MOLLIE_API_KEY = mollie.key
  env.MOLLIE_API_URL = mollie.url
  await withDatabase(async (db) => {
    const config = readConfig({ DEMO: 'false', ...env })
    await createIdentity({ db, config, audit: createAuditTrail(db) })
    const stage = stageOn(db, config, systemClock)
    regions = await addRegions(stage)
    headers = (await addClient(stage, regions.vooruit, ['ORDERS_CREATE', 'ORDERS_READ'])).headers
    administrator = (await addAdministrator(stage, regions.gent)).headers
    moving = []
    for (let i = 0; i < movers; i++) {
      const { id, uitpasNumber } = await addPassholder(stage, regions.meetjesland, {
        postalCode: '9900',
        city: 'Eeklo',
      })
      await givePoints(stage, id, 7)
      moving.push({ id, uitpasNumber, key: newId() })
    }
    const everybody = { minAge: null, maxAge: null, postalCodes: [], socialTariff: null, cardType: null }
    await transact(db, (trx) =>
      insertPrice(trx, {
        cardSystemId: regions.gent,
        label: 'Iedereen',
        description: '',
        priceCents: 500,
        residence: 'ANYWHERE',
        validFrom: '2026-01-01',
        at: new Date(),
        ...everybody,
      }),
    )
  })
}, timeout)
afterAll(async () => {
  await rm(env.DATA_DIR, { recursive: true, force: true })
  await mollie.close()
})

/** The database of the servers, beside them or without. */
async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ dataDir: env.DATA_DIR })
  await migrate(embedded.url)
  const db = connect(embedded.url)
  return work(db).finally(async () => {
    await db.destroy()
    await embedded.stop()
  })
}

/** Somebody orders for two, and goes to pay. @returns what the provider calls the payment */
async function orderAndGo(server: ServerProcess): Promise<string> {
  const person = (firstName: string) => ({
    name: 'Desmet',
    firstName,
    dateOfBirth: '1998-05-12',
    registrationOrganizer: { id: regions.vooruit },
    address: { postalCode: '9000', city: 'Gent' },
    legalTermsDigital: true,
  })
  const ordered = await fetch(`${server.url}/api/uitpas/orders`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      mainPassholderRegistration: person('Noor'),
      extraPassholderRegistrations: [person('Jef')],
    }),
  })
  const { paymentUrl } = (await ordered.json()) as { paymentUrl: string }
  const gone = await fetch(`${server.url}${new URL(paymentUrl).pathname}`, { redirect: 'manual' })
  return String(gone.headers.get('location')).split('/').at(-1) ?? ''
}

const notify = (server: ServerProcess, reference: string) =>
  fetch(`${server.url}/pay/notifications`, { method: 'POST', body: new URLSearchParams({ id: reference }) })

const move = (server: ServerProcess, { id, key }: { id: string; key: string }) =>
  fetch(`${server.url}/api/ksb/card-systems/${regions.gent}/passholders/${id}/membership/move`, {
    method: 'POST',
    headers: { ...administrator, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({
      cardType: 'DIGITAL',
      address: { street: 'Korenmarkt 1', postalCode: '9000', city: 'Gent' },
    }),
  })

/** How those who move stand: where they live, are a member and have a card, their points, and who was told. */
async function standingOfMovers(db: Db) {
  const { rows } = await sql<{ people: number; [more: string]: unknown }>`
    select city, memberships, cards, balance, notices, count(*)::int as people from (
      select p.city,
        (select array_agg(m.card_system_id || ' ' || m.status order by m.card_system_id)
          from memberships m where m.passholder_id = p.id) as memberships,
        (select array_agg(c.card_system_id || ' ' || c.status order by c.card_system_id)
          from cards c where c.passholder_id = p.id) as cards,
        (select b.balance from points_balances b where b.passholder_id = p.id) as balance,
        (select array_agg(n.card_system_id || ' ' || n.kind order by n.card_system_id)
          from notices n where n.passholder_id = p.id) as notices
      from passholders p where p.id = any(${moving.map(({ id }) => id)}::uuid[])
    ) as people group by 1, 2, 3, 4, 5 order by city`.execute(db)
  return rows
}
const moved = (people: number) => {
  const both = (there: string, here: string) =>
    [`${regions.gent} ${here}`, `${regions.meetjesland} ${there}`].sort(
      (one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10),
    )
  return {
    city: 'Gent',
    memberships: both('CLOSED', 'ACTIVE'),
    cards: both('BLOCKED', 'ACTIVE'),
    balance: 7,
    notices: both('MOVED_AWAY', 'MOVED_HERE'),
    people,
  }
}
const notMoved = (people: number) => ({
  city: 'Eeklo',
  memberships: [`${regions.meetjesland} ACTIVE`],
  cards: [`${regions.meetjesland} ACTIVE`],
  balance: 7,
  notices: null,
  people,
})

async function standing(db: Db) {
  const { rows } = await sql<{ payment: string; status: string; people: number; orders: number }>`
    select p.state as payment, o.status, count(*)::int as orders, sum((select count(*) from order_people x
      join passholders h on h.id = x.passholder_id join cards c on c.passholder_id = h.id and c.status = 'ACTIVE'
      where x.order_id = o.id))::int as people
    from orders o join payments p on p.id = o.payment_id group by 1, 2 order by 1`.execute(db)
  return rows
}

test(
  'killed while payments come in and people move, each order and each move is finished or untouched, and in the end done once',
  async () => {
    const server = await startServerProcess(env)
    const references = []
    for (let i = 0; i < count; i++) references.push(await orderAndGo(server))
    for (const payment of mollie.payments.values()) payment.status = 'paid'
    let settled = 0
    let killed: Promise<unknown> | undefined
    const heard = () => {
      settled += 1
      if (settled === 3) killed = server.end('SIGKILL')
    }
    let acknowledged = 0
    await Promise.all([
      ...references.map((reference) => notify(server, reference).then(heard, () => {})),
      ...moving.map((one) =>
        move(server, one).then(
          ({ status }) => {
            expect(status).toBe(201)
            acknowledged += 1
          },
          () => {},
        ),
      ),
    ])
    await killed
    expect(settled).toBeLessThan(count)
    expect(acknowledged).toBeLessThan(movers)

    await withDatabase(async (db) => {
      const rows = await standing(db)
      const total = rows.reduce((sum, { orders }) => sum + orders, 0)
      expect(total).toBe(count)
      for (const { payment, status, orders, people } of rows) {
        const finished = { payment: 'PAID', status: 'REGISTERED', people: 2 * orders }
        const untouched = { payment: 'OPEN', status: 'PENDING_PAYMENT', people: 0 }
        expect([finished, untouched]).toContainEqual({ payment, status, people })
      }
      expect(rows.find(({ payment }) => payment === 'PAID')?.orders).toBeGreaterThanOrEqual(settled)
      const people = await standingOfMovers(db)
      expect(people.reduce((sum, one) => sum + one.people, 0)).toBe(movers)
      for (const one of people) expect([moved(one.people), notMoved(one.people)]).toContainEqual(one)
      expect(people.find(({ city }) => city === 'Gent')?.people ?? 0).toBeGreaterThanOrEqual(acknowledged)
    })

    const again = await startServerProcess(env)
    // Who hears nothing says it again, and twice at once.
    await Promise.all([...references, ...references].map((reference) => notify(again, reference)))
    const answers = await Promise.all(moving.map((one) => move(again, one)))
    expect(answers.map(({ status }) => status)).toEqual(moving.map(() => 201))
    expect(await again.end('SIGTERM')).toBe(0)
    await withDatabase(async (db) => {
      expect(await standing(db)).toEqual([{ payment: 'PAID', status: 'REGISTERED', orders: count, people: 2 * count }])
      expect(await standingOfMovers(db)).toEqual([moved(movers)])
      expect(await verifyLedger(db)).toEqual([])
      expect((await verifyAuditTrail(db)).faults).toEqual([])
    })
    expect(mollie.refunds.size).toBe(0)
  },
  timeout,
)
