import { connect } from '../server/src/db/connect.ts'
import { makeNextReport } from '../server/src/financial-reports/make.ts'
import { systemClock } from '../server/src/values/clock.ts'

/** Makes the report that waits, in a process that does nothing else, and says what it took. */
const db = connect(process.argv[2] ?? '', { max: 2 })
await db.selectFrom('financial_reports').select('id').limit(1).execute()
const before = process.resourceUsage().maxRSS
const begun = performance.now()
await makeNextReport({ db, clock: systemClock })
const seconds = (performance.now() - begun) / 1000
const { bytes } = await db
  .selectFrom('financial_reports')
  .select('bytes')
  .orderBy('id', 'desc')
  .limit(1)
  .executeTakeFirstOrThrow()
const megabytes = (of: number) => `${of.toFixed(1)} MB`
const peak = megabytes(process.resourceUsage().maxRSS / 1024)
process.stdout.write(
  `${seconds.toFixed(1)} s, ${megabytes((bytes ?? 0) / 1e6)} of ZIP; memory ${megabytes(before / 1024)} before, ${peak} at most\n`,
)
await db.destroy()
