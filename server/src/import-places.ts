import { type PlaceLine, readPlaceFile } from './card-systems/place-file.ts'
import { saveMunicipalities, savePostalCodes } from './card-systems/store.ts'
import { type Config, ConfigError } from './config.ts'
import { connect } from './db/connect.ts'
import { Problem } from './http/problems.ts'
import { workAsCommand } from './http/system-work.ts'
import { openDatabase } from './open-database.ts'

const faultsShown = 20
const atOnce = 500

/**
 * `npm run import-places -- <file>`: municipalities, and their postal codes with where they lie. All of the file or nothing; what is
 * there already is brought up to date, and nothing is taken away.
 */
export async function importPlaces(
  config: Config,
  path: string | undefined,
  say: (line: string) => void,
): Promise<boolean> {
  if (path === undefined) throw new ConfigError('Which file? npm run import-places -- places.csv')
  const { places, faults } = await readPlaceFile(path).catch((error: unknown) => {
    if (error instanceof Problem) return { places: [], faults: ['the file is no CSV'] }
    throw new ConfigError(`The file cannot be read: ${error instanceof Error ? error.message : error}`)
  })
  if (faults.length > 0) {
    for (const fault of faults.slice(0, faultsShown)) say(fault)
    if (faults.length > faultsShown) say(`and ${faults.length - faultsShown} more`)
    say('Nothing was imported.')
    return false
  }
  const municipalities = new Map(places.map((one) => [`${one.nisCode} ${one.validFrom ?? ''}`, one]))
  await keep(config, places, [...municipalities.values()])
  say(`${places.length} places of ${municipalities.size} municipalities are there now.`)
  return true
}

async function keep(config: Config, places: readonly PlaceLine[], municipalities: readonly PlaceLine[]): Promise<void> {
  const database = await openDatabase(config, () => {})
  try {
    const db = connect(database.url, { max: 2 })
    try {
      await workAsCommand(db, async (work) => {
        const named = municipalities.map(({ municipality, ...one }) => ({ ...one, name: municipality }))
        for (let at = 0; at < named.length; at += atOnce)
          await saveMunicipalities(work.trx, named.slice(at, at + atOnce))
        for (let at = 0; at < places.length; at += atOnce)
          await savePostalCodes(work.trx, places.slice(at, at + atOnce))
        work.record({ act: 'places.import', subject: 'places', subjectId: String(places.length) })
      })
    } finally {
      await db.destroy()
    }
  } finally {
    await database.stop()
  }
}
