import { sql } from 'kysely'
import {
  addPostalCodesToCardSystem,
  createCardSystem,
  findCardSystem,
  saveMunicipalities,
  savePostalCodes,
} from '../card-systems/store.ts'
import { addNumberRange } from '../cards/number-ranges.ts'
import type { Db, Trx } from '../db/database.ts'
import { transact } from '../db/transact.ts'
import { defaultEventSettings } from '../events/event.ts'
import { saveEventSettings, saveEvents, savePlaces } from '../events/store.ts'
import { createOrganizer, searchOrganizers } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { startOfDay } from '../values/day.ts'
import { loadAccounts, loadGroups } from './accounts.ts'
import { balies } from './balies.ts'
import { loadCards } from './cards.ts'
import { loadCircles } from './circles.ts'
import { loadCoupons } from './coupons.ts'
import { loadDistributionKeys } from './distribution-keys.ts'
import { demoEvents, placeOf, places } from './events.ts'
import { loadFinance } from './finance.ts'
import { loadHistory, loadOpeningBalances } from './history.ts'
import { loadKiosks } from './kiosks.ts'
import { loadPeople } from './load-people.ts'
import { loadPrices } from './prices.ts'
import { loadProviders } from './providers.ts'
import { cardSystems, formerMunicipalities, municipalities } from './regions.ts'
import { loadRewards } from './rewards.ts'

/**
 * Fills an empty database with the demo regions, once. Everything is there or nothing: the points that people saved and
 * the tickets they got come in steps of their own, which are taken up again if a server was stopped in between.
 */
export async function loadDemo(system: System): Promise<void> {
  const { db, config, clock } = system
  const now = clock.now()
  await transact(db, async (trx) => {
    // Two servers that start at once: the second waits, and finds that there is nothing left to do.
    await sql`select pg_advisory_xact_lock(7265648)`.execute(trx)
    if (!(await isEmpty(trx))) return
    await loadRegions(trx, now)
    await loadBalies(trx)
    await loadEvents(trx, now)
    await loadRewards(trx, now)
    await loadPrices(trx, now)
    await loadDistributionKeys(trx, now)
    await loadCoupons(trx, now)
    await loadPeople(trx, config.secrets, now)
    await loadCircles(trx, now)
    await loadCards(trx, now)
    await loadOpeningBalances(trx, now)
    await loadAccounts(trx, config.secrets, now)
    await loadKiosks(trx, config.secrets, now)
    await loadProviders(trx, now)
  })
  await loadHistory(system)
  await loadFinance(system)
}

async function isEmpty(db: Db): Promise<boolean> {
  const { totalItems } = await searchOrganizers(db, {}, { start: 0, limit: 0 })
  const [cardSystem] = cardSystems
  return totalItems === 0 && (cardSystem === undefined || (await findCardSystem(db, cardSystem.id)) === undefined)
}

async function loadRegions(trx: Trx, now: Date): Promise<void> {
  await saveMunicipalities(trx, [
    ...municipalities.map(({ nisCode, name, from }) => ({ nisCode, name, ...(from ? { validFrom: from } : {}) })),
    ...formerMunicipalities.map(({ nisCode, name, until }) => ({ nisCode, name, validUntil: until })),
  ])
  await savePostalCodes(
    trx,
    municipalities.flatMap(({ nisCode, parts }) =>
      parts.map(([postalCode, name, latitude, longitude]) => ({ postalCode, name, nisCode, latitude, longitude })),
    ),
  )
  for (const { postalCodes, digitalSerials, printedSerial: _, ...cardSystem } of cardSystems) {
    await addPostalCodesToCardSystem(trx, await createCardSystem(trx, cardSystem), postalCodes)
    const [firstSerial, lastSerial] = digitalSerials
    await addNumberRange(trx, { cardSystemId: cardSystem.id, firstSerial, lastSerial, at: now })
  }
}

async function loadBalies(trx: Trx): Promise<void> {
  for (const { id, name, active = true, street, postalCode, city, cardSystemIds } of balies) {
    const linkedLocationId = placeOf(name)
    await createOrganizer(trx, { id, name, active, linkedLocationId, street, postalCode, city, cardSystemIds })
  }
  await loadGroups(trx)
}

async function loadEvents(trx: Trx, now: Date): Promise<void> {
  const events = demoEvents(now)
  // Published a year ago, so that the past of the demo has events too.
  const published = startOfDay(`${now.getUTCFullYear() - 1}-01-01`)
  await savePlaces(trx, places, published)
  await saveEvents(trx, events, published)
  for (const { id, settings } of events) {
    if (settings) await saveEventSettings(trx, id, { ...defaultEventSettings, ...settings })
  }
}
