import { timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { lookupHash, seal, unseal } from '../secrets/sealed.ts'
import { isUuid } from '../values/ids.ts'
import type { EligiblePerson } from './source.ts'
import { findValidation } from './store.ts'

type Secrets = Config['secrets']

/** The person who showed who they are first, then their children. */
export function sealPeople(secrets: Secrets, id: string, people: readonly EligiblePerson[]): string {
  return seal(secrets, `social tariff validation ${id}`, JSON.stringify(people))
}

export function unsealPeople(secrets: Secrets, id: string, sealed: string): EligiblePerson[] {
  return JSON.parse(unseal(secrets, `social tariff validation ${id}`, sealed)) as EligiblePerson[]
}

/**
 * The token by which a registration refers to one of these people, without saying who: which validation, which person of
 * it, and a proof that we wrote it. It is made again each time, so nothing more has to be stored.
 */
export function idTokenOf(secrets: Secrets, validationId: string, position: number): string {
  const said = `${validationId}.${position}`
  return `${said}.${lookupHash(secrets, 'social tariff id token', said).toString('base64url')}`
}

/**
 * Whom an id token stands for, and what the source said of them.
 * @returns undefined for a token that is none of ours, was changed, or has expired
 */
export async function findValidatedPerson(
  db: Db,
  secrets: Secrets,
  idToken: string,
  now: Date,
): Promise<EligiblePerson | undefined> {
  const [validationId = '', position = ''] = idToken.split('.')
  if (!isUuid(validationId) || !/^\d{1,2}$/.test(position)) return undefined
  const expected = Buffer.from(idTokenOf(secrets, validationId, Number(position)))
  const given = Buffer.from(idToken)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  const validation = await findValidation(db, validationId, now)
  return validation && unsealPeople(secrets, validation.id, validation.peopleSealed)[Number(position)]
}
