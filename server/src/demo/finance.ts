import type { Trx } from '../db/database.ts'
import { findKeysAt } from '../distribution-keys/store.ts'
import { startReport } from '../financial-reports/start.ts'
import type { Work } from '../http/work.ts'
import { findIban, keepIban } from '../organizers/iban.ts'
import { closePeriod, payStatement } from '../statements/close.ts'
import type { System } from '../system.ts'
import { cancelSale } from '../ticket-sales/cancel.ts'
import { registerSales } from '../ticket-sales/register.ts'
import { addDays, atTime, dayOf } from '../values/day.ts'
import { act } from './act.ts'
import { balieNamed } from './balies.ts'
import { demoEvents } from './events.ts'
import { MEETJESLAND } from './regions.ts'

const POOL = 'Zwembad De Boomgaard'
const CULTURE = 'CC De Herbakker'
const LIBRARY = 'Bibliotheek Eeklo'
const ibans = { [POOL]: 'BE68539007547034', [CULTURE]: 'BE71096123456769' }

/** People with the social tariff, of Eeklo, Gent and Kaprijke: each municipality pays for its own. */
const FATIMA = '0900002995414'
const JONAS = '0900004605615'
const GODELIEVE = '0900001204511'

/** So many days ago, for what, with which passes. Without coupons: those are left for who tries the demo. */
type Sold = [daysAgo: number, event: string, ...passes: string[]]

const sales: readonly Sold[] = [
  [62, 'Baantjes zwemmen', FATIMA, JONAS],
  [58, 'Filmnamiddag', FATIMA, GODELIEVE],
  [55, 'Zwemmen voor iedereen', FATIMA, JONAS],
  [48, 'Aquagym', FATIMA, GODELIEVE],
  [33, 'Zwemmen voor iedereen', FATIMA],
  [30, 'Avondconcert in de foyer', FATIMA, JONAS],
  [21, 'Baantjes zwemmen', JONAS],
  [9, 'Schilderen voor beginners', JONAS],
  [6, 'Zwemmen voor iedereen', FATIMA, JONAS],
  [4, 'Lantaarns maken met wilgentenen', FATIMA, JONAS],
  [3, 'Baantjes zwemmen', FATIMA],
  [0, 'Lantaarns maken met wilgentenen', FATIMA],
  [0, 'Schilderen voor beginners', JONAS],
]

/**
 * Two months of reduced tickets, until this very moment, one of them taken back after it was settled; a statement that is
 * paid, two that are closed, and what is open; and a report that is being made. All of it or nothing, by the use cases that
 * everybody uses. What is there already stays as it is.
 */
export async function loadFinance(system: System): Promise<void> {
  const organizerIds = [POOL, CULTURE, LIBRARY].map((name) => balieNamed(name).id)
  const as = { organizerIds, permissions: ['TICKETSALES_REGISTER'], cardSystemIds: [MEETJESLAND] } as const
  const now = system.clock.now()
  if (!(await isToLoad(system, now))) return
  await act(system, as, async (workAt) => {
    await tell((daysAgo) => workAt(daysAgo === 0 ? now : atTime(addDays(dayOf(now), -daysAgo), '11:00')), now)
  })
}

/** The account number comes first. Keys that hold only since later are of a demo that is older than its finances. */
async function isToLoad({ db }: System, now: Date): Promise<boolean> {
  const organizerId = balieNamed(POOL).id
  if ((await findIban(db, MEETJESLAND, organizerId)) !== undefined) return false
  const begin = addDays(dayOf(now), -(sales[0]?.[0] ?? 0))
  return (await findKeysAt(db, { cardSystemIds: [MEETJESLAND], organizerId }, atTime(begin, '11:00'))).length > 0
}

async function tell(ago: (daysAgo: number) => Work, now: Date): Promise<void> {
  for (const [name, iban] of Object.entries(ibans))
    await keepIban(ago(70), { cardSystemId: MEETJESLAND, organizerId: balieNamed(name).id }, iban)
  const sellBetween = async (most: number, least: number) => {
    const ids: string[] = []
    for (const sold of sales.filter(([days]) => days <= most && days > least))
      ids.push(...(await sell(ago(sold[0]), sold, now)))
    return ids
  }
  const close = (daysAgo: number, balie: string) =>
    closePeriod(ago(daysAgo), {
      cardSystemId: MEETJESLAND,
      organizerId: balieNamed(balie).id,
      untilDay: addDays(dayOf(now), -daysAgo - 1),
    })
  const [taken = ''] = await sellBetween(70, 40)
  const { id } = await close(40, POOL)
  await payStatement(ago(30), MEETJESLAND, id)
  await sellBetween(40, 12)
  // Settled already: a credit on the next one.
  await cancelSale(ago(20), { ticketSaleId: taken, reason: 'Het bad was gesloten' }, () => {})
  await close(11, POOL)
  await close(10, CULTURE)
  await sellBetween(12, -1)
  const period = { startDate: addDays(dayOf(now), -70), endDate: addDays(dayOf(now), -1) }
  await startReport(ago(0), { organizerId: balieNamed(POOL).id, cardSystemIds: [MEETJESLAND] }, period, 'nl')
}

/** At the price of the key that held there then. @returns the ids of the tickets */
async function sell(work: Work, [, name, ...passes]: Sold, now: Date): Promise<string[]> {
  const event = demoEvents(now).find((one) => one.name.nl === name)
  const [price] = event?.priceInfo ?? []
  if (!event?.organizerId || !price) throw new Error(`The demo sells nothing for ${name}`)
  const tariffId = `K${await keyAt(work.trx, event.organizerId, work.now)}`
  const regularPrice = price.cents / 100
  const tickets = passes.map((uitpasNumber) => ({ eventId: event.id, uitpasNumber, tariffId, regularPrice }))
  return (await registerSales(work, tickets)).map(({ id }) => id)
}

/** A balie's own key before that of the whole region. */
async function keyAt(trx: Trx, organizerId: string, at: Date): Promise<number> {
  const keys = (await findKeysAt(trx, { cardSystemIds: [MEETJESLAND], organizerId }, at)).filter(
    ({ automatic }) => automatic,
  )
  const key = keys.find((one) => one.organizerId === organizerId) ?? keys.find((one) => one.organizerId === null)
  if (!key) throw new Error('The demo has no key')
  return key.keyId
}
