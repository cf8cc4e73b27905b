import { EventEmitter } from 'node:events'
import type { Runner, WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { connect, type Db, poolOf } from '../db/connect.ts'
import { sqlState } from '../db/transact.ts'
import { type Deliver, Undeliverable } from './deliver.ts'
import { type MailJob, openMail, sendMailJob } from './queue.ts'
import { renderMail } from './text-store.ts'

interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export interface MailWorkerOptions {
  databaseUrl: string
  secrets: Config['secrets']
  deliver: Deliver
  log: Log
}

/** A try is broken off after this. */
const tryMs = 120_000
/** So a mail that is under way for longer was under way in a process that is gone. */
const goneAfterSeconds = 300
const lookForGoneMs = 60_000
/** When the worker fell over (the database was away, say), until it is started again. */
const restartMs = 5_000
/** While stopping, how long the mail under way is waited for. */
const patienceMs = 20_000

/**
 * Sends what is in the outbox, one mail at a time, while the server serves. Several processes share the outbox; each
 * mail is taken by one of them. Starts by itself in the background, and again whenever it falls over.
 */
export function startMailWorker(options: MailWorkerOptions): { stop(): Promise<void> } {
  const { databaseUrl, log } = options
  // Connections of its own: one listens all the time, and the one that takes mail must not wait for check-ins.
  const db = connect(databaseUrl, { max: 2 })
  const stopping = new AbortController()
  let runner: Runner | undefined
  const pools: string[] = []
  let wake: () => void = () => {}

  const watch = setInterval(() => void recover(), lookForGoneMs).unref()
  const recover = () =>
    recoverMails(db).catch((error) => log.warn(aboutDatabase(error), 'looking for lost mail failed'))

  async function keepRunning(): Promise<void> {
    await recover()
    while (!stopping.signal.aborted) {
      try {
        runner = await startRunner(db, options, pools)
        if (stopping.signal.aborted) await runner.stop()
        await runner.promise
      } catch (error) {
        log.warn(aboutDatabase(error), 'the mail worker fell over, and is started again')
      }
      runner = undefined
      if (!stopping.signal.aborted)
        await pause(restartMs, (resolve) => {
          wake = resolve
        })
    }
  }
  const running = keepRunning()

  return {
    async stop() {
      clearInterval(watch)
      stopping.abort()
      wake()
      const stopped = Promise.allSettled([runner?.stop(), running])
        .then(() => untilNoted(db, pools))
        .then(() => db.destroy())
      await Promise.race([stopped, pause(patienceMs)])
    },
  }
}

/** @param pools is told the name under which the runner takes jobs */
async function startRunner(db: Db, options: MailWorkerOptions, pools: string[]): Promise<Runner> {
  const { Logger, run } = await import('graphile-worker')
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => pools.push(workerPool.id))
  return run({
    events,
    pgPool: poolOf(db),
    concurrency: 1,
    pollInterval: 5_000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: patienceMs,
    // At 0 they are awaited while stopping, and an error restarts the worker; without, one that nobody hears ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    // Its sentences quote errors; what is worth knowing is logged here, without them.
    logger: new Logger(() => (level, _message, meta) => {
      if ((level === 'error' || level === 'warning') && !meta?.failure)
        options.log.warn(aboutDatabase(meta?.error), 'the mail worker has trouble')
    }),
    taskList: {
      [sendMailJob]: (payload, { job }) => sendMail(db, options, payload as MailJob, job.attempts >= job.max_attempts),
    },
  })
}

/**
 * The library says that it has stopped before it has written down that the last mail was sent: without waiting for that,
 * the mail would be sent again.
 */
async function untilNoted(db: Db, pools: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await sql`
      select 1 from graphile_worker._private_jobs where locked_by = any (${pools}::text[]) limit 1`.execute(db)
    if (rows.length === 0) return
    await pause(50)
  }
}

/**
 * One try. When it resolves, the job and all that it held are gone, whether the mail was sent or given up; when it
 * throws, there is another try.
 */
async function sendMail(
  db: Db,
  { secrets, deliver, log }: MailWorkerOptions,
  job: MailJob,
  isLastTry: boolean,
): Promise<void> {
  try {
    const mail = openMail(secrets, job)
    const { to, language, at } = mail
    await deliver({ ...(await renderMail(db, mail)), id: job.id, to, language, at }, AbortSignal.timeout(tryMs))
  } catch (error) {
    const about = { mailId: job.id, reason: error instanceof Error ? error.message : 'unknown' }
    if (isLastTry || error instanceof Undeliverable) return log.error(about, 'mail given up')
    log.warn(about, 'mail not sent yet')
    throw error
  }
  await databaseAnswers(db)
}

/** What was sent must not be sent again because the database was away just when it would hear of it. */
async function databaseAnswers(db: Db): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await sql`select 1`.execute(db)
      return
    } catch {
      await pause(1_000)
    }
  }
}

/**
 * Gives mail back that a process took and did not finish, since it was killed. The library would do that after four
 * hours. Mail whose last try ended so is removed.
 * @returns how many were given back
 */
export async function recoverMails(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number; locked_by: string; last: boolean }>`
    select id, locked_by, attempts >= max_attempts as last from graphile_worker.jobs
    where task_identifier = ${sendMailJob} and locked_at < now() - make_interval(secs => ${goneAfterSeconds})
    limit 1000`.execute(db)
  if (rows.length === 0) return 0
  const workers = rows.map((row) => row.locked_by)
  await sql`select graphile_worker.force_unlock_workers(${workers}::text[])`.execute(db)
  const ended = rows.filter((row) => row.last).map((row) => row.id)
  if (ended.length) await sql`select count(*) from graphile_worker.complete_jobs(${ended}::bigint[])`.execute(db)
  return rows.length - ended.length
}

const aboutDatabase = (error: unknown) => ({
  code: sqlState(error) ?? (error instanceof Error ? error.name : 'unknown'),
})

/** @param early is given what ends the pause before its time */
function pause(ms: number, early: (resolve: () => void) => void = () => {}): Promise<void> {
  return new Promise((resolve) => {
    early(resolve)
    setTimeout(resolve, ms).unref()
  })
}
