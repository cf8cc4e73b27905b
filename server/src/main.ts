import { closeOrReopen, rotateKeys } from './account-commands.ts'
import { backUp } from './backup/back-up.ts'
import { restore } from './backup/restore.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { importPlaces } from './import-places.ts'
import { makeAdministrator } from './make-administrator.ts'
import { resealData } from './reseal-data.ts'
import { startServer } from './server.ts'
import { verifyData } from './verify-data.ts'

/**
 * Reads the configuration and starts, or carries out one command (`verify`, `reseal`, `admin`, …). Stops on SIGTERM or SIGINT. The
 * only file that touches process.env.
 */
const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(command: string | undefined, ...options: string[]): Promise<void> {
  const config = readConfig(process.env)
  const [argument] = options
  switch (command) {
    case undefined:
      return serve(config)
    case 'verify':
      process.exitCode = (await verifyData(config, say, options)) ? 0 : 1
      return
    case 'backup':
      return backUp(config, argument, say)
    case 'restore':
      process.exitCode = (await restore(config, argument, say)) ? 0 : 1
      return
    case 'reseal':
      return resealData(config, say)
    case 'admin':
      return makeAdministrator(config, argument, say)
    case 'import-places':
      process.exitCode = (await importPlaces(config, argument, say)) ? 0 : 1
      return
    case 'close-account':
      return closeOrReopen(config, 'close', argument, say)
    case 'reopen-account':
      return closeOrReopen(config, 'reopen', argument, say)
    case 'rotate-keys':
      return rotateKeys(config, say)
    default:
      throw new ConfigError(
        `There is no command ${command}. There are: verify, backup, restore, reseal, admin, import-places, close-account, reopen-account, rotate-keys.`,
      )
  }
}

/** A signal that comes while it starts stops it as soon as it has started: the database is not left behind. */
async function serve(config: Config): Promise<void> {
  const starting = startServer(config, say)
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      starting.then((server) => server.stop()).then(() => process.exit(0), fail)
    })
  }
  await starting
}

function fail(error: unknown): void {
  process.stderr.write(
    error instanceof ConfigError ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`,
  )
  process.exit(1)
}

main(process.argv[2], ...process.argv.slice(3)).catch(fail)
