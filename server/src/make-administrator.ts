import { type Config, ConfigError } from './config.ts'
import { connect } from './db/connect.ts'
import type { Db } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { transact } from './db/transact.ts'
import { Problem } from './http/problems.ts'
import { workAsCommand } from './http/system-work.ts'
import { openDatabase } from './open-database.ts'
import { type Made, makePlatformAdministrator } from './permissions/first-administrator.ts'
import { installStandardGroups } from './permissions/standard-groups.ts'

/** `npm run admin -- <e-mail>`: the first administrator of a platform, who makes everybody and everything else. */
export async function makeAdministrator(
  config: Config,
  email: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  if (email === undefined) throw new ConfigError('Which e-mail address? npm run admin -- somebody@city.example')
  const database = await openDatabase(config, () => {})
  try {
    await migrate(database.url)
    const db = connect(database.url, { max: 2 })
    try {
      await transact(db, installStandardGroups)
      for (const line of linesOf(await make(db, config, email), config)) say(line)
    } finally {
      await db.destroy()
    }
  } finally {
    await database.stop()
  }
}

async function make(db: Db, config: Config, email: string): Promise<Made> {
  const made = workAsCommand(db, (work) => makePlatformAdministrator(work, config, email))
  return made.catch((error: unknown) => {
    throw error instanceof Problem ? new ConfigError('That is no e-mail address.') : error
  })
}

function linesOf(made: Made, config: Config): string[] {
  if (made.outcome === 'ALREADY') return ['This account administers the platform already.']
  if (made.outcome === 'MADE') return [`This account administers the platform now. Log in at ${config.urls.ksb}`]
  const invited = 'Invited to make an account, and administers the platform then.'
  if (config.mail.smtpUrl !== undefined) return [`${invited} The mail leaves when the server runs.`]
  return [`${invited} No mail server is set, so give them this link; it works once, for seven days:`, made.link]
}
