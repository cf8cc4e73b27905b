import { ConfigError, readConfig } from './config.ts'
import { startServer } from './server.ts'

/** Reads the configuration, starts, and stops on SIGTERM or SIGINT. The only file that touches process.env. */
async function main(): Promise<void> {
  const server = await startServer(readConfig(process.env), (line) => process.stdout.write(`${line}\n`))
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      server.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    })
  }
}

function fail(error: unknown): void {
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
}

main().catch(fail)
