import { type Config, ConfigError } from './config.ts'
import { connect } from './db/connect.ts'
import type { Db } from './db/database.ts'
import { workAsCommand } from './http/system-work.ts'
import { closeAccount, reopenAccount } from './identity/close-account.ts'
import { rotateSigningKey } from './identity/signing-keys.ts'
import { openDatabase } from './open-database.ts'

/** `npm run close-account -- <e-mail>` and `npm run reopen-account -- <e-mail>`. */
export async function closeOrReopen(
  config: Config,
  does: 'close' | 'reopen',
  email: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  if (email === undefined)
    throw new ConfigError(`Which e-mail address? npm run ${does}-account -- somebody@city.example`)
  const act = does === 'close' ? closeAccount : reopenAccount
  const outcome = await withDb(config, (db) => workAsCommand(db, (work) => act(work, email)))
  if (outcome === 'unknown') throw new ConfigError('No account has this e-mail address. Nothing was changed.')
  const state = does === 'close' ? 'closed' : 'open'
  say(outcome === 'already' ? `This account is ${state} already.` : `This account is ${state} now.`)
}

/** `npm run rotate-keys`: a new key for the tokens. */
export async function rotateKeys(config: Config, say: (line: string) => void): Promise<void> {
  await withDb(config, (db) => workAsCommand(db, (work) => rotateSigningKey(work, config.secrets)))
  say('A new key is published now and signs in fifteen minutes; the old ones stay published for thirty days.')
}

async function withDb<T>(config: Config, act: (db: Db) => Promise<T>): Promise<T> {
  const database = await openDatabase(config, () => {})
  try {
    const db = connect(database.url, { max: 2 })
    try {
      return await act(db)
    } finally {
      await db.destroy()
    }
  } finally {
    await database.stop()
  }
}
