import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../server/src/config.ts'
import { connect } from '../server/src/db/connect.ts'
import { startEmbedded } from '../server/src/db/embedded.ts'
import { migrate } from '../server/src/db/migrate.ts'
import { benchCodes } from './codes.ts'
import { cardOf, eventIds, fill, people } from './fixture.ts'
import { fillDeeds, measureLists } from './lists.ts'
import { type LoadResult, load, request } from './load.ts'
import { bareTariff, benchReports, benchYear, fillMoney } from './money.ts'
import { administratorToken, fillPassholders } from './passholders.ts'
import { benchPillar } from './pillar.ts'

/**
 * Check-ins and reads over HTTP beside pgbench on the same rows, in the same run, since machines differ and so does one
 * machine from minute to minute: only the ratio means something. `SECONDS=10 npm run bench`
 *
 * Then the long lists of KSB: the first page of two hundred thousand passholders, of their cards, and of a check-in, a ticket and a
 * reward of each, by every filter, which is to be there within 200 ms. `PART=lists npm run bench` does these alone,
 * `PASSHOLDERS=1000000` makes it a million.
 *
 * `PART=tickets` does prices and tickets, `PART=year` generates a year of a region of twenty thousand passholders, settles, reports and
 * reconciles it, `PART=reports` makes a financial report over a million tickets.
 *
 * `PART=codes` reads a million codes of a reward in, `PART=pillar` taps at the demo's pillar in a real browser.
 *
 * `PART=demo npm run bench` does neither: it says how long a start takes without the demo, loading it, and with it there.
 */
const part = process.env.PART
const seconds = Number(process.env.SECONDS ?? 8)
const rounds = Number(process.env.ROUNDS ?? 2)
const passholders = Number(process.env.PASSHOLDERS ?? 200_000)
const port = 3999
const base = `http://localhost:${port}`
const connections = 64
const onePass = `\\set n random(0, ${people - 1})
select p.id, p.first_name, p.postal_code, c.status, b.balance from bench_people x join cards c on c.uitpas_number = x.number
join passholders p on p.id = c.passholder_id join points_balances b on b.passholder_id = p.id where x.n = :n;`
const someRewards = 'select * from rewards order by id limit 20;'

const say = (line: string) => process.stdout.write(`${line}\n`)

// On the disk of the checkout: a folder in memory would make fsync free.
const cache = join(import.meta.dirname, '../.cache')
await mkdir(cache, { recursive: true })
const dataDir = await mkdtemp(join(cache, 'bench-'))
const embedded = await startEmbedded({ dataDir })
const config = readConfig({ DEMO: 'false', PORT: String(port), DATABASE_URL: embedded.tcpUrl })
await migrate(embedded.url)
const db = connect(embedded.url, { max: 2 })
try {
  if (part === 'demo') await starts()
  else if (part === 'pillar') await withServer('true', () => benchPillar(db, base, say))
  else if (part === 'year') process.exitCode = (await benchYear(db, config, say)) ? 0 : 1
  else {
    say(`Filling: ${people} people, ${eventIds.length} events`)
    await fill(db, config)
    if (part === 'reports') await benchReports(db, config, embedded.url, say)
    else if (part === 'codes') await withServer('false', (pid) => benchCodes(db, config, { base, pid }, say))
    else if (part === 'tickets') await tickets(await fillMoney(db, config))
    else {
      if (part !== 'lists') await checkinsAndReads()
      await lists()
    }
  }
} finally {
  await db.destroy()
  await embedded.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function starts(): Promise<void> {
  const empty = await startOnce('false')
  const loading = await startOnce('true')
  const loaded = await startOnce('true')
  const times = (ms: number) => `${Math.round(ms)} ms (${(ms / empty).toFixed(1)} times)`
  say(`a start: ${Math.round(empty)} ms; loading the demo: ${times(loading)}; with the demo there: ${times(loaded)}`)
}

async function checkinsAndReads(): Promise<void> {
  await withServer('false', async () => {
    const headers = { authorization: `Bearer ${await accessToken()}` }
    let turn = 0
    const checkin = () => {
      const n = turn++
      const body = JSON.stringify({ uitpasNumber: cardOf(n % people), eventId: eventIds[Math.floor(n / people)] })
      return request('POST', '/api/uitpas/checkins', headers, body)
    }
    const pass = () => request('GET', `/api/uitpas/passes?identifier=${cardOf(turn++ % people)}`, headers)
    const rewards = () => request('GET', '/api/uitpas/rewards?limit=20', headers)
    await load({ port, connections, seconds: 2, next: checkin })
    for (let round = 1; round <= rounds; round++) {
      compare('check-ins', await load({ port, connections, seconds, next: checkin }), pgbench('select bench_checkin()'))
      compare('pass', await load({ port, connections, seconds, next: pass }), pgbench(onePass))
      compare('rewards', await load({ port, connections, seconds, next: rewards }), pgbench(someRewards))
    }
  })
}

async function tickets(tariffId: string): Promise<void> {
  await withServer('false', async () => {
    const headers = { authorization: `Bearer ${await accessToken()}` }
    let turn = 0
    const price = () => {
      const query = `regularPrice=10&eventId=${eventIds[0]}&uitpasNumber=${cardOf(turn++ % people)}`
      return request('GET', `/api/uitpas/tariffs?${query}`, headers)
    }
    const sale = () => {
      const uitpasNumber = cardOf(turn++ % people)
      const ticket = { eventId: eventIds[0], uitpasNumber, regularPrice: 10, tariff: { id: tariffId } }
      return request('POST', '/api/uitpas/ticket-sales', headers, JSON.stringify([ticket]))
    }
    for (let round = 1; round <= rounds; round++) {
      compare('tariffs', await load({ port, connections, seconds, next: price }), pgbench(bareTariff))
      compare('tickets', await load({ port, connections, seconds, next: sale }), pgbench('select bench_sale()'))
    }
  })
}

async function lists(): Promise<void> {
  say(`Filling: ${passholders} passholders, with a card, a check-in, a ticket and a reward each`)
  await fillPassholders(db, passholders)
  await fillDeeds(db, config)
  await withServer('false', async () => {
    const token = await administratorToken(db, config)
    for (const { query, total, middle, slowest } of await measureLists(base, token, 10))
      say(`${query}: ${total}, first page in ${middle} ms, slowest ${slowest} ms${middle > 200 ? '  TOO SLOW' : ''}`)
  })
}

/** For as long as it is worked with. */
async function withServer(demo: 'true' | 'false', work: (pid: number) => Promise<void>): Promise<void> {
  const server = start(demo)
  try {
    await untilReady()
    await work(server.pid ?? 0)
  } finally {
    await stop(server)
  }
}

function start(demo: 'true' | 'false'): ChildProcess {
  return spawn('node', ['server/src/main.ts'], {
    env: { ...process.env, DATABASE_URL: embedded.url, DEMO: demo, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** Milliseconds until it answers. */
async function startOnce(demo: 'true' | 'false'): Promise<number> {
  const begun = performance.now()
  let taken = 0
  await withServer(demo, async () => {
    taken = performance.now() - begun
  })
  return taken
}

function compare(what: string, http: LoadResult, measure: number | undefined): void {
  const ratio =
    measure === undefined ? 'no pgbench here' : `pgbench ${measure}/s, ratio ${(http.rate / measure).toFixed(2)}`
  say(
    `${what}: ${http.rate}/s, p50 ${http.p50Ms} ms, p99 ${http.p99Ms} ms; ${ratio}; answers ${JSON.stringify(http.statuses)}`,
  )
}

/** Transactions per second with 32 clients; undefined where pgbench is missing. */
function pgbench(script: string): number | undefined {
  const file = join(dataDir, 'script.sql')
  spawnSync('sh', ['-c', 'cat > "$0"', file], { input: script.endsWith(';') ? script : `${script};` })
  const args = ['-n', '-f', file, '-c', '32', '-j', '2', '-T', String(seconds), '-M', 'prepared', embedded.url]
  const run = spawnSync('pgbench', args, { encoding: 'utf8' })
  if (run.error) {
    say('pgbench is missing: Debian has it in the package postgresql-contrib (apt-get install postgresql-contrib)')
    return undefined
  }
  const tps = /tps = ([\d.]+)/.exec(run.stdout)?.[1]
  if (tps === undefined) throw new Error(run.stderr)
  return Math.round(Number(tps))
}

async function untilReady(): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const ready = await fetch(`${base}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server does not start')
}

async function accessToken(): Promise<string> {
  const answer = await fetch(`${base}/id/realms/uitid/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'bench', client_secret: 'bench-secret' }),
  })
  const { access_token: token } = (await answer.json()) as { access_token?: string }
  if (!token) throw new Error(`No token: ${answer.status}`)
  return token
}
