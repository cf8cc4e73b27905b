import type { Config } from './config.ts'
import { connect } from './db/connect.ts'
import { openDatabase } from './open-database.ts'
import { resealNationalNumbers } from './passholders/reseal.ts'

/** `npm run reseal`: after a new data key or look-up key, writes every national number again under it. */
export async function resealData(config: Config, say: (line: string) => void): Promise<void> {
  const database = await openDatabase(config, () => {})
  const db = connect(database.url, { max: 2 })
  const count = await resealNationalNumbers(db, config.secrets)
  say(`National numbers written again: ${count}`)
  await db.destroy()
  await database.stop()
}
