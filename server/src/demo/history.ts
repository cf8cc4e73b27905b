import { type AuditAct, entryBody, sealEntry } from '../audit/entry.ts'
import { type CheckinRequest, saveCheckins } from '../checkins/save.ts'
import { poolOf } from '../db/connect.ts'
import type { Db, Trx } from '../db/database.ts'
import { findPassholder } from '../passholders/store.ts'
import { postPoints } from '../points/ledger.ts'
import { redeem } from '../rewards/redeem.ts'
import { listNewestRedemptions } from '../rewards/redemptions.ts'
import type { System } from '../system.ts'
import { addDays, atTime, dayOf } from '../values/day.ts'
import { periodStart } from '../values/period.ts'
import { act, demoContext } from './act.ts'
import { balieNamed } from './balies.ts'
import { type DemoEvent, demoEvents } from './events.ts'
import { demoId } from './ids.ts'
import { joinedAt, passholderIdOf, people } from './load-people.ts'
import type { DemoPerson } from './people.ts'
import { COFFEE } from './rewards.ts'

/** Days ago and the event; the point was saved 17 minutes after the start. */
type Visit = [daysAgo: number, event: string]

const told: Record<string, Visit[]> = {
  'De Vlieger': [
    [40, 'Lantaarns maken met wilgentenen'],
    [26, 'Filmnamiddag'],
    [12, 'Zwemmen voor iedereen'],
    [2, 'Voorleesuurtje'],
  ],
}
const coffeeDrinkers = ['De Vlieger', 'Van den Bossche-Vermeersch', 'Claeys']
const COFFEE_POINTS = 5

/** Where people of a region go when nothing else is said; every one of them is on every day. */
const favourites: Record<string, string[]> = {
  meetjesland: [
    'Voorleesuurtje',
    'Zwemmen voor iedereen',
    'Filmnamiddag',
    'Lantaarns maken met wilgentenen',
    'Gezelschapsspellen',
  ],
  elsewhere: ['Rondleiding in De Krook', 'Samen koken', 'Bloemschikken'],
}

interface Story {
  person: DemoPerson
  index: number
  visits: CheckinRequest[]
}

function storiesOf(now: Date): Story[] {
  const events = new Map(demoEvents(now).map((event) => [event.name.nl ?? '', event]))
  return people.map((person, index) => ({ person, index, visits: visitsOf(person, index, events, now) }))
}

/** What everybody had before the visits, so that their balance ends as it should. */
export async function loadOpeningBalances(trx: Trx, now: Date): Promise<void> {
  for (const { person, index, visits } of storiesOf(now)) {
    const saved = visits.reduce((sum, visit) => sum + visit.points, 0)
    const amount = person.points + (drinksCoffee(person) ? COFFEE_POINTS : 0) - saved
    if (amount === 0) continue
    const passholderId = passholderIdOf(person)
    const at = new Date(joinedAt(index, now).getTime() + 60_000)
    const sourceId = demoId('entry', passholderId)
    await postPoints(trx, { passholderId, amount, reason: 'OPENING_BALANCE', sourceId, at })
  }
}

/**
 * Months of saved points and some coffees, through the same statements that counters use: each person's visits in order,
 * then the coffee. Nothing is written for the day itself, which begins empty. What is there already stays as it is.
 */
export async function loadHistory(system: System): Promise<void> {
  const now = system.clock.now()
  if (await isComplete(system.db)) return
  const stories = storiesOf(now)
  // One statement for everybody's first visit, one for the second: a person is in each of them once.
  const longest = Math.max(...stories.map(({ visits }) => visits.length))
  for (let turn = 0; turn < longest; turn++) {
    const batch = stories.flatMap(({ visits }) => visits[turn] ?? [])
    const results = await saveCheckins(poolOf(system.db), system.audit, batch)
    const refused = results.find(({ verdict }) => verdict !== 'SAVED' && verdict !== 'LIMIT')
    if (refused) throw new Error(`The demo's history is refused: ${refused.verdict}`)
  }
  for (const person of people.filter(drinksCoffee)) {
    if (!(await hasRedeemed(system.db, person))) await drinkCoffee(system, person, now)
  }
}

/** The coffees come last. Without the demo's people there is nothing to complete. */
async function isComplete(db: Db): Promise<boolean> {
  for (const person of people.filter(drinksCoffee)) {
    const isThere = (await findPassholder(db, passholderIdOf(person))) !== undefined
    if (isThere && !(await hasRedeemed(db, person))) return false
  }
  return true
}

async function hasRedeemed(db: Db, person: DemoPerson): Promise<boolean> {
  return (await listNewestRedemptions(db, passholderIdOf(person), 1)).length > 0
}

const drinksCoffee = (person: DemoPerson) => coffeeDrinkers.includes(person.name)

/** Somebody whose card is blocked could not have saved anything with it. */
function visitsOf(person: DemoPerson, index: number, events: Map<string, DemoEvent>, now: Date): CheckinRequest[] {
  const [membership] = person.memberships
  if (!membership || membership.blocked) return []
  return (told[person.name] ?? usualVisits(person, index)).map(([daysAgo, name]) => {
    const event = events.get(name)
    if (!event) throw new Error(`The demo has no event ${name}`)
    return checkinOf(membership.uitpasNumber, event, daysAgo, now)
  })
}

/** Every so many days, further apart for each next person; no more than the balance allows. */
function usualVisits(person: DemoPerson, index: number): Visit[] {
  const at = person.postalCode.startsWith('99') || person.postalCode === '9185' ? 'meetjesland' : 'elsewhere'
  const names = favourites[at] ?? []
  const count = Math.min(8, Math.floor(person.points / 2))
  return Array.from({ length: count }, (_, visit): Visit => {
    return [(count - visit) * (5 + (index % 9)) + 1, names[(index + visit) % names.length] ?? '']
  })
}

function checkinOf(uitpasNumber: string, event: DemoEvent, daysAgo: number, now: Date): CheckinRequest {
  const [hours] = 'hours' in event.calendar ? event.calendar.hours : []
  const start = atTime(addDays(dayOf(now), -daysAgo), hours?.opens ?? '12:00')
  const at = new Date(start.getTime() + 17 * 60_000)
  const id = demoId('entry', `${uitpasNumber} ${event.id} ${at.toISOString()}`)
  const organizerId = event.organizerId ?? ''
  const saved: AuditAct = { act: 'checkin.create', organizerId, subject: 'checkin', subjectId: id }
  return {
    id,
    uitpasNumber,
    eventId: event.id,
    organizerId,
    balieId: organizerId,
    points: event.settings?.checkinPoints ?? 1,
    volume: 1,
    periodStart: periodStart('DAY', at),
    at,
    audit: { ...demoContext, body: entryBody(sealEntry(demoContext, saved, at)) },
    answer: undefined,
  }
}

/** At the library, 40 minutes after the children's hour began, two days ago. */
async function drinkCoffee(system: System, person: DemoPerson, now: Date): Promise<void> {
  const at = atTime(addDays(dayOf(now), -2), '10:40')
  const library = balieNamed('Bibliotheek Eeklo').id
  const [membership] = person.memberships
  if (!membership) return
  const { uitpasNumber } = membership
  const as = { organizerIds: [library], permissions: ['REWARDS_REDEEM'], cardSystemIds: [] } as const
  await act(system, as, async (workAt) => {
    await redeem(workAt(at), { rewardId: String(COFFEE), uitpasNumber, organizerId: library })
  })
}
