import { findCard } from '../cards/store.ts'
import type { Db } from '../db/database.ts'
import { Problem } from '../http/problems.ts'
import { findPassholder, type Passholder } from '../passholders/store.ts'
import { parseUitpasNumber } from '../values/uitpas-number.ts'

/**
 * Who has a pass with this number and this date of birth, from `Authorization: Basic` (number:YYYY-MM-DD). What is wrong
 * with it is not said: that a number exists is not everybody's to know.
 * @throws auth/forbidden
 */
export async function identifyByBirth(db: Db, authorization: string): Promise<Passholder> {
  const encoded = /^Basic ([\w+/=-]{1,200})$/i.exec(authorization)?.[1] ?? ''
  const [typed = '', dateOfBirth = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':')
  const person = await findByBirth(db, { uitpasNumber: typed, dateOfBirth })
  if (!person) {
    throw new Problem('auth/forbidden', { detail: 'The UiTPAS number and the date of birth do not belong together' })
  }
  return person
}

/** Who has an active card with this number and was born on this day; nobody who is blocked. */
export async function findByBirth(
  db: Db,
  typed: { uitpasNumber: string; dateOfBirth: string },
): Promise<Passholder | undefined> {
  const number = parseUitpasNumber(typed.uitpasNumber)
  const card = number.ok ? await findCard(db, number.value) : undefined
  const person =
    card?.status === 'ACTIVE' && card.passholderId ? await findPassholder(db, card.passholderId) : undefined
  const isThem = person?.kind === 'INDIVIDUAL' && person.dateOfBirth === typed.dateOfBirth && person.blockedAt === null
  return isThem ? person : undefined
}
