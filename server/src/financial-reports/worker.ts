import { connect } from '../db/connect.ts'
import { sqlState } from '../db/transact.ts'
import type { Clock } from '../values/clock.ts'
import { makeNextReport } from './make.ts'

interface Log {
  error(details: object, message: string): void
}

const lookMs = 1_000
/** After a failure: the database may be away. */
const pauseMs = 5_000

/**
 * Makes the reports that wait, one at a time, while the server serves. Several processes share them; each report is made by
 * one of them, and by another one when that dies.
 */
export function startReportWorker(options: { databaseUrl: string; clock: Clock; log: Log }): { stop(): Promise<void> } {
  const { databaseUrl, clock, log } = options
  // Connections of its own: a long report must not make a check-in wait.
  const db = connect(databaseUrl, { max: 2 })
  const stopping = new AbortController()
  let wake = () => {}
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      wake = resolve
      setTimeout(resolve, ms).unref()
    })

  async function keepMaking(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        if (!(await makeNextReport({ db, clock, signal: stopping.signal }))) await pause(lookMs)
      } catch (error) {
        if (stopping.signal.aborted) return
        const reason = error instanceof Error ? error.name : 'unknown'
        log.error({ code: sqlState(error), reason }, 'a financial report was not made')
        await pause(pauseMs)
      }
    }
  }
  const making = keepMaking()

  return {
    async stop() {
      stopping.abort()
      wake()
      await making
      await db.destroy()
    },
  }
}
