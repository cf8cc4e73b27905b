import { createHash } from 'node:crypto'
import { receiveDelivery, sendDelivery } from '../cards/deliver.ts'
import { type Serial, uitpasNumberOf } from '../cards/number-ranges.ts'
import { type CardLine, provisionBatch } from '../cards/provision.ts'
import { setThreshold } from '../cards/stock.ts'
import type { Trx } from '../db/database.ts'
import type { Actor } from '../http/actor.ts'
import type { Work } from '../http/work.ts'
import { addDays, atTime, dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { balies, type DemoBalie } from './balies.ts'
import { demoId } from './ids.ts'
import { cardSystems } from './regions.ts'

/** How many cards of each kind. */
interface Counts {
  regular: number
  socialTariff: number
}

/** What a registration desk has, unless it is told otherwise; who registers nobody with social tariff has no cards for it. */
const authorised: Counts = { regular: 30, socialTariff: 12 }
const unauthorised: Counts = { regular: 25, socialTariff: 0 }
const told: Record<string, Counts> = {
  'Bibliotheek Eeklo': { regular: 40, socialTariff: 15 },
  // Under the threshold: time to send some.
  'Dienst Vrije Tijd Kaprijke': { regular: 8, socialTariff: 2 },
}
const threshold = { regular: 10, socialTariff: 4 }
/** On its way to the library. */
const underWay: Counts & { to: string } = { to: 'Bibliotheek Eeklo', regular: 20, socialTariff: 10 }
const batchOf: Counts = { regular: 250, socialTariff: 120 }

/** A batch of cards for every region, delivered to its registration desks; what is left waits. */
export async function loadCards(trx: Trx, now: Date): Promise<void> {
  for (const { id, name, printedSerial } of cardSystems) {
    const printed = workAt(trx, atTime(addDays(dayOf(now), -60), '09:00'))
    const batchId = demoId('card-batch', name)
    const batch = { id: batchId, cardSystemId: id, name: 'Drukwerk najaar', source: 'CSV' } as const
    await provisionBatch(printed, batch, linesFrom(printedSerial))
    for (const balie of balies.filter(({ cardSystemIds }) => cardSystemIds.includes(id))) {
      await stockUp(workAt(trx, atTime(addDays(dayOf(now), -45), '11:00')), id, batchId, balie)
      if (balie.name === underWay.to) {
        await sendDelivery(workAt(trx, atTime(addDays(dayOf(now), -1), '16:00')), {
          cardSystemId: id,
          batchId,
          organizerId: balie.id,
          regular: underWay.regular,
          socialTariff: underWay.socialTariff,
        })
      }
    }
  }
}

async function stockUp(work: Work, cardSystemId: CardSystemId, batchId: string, balie: DemoBalie): Promise<void> {
  const counts = countsOf(balie)
  if (!counts) return
  const { id: organizerId } = balie
  const deliveryId = await sendDelivery(work, { cardSystemId, batchId, organizerId, ...counts })
  await receiveDelivery(work, { deliveryId, cardSystemIds: [cardSystemId], missing: [] })
  const socialTariff = counts.socialTariff === 0 ? 0 : threshold.socialTariff
  if (socialTariff > 0)
    await setThreshold(work, { cardSystemId, organizerId, regular: threshold.regular, socialTariff })
}

function countsOf({ name, groups }: DemoBalie): Counts | undefined {
  if (groups.includes('authorised')) return told[name] ?? authorised
  return groups.includes('unauthorised') ? unauthorised : undefined
}

function* linesFrom(first: Serial): Generator<CardLine> {
  for (let i = 0; i < batchOf.regular + batchOf.socialTariff; i += 1) {
    const uitpasNumber = uitpasNumberOf(first + i, i >= batchOf.regular)
    const middle = createHash('sha256').update(uitpasNumber).digest('hex').slice(0, 10).toUpperCase()
    yield { line: i + 1, uitpasNumber, chipNumber: `04${middle}80` }
  }
}

/** The demo comes with its region: nobody did this, and nothing of it is in the audit trail. */
function workAt(trx: Trx, now: Date): Work {
  const by: Actor = {
    kind: 'CLIENT',
    clientId: 'demo',
    grants: new Map(),
    cardSystemIds: new Set(),
    platformAdmin: false,
  }
  return { trx, by, now, record: () => {} }
}
