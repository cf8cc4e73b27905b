import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { queuedMails } from '../../test/mails.ts'
import { openTestDb, type TestDb } from '../../test/open-test-db.ts'
import { startServerProcess } from '../../test/server-process.ts'
import { openSmtp, type TestSmtp, type TestSmtpOptions } from '../../test/smtp.ts'
import { readConfig } from '../config.ts'
import { freePort } from '../db/embedded/cluster.ts'
import { jobQueueRevision } from '../db/migrate.ts'
import { transact } from '../db/transact.ts'
import { maxAttempts, queueMail } from './queue.ts'
import { smtpDelivery } from './smtp.ts'
import { recoverMails, startMailWorker } from './worker.ts'

const { secrets } = readConfig({})
const from = 'UiTPAS Meetjesland <uitpas@mail.example>'
const link = 'https://openpas.example/id/verify?token=Xk3-secret'
const at = new Date('2026-11-23T14:00:00+01:00')
const mail = {
  to: 'noor@pashouder.test',
  language: 'nl',
  template: 'verifyEmail',
  data: { link, validMinutes: '1440' },
  at,
} as const

let database: TestDb
const open: { stop(): Promise<unknown> }[] = []
const logLines: string[] = []
const write = (details: object, message: string) => logLines.push(JSON.stringify({ ...details, message }))
const log = { info: write, warn: write, error: write }
const logged = () => logLines.join('\n')

beforeAll(async () => {
  database = await openTestDb()
})
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.stop()
  await sql`delete from graphile_worker._private_jobs`.execute(database.db)
  logLines.length = 0
})
afterAll(() => database.close())

const queue = (to: string = mail.to) => transact(database.db, (trx) => queueMail(trx, secrets, { ...mail, to }))
const waiting = async () => (await queuedMails(database.db, secrets)).length

async function smtp(options?: TestSmtpOptions): Promise<TestSmtp> {
  const server = await openSmtp(options)
  open.push(server)
  return server
}

async function send(smtpUrl: string) {
  const deliver = await smtpDelivery({ smtpUrl, from })
  const worker = startMailWorker({ databaseUrl: database.url, secrets, deliver, log })
  open.push({ stop: () => worker.stop() })
  return worker
}

/** What the outbox waits for is brought forward. */
const tryNow = () =>
  sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`.execute(database.db)

test('a mail is delivered as text and as HTML, and nothing of it is left', async () => {
  const server = await smtp()
  await send(server.url)
  await queue()
  await expect.poll(() => server.received.length, { timeout: 15_000 }).toBe(1)
  const [received] = server.received
  expect(received?.to).toEqual(['noor@pashouder.test'])
  expect(received?.header('from')).toBe(from)
  expect(received?.header('subject')).toBe('Bevestig je e-mailadres')
  expect(received?.header('date')).toBe('Mon, 23 Nov 2026 13:00:00 +0000')
  expect(received?.messageId).toMatch(/^<[0-9a-f-]{36}@mail\.example>$/)
  expect(received?.content).toContain(`Bevestig je e-mailadres:\r\n${link}`)
  expect(received?.content).toContain(`<a href="${link}"`)
  await expect.poll(waiting).toBe(0)
  expect(logLines).toEqual([])
})

test('a mail of an act that is rolled back is not sent', async () => {
  const act = transact(database.db, async (trx) => {
    await queueMail(trx, secrets, mail)
    throw new Error('refused')
  })
  await expect(act).rejects.toThrow('refused')
  expect(await waiting()).toBe(0)
})

test('what waits is encrypted: neither address nor link can be read in the database', async () => {
  await queue()
  const { rows } = await sql<{
    row: string
  }>`select to_json(j)::text as row from graphile_worker._private_jobs j`.execute(database.db)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.row).not.toMatch(/noor|secret|verifyEmail/)
  expect(await queuedMails(database.db, secrets)).toEqual([mail])
})

test('while the mail server is away mail waits, and goes out once it is back; the log names nobody', async () => {
  const port = await freePort()
  await send(`smtp://127.0.0.1:${port}?ignoreTLS=true`)
  await queue()
  await expect.poll(logged, { timeout: 15_000 }).toContain('mail not sent yet')
  expect(logged()).not.toMatch(/noor|secret/)
  expect(await waiting()).toBe(1)
  const server = await smtp({ port })
  await tryNow()
  await expect.poll(() => server.received.length, { timeout: 15_000 }).toBe(1)
  await expect.poll(waiting).toBe(0)
})

test('a recipient that the server refuses for good is given up at once, and the log does not name them', async () => {
  const server = await smtp({ refuse: { code: 550, text: 'no such user noor@pashouder.test' } })
  await send(server.url)
  await queue()
  await expect.poll(logged, { timeout: 15_000 }).toContain('mail given up')
  expect(logged()).toContain('EENVELOPE 550 RCPT')
  expect(logged()).not.toContain('noor')
  await expect.poll(waiting).toBe(0)
})

test('a recipient that is refused for now is tried again, with what was refused kept out of the database too', async () => {
  const server = await smtp({ refuse: { code: 451, text: 'later, noor@pashouder.test' } })
  await send(server.url)
  await queue()
  await expect.poll(logged, { timeout: 15_000 }).toContain('EENVELOPE 451 RCPT')
  await expect
    .poll(
      async () =>
        (await sql<{ e: string }>`select last_error as e from graphile_worker.jobs`.execute(database.db)).rows,
    )
    .toEqual([{ e: 'EENVELOPE 451 RCPT' }])
})

test('the last try that fails gives the mail up', async () => {
  const port = await freePort()
  await queue()
  await sql`update graphile_worker._private_jobs set attempts = ${maxAttempts - 1}`.execute(database.db)
  await send(`smtp://127.0.0.1:${port}?ignoreTLS=true`)
  await expect.poll(logged, { timeout: 15_000 }).toContain('mail given up')
  await expect.poll(waiting).toBe(0)
})

test('without TLS nothing is sent, unless the address says so', async () => {
  const server = await smtp()
  await send(`smtp://127.0.0.1:${server.port}`)
  await queue()
  await expect.poll(logged, { timeout: 15_000 }).toContain('mail not sent yet')
  expect(server.received).toEqual([])
})

test('stopping waits for the mail under way', async () => {
  let stopped: Promise<void> | undefined
  const server = await smtp({
    beforeAccepting: async () => {
      stopped = worker.stop()
      await new Promise((resolve) => setTimeout(resolve, 300))
    },
  })
  const worker = await send(server.url)
  open.pop()
  await queue()
  await expect.poll(() => stopped !== undefined, { timeout: 15_000 }).toBe(true)
  await stopped
  expect(server.received).toHaveLength(1)
  expect(await waiting()).toBe(0)
})

test('two workers send each mail once', async () => {
  const server = await smtp()
  await Promise.all([send(server.url), send(server.url)])
  await Promise.all(Array.from({ length: 20 }, (_, at) => queue(`noor+${at}@pashouder.test`)))
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0)
  expect(server.received).toHaveLength(20)
  expect(new Set(server.received.map((one) => one.to[0])).size).toBe(20)
}, 30_000)

test('a database that goes away while a mail is sent costs neither the process nor a second mail', async () => {
  const server = await smtp({
    beforeAccepting: async () => {
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(database.db)
    },
  })
  await send(server.url)
  await queue()
  await expect.poll(waiting, { timeout: 15_000 }).toBe(0)
  await queue()
  await expect.poll(waiting, { timeout: 15_000 }).toBe(0)
  expect(server.received).toHaveLength(2)
}, 40_000)

test('a process that is killed in the middle of a mail leaves it to the next one, with the same Message-ID', async () => {
  const underWay = Promise.withResolvers<void>()
  const first = await smtp({ beforeAccepting: async () => underWay.resolve() })
  const env = { DATABASE_URL: database.url, MAIL_FROM: from }
  await queue()
  const server = await startServerProcess({ ...env, SMTP_URL: first.url })
  await underWay.promise
  expect(await server.end('SIGKILL')).toBe('SIGKILL')

  // Whether or not the kill came before the queue heard of it, as it is after five minutes.
  await sql`update graphile_worker._private_jobs set locked_at = locked_at - interval '6 minutes'`.execute(database.db)
  const second = await smtp()
  const next = await startServerProcess({ ...env, SMTP_URL: second.url })
  await expect.poll(waiting, { timeout: 15_000 }).toBe(0)
  expect(await next.end('SIGTERM')).toBe(0)
  for (const one of second.received) expect(one.messageId).toBe(first.received[0]?.messageId)
}, 60_000)

test('mail under way for longer than a try can take is given back; after its last try it is removed', async () => {
  await queue()
  await queue()
  const take = () =>
    sql`update graphile_worker._private_jobs set locked_at = now() - interval '6 minutes', locked_by = 'gone'`.execute(
      database.db,
    )
  await take()
  expect(await recoverMails(database.db)).toBe(2)
  await take()
  await sql`update graphile_worker._private_jobs set attempts = max_attempts`.execute(database.db)
  expect(await recoverMails(database.db)).toBe(0)
  expect(await waiting()).toBe(0)
  expect(await recoverMails(database.db)).toBe(0)
})

test('the schema of the job queue is the one of its library', async () => {
  const library = join(import.meta.dirname, '../../../node_modules/graphile-worker/sql')
  expect((await readdir(library)).length).toBe(jobQueueRevision)
  const { rows } = await sql`select max(id) as revision from graphile_worker.migrations`.execute(database.db)
  expect(rows).toEqual([{ revision: jobQueueRevision }])
})
