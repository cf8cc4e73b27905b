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
import { systemClock } from '../src/values/clock.ts'
import { openMollie, type TestMollie } from './mollie.ts'
import { addClient, addRegions, type Regions } from './scenes/region.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { stageOn } from './test-app.ts'

const count = 16
const timeout = 300_000

const env = { PUBLIC_URL: 'http://openpas.test', DATA_DIR: '', MOLLIE_API_KEY: '', MOLLIE_API_URL: '' }
let mollie: TestMollie
let regions: Regions
let headers: Record<string, string>

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

async function standing(db: Db) {
  const { rows } = await sql<{ payment: string; status: string; people: number; orders: number }>`
    select p.state as payment, o.status, count(*)::int as orders, sum((select count(*) from order_people x
      join passholders h on h.id = x.passholder_id join cards c on c.passholder_id = h.id and c.status = 'ACTIVE'
      where x.order_id = o.id))::int as people
    from orders o join payments p on p.id = o.payment_id group by 1, 2 order by 1`.execute(db)
  return rows
}

test(
  'killed while payments come in, each order is finished or untouched, and in the end registered once',
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
    await Promise.all(references.map((reference) => notify(server, reference).then(heard, () => {})))
    await killed
    expect(settled).toBeLessThan(count)

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
    })

    const again = await startServerProcess(env)
    // Who hears nothing says it again, and twice at once.
    await Promise.all([...references, ...references].map((reference) => notify(again, reference)))
    expect(await again.end('SIGTERM')).toBe(0)
    await withDatabase(async (db) => {
      expect(await standing(db)).toEqual([{ payment: 'PAID', status: 'REGISTERED', orders: count, people: 2 * count }])
      expect((await verifyAuditTrail(db)).faults).toEqual([])
    })
    expect(mollie.refunds.size).toBe(0)
  },
  timeout,
)
