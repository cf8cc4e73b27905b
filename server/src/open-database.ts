import type { Config } from './config.ts'
import { startEmbedded } from './db/embedded.ts'

/** The configured server, or one of our own in the data folder. */
export async function openDatabase(
  config: Config,
  log: (line: string) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, stop: async () => {} }
  return startEmbedded({ dataDir: config.dataDir, log })
}
