import { blockCard } from '../cards/block.ts'
import { handOutCard, takeOverDigitalCard } from '../cards/hand-out.ts'
import { insertStock } from '../cards/store.ts'
import type { Config } from '../config.ts'
import type { Trx } from '../db/database.ts'
import { insertFamilyMember } from '../families/store.ts'
import { joinCardSystem } from '../memberships/join.ts'
import { registerPassholder } from '../passholders/register.ts'
import { addDays, atTime, type Day, dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { balieNamed } from './balies.ts'
import { demoId } from './ids.ts'
import {
  type DemoGroupPass,
  type DemoMembership,
  type DemoPerson,
  type DemoTariff,
  families,
  groupPasses,
  meetjeslandPeople,
  stock,
  testPeople,
} from './people.ts'

export const people: readonly DemoPerson[] = [...testPeople, ...meetjeslandPeople]

export function passholderIdOf(person: Pick<DemoPerson, 'firstName' | 'name' | 'born'>): string {
  return demoId('passholder', `${person.firstName} ${person.name} ${person.born}`)
}

/** When somebody of the demo became a passholder: each on another day, over a year ago. */
export function joinedAt(index: number, now: Date): Date {
  return atTime(addDays(dayOf(now), -390 - 7 * index), '10:00')
}

export async function loadPeople(trx: Trx, secrets: Config['secrets'], now: Date): Promise<void> {
  await insertStock(
    trx,
    stock.map(({ balie, ...card }) => ({ ...card, organizerId: balieNamed(balie).id })),
  )
  for (const [index, person] of people.entries()) await loadPerson(trx, secrets, person, joinedAt(index, now), now)
  for (const [index, group] of groupPasses.entries())
    await loadGroupPass(trx, secrets, group, joinedAt(index, now), now)
  await loadFamilies(trx, now)
}

async function loadPerson(
  trx: Trx,
  secrets: Config['secrets'],
  person: DemoPerson,
  at: Date,
  now: Date,
): Promise<void> {
  const { firstName, name, gender, born, street, postalCode, city } = person
  const id = passholderIdOf(person)
  const registrationOrganizerId = balieNamed(person.balie).id
  const insz = person.insz ?? inszOf(born, gender)
  const address = { street, postalCode, city }
  await registerPassholder(trx, secrets, {
    id,
    firstName,
    name,
    gender,
    dateOfBirth: born,
    insz,
    ...address,
    registrationOrganizerId,
    at,
  })
  for (const membership of person.memberships) await join(trx, id, membership, at, now)
}

async function join(trx: Trx, passholderId: string, membership: DemoMembership, at: Date, now: Date): Promise<void> {
  const { cardSystemId, tariff, blocked } = membership
  await joinCardSystem(trx, { passholderId, cardSystemId, at, ...tariffDates(tariff, now) })
  await giveCard(trx, passholderId, membership, at)
  if (blocked) {
    const { uitpasNumber } = membership
    await blockCard(trx, { uitpasNumber, reason: blocked, at: atTime(addDays(dayOf(now), -20), '15:30') })
  }
}

async function giveCard(
  trx: Trx,
  passholderId: string,
  card: { cardSystemId: CardSystemId; uitpasNumber: string; chipNumber?: string },
  at: Date,
): Promise<void> {
  const { cardSystemId, uitpasNumber, chipNumber } = card
  if (chipNumber === undefined) return takeOverDigitalCard(trx, { uitpasNumber, cardSystemId, passholderId, at })
  await insertStock(trx, [{ uitpasNumber, chipNumber, cardSystemId }])
  await handOutCard(trx, { uitpasNumber, passholderId, at })
}

/** Whose family has whom in it, by first names. */
async function loadFamilies(trx: Trx, at: Date): Promise<void> {
  for (const [main, ...members] of families) {
    for (const member of members) {
      await insertFamilyMember(trx, idNamed(main), { memberId: idNamed(member), icon: null, at })
    }
  }
}

export function idNamed(name: string): string {
  const person = people.find((one) => `${one.firstName} ${one.name}` === name)
  if (!person) throw new Error(`The demo has nobody called ${name}`)
  return passholderIdOf(person)
}

/** A group is its name; it saves no points and is granted nothing. */
async function loadGroupPass(
  trx: Trx,
  secrets: Config['secrets'],
  group: DemoGroupPass,
  at: Date,
  now: Date,
): Promise<void> {
  const { name, street, postalCode, city, cardSystemId, ticketsPerYear = null, ticketsPerDay = null } = group
  const id = demoId('passholder', name)
  await registerPassholder(trx, secrets, { id, kind: 'GROUP', name, firstName: '', street, postalCode, city, at })
  const limits = { ticketsPerYear, ticketsPerDay }
  await joinCardSystem(trx, { passholderId: id, cardSystemId, at, ...tariffDates(group.tariff, now), ...limits })
  await giveCard(trx, id, group, at)
}

/** Dates that put a social tariff in that state on the day of the demo. */
function tariffDates(tariff: DemoTariff | undefined, now: Date): { socialTariffEnd?: Day; suspendedUntil?: Day } {
  const today = dayOf(now)
  const year = Number(today.slice(0, 4))
  switch (tariff) {
    case undefined:
      return {}
    case 'ACTIVE':
      return { socialTariffEnd: `${year + 1}-04-30` }
    case 'EXPIRED':
      return { socialTariffEnd: `${year - 1}-04-30` }
    case 'GRACE':
      return { socialTariffEnd: addDays(today, -10) }
    case 'SUSPENDED':
      return { socialTariffEnd: `${year + 1}-04-30`, suspendedUntil: addDays(today, 30) }
  }
}

/** A national number as it would be: odd serial numbers are men's. */
function inszOf(born: Day, gender: 'MALE' | 'FEMALE'): string {
  const nine = `${born.slice(2, 4)}${born.slice(5, 7)}${born.slice(8)}${gender === 'MALE' ? '137' : '246'}`
  const century = born >= '2000' ? '2' : ''
  return nine + String(97 - (Number(century + nine) % 97)).padStart(2, '0')
}
