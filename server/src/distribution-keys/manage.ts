import type { Act } from '../audit/acts.ts'
import { Problem, type SchemaError } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findOrganizerNames } from '../organizers/store.ts'
import { type Day, dayOf, startOfDay } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import type { KeyTerms } from './rules.ts'
import { type KeyChange, type NewKey, termsOf } from './schema.ts'
import { holdKey, insertKey, insertVersion } from './store.ts'

/**
 * Makes a key of a card system, or of one of its balies.
 * @throws uitpas/organizer-not-found for a balie of another card system, body/invalid-data for a begin in the past
 */
export async function createKey(work: Work, cardSystemId: CardSystemId, body: NewKey): Promise<number> {
  const { trx, now } = work
  const organizerId = body.organizerId?.toLowerCase() ?? null
  if (organizerId !== null) await requireBalieOf(work, cardSystemId, organizerId)
  const validFrom = beginOf(body.validFrom, now)
  const keyId = await insertKey(trx, { cardSystemId, organizerId, at: now })
  await insertVersion(trx, { ...termsOf(body), keyId, number: 1, validFrom, inUse: true, at: now })
  record(work, 'distribution-key.create', keyId, organizerId, Object.keys(body))
  return keyId
}

/**
 * From a moment on a key says something else. What was sold before stays as it was sold, and what an earlier change had
 * planned for later is replaced.
 * @throws uitpas/distributionkey-not-found for none of this card system, and one that is withdrawn;
 *   openpas/changed-meanwhile when somebody else changed it since it was read
 */
export async function changeKey(work: Work, cardSystemId: CardSystemId, keyId: number, body: KeyChange): Promise<void> {
  const { trx, now } = work
  const newest = await getKey(work, cardSystemId, keyId)
  if (newest.number !== body.version) throw new Problem('openpas/changed-meanwhile')
  const terms = termsOf(body)
  const validFrom = beginOf(body.validFrom, now)
  await insertVersion(trx, { ...terms, keyId, number: newest.number + 1, validFrom, inUse: true, at: now })
  record(work, 'distribution-key.change', keyId, newest.organizerId, changedFields(newest, terms))
}

/** From a day on there is no such key, from now for a day in the past. @throws uitpas/distributionkey-not-found */
export async function withdrawKey(work: Work, cardSystemId: CardSystemId, keyId: number, from?: Day): Promise<void> {
  const { trx, now } = work
  const newest = await getKey(work, cardSystemId, keyId)
  const validFrom = beginOf(from === undefined || from < dayOf(now) ? undefined : from, now)
  await insertVersion(trx, { ...newest, number: newest.number + 1, validFrom, inUse: false, at: now })
  record(work, 'distribution-key.withdraw', keyId, newest.organizerId, ['validFrom'])
}

async function getKey(work: Work, cardSystemId: CardSystemId, keyId: number) {
  const newest = await holdKey(work.trx, cardSystemId, keyId)
  if (!newest?.inUse) throw new Problem('uitpas/distributionkey-not-found')
  return newest
}

async function requireBalieOf(work: Work, cardSystemId: CardSystemId, organizerId: string): Promise<void> {
  const [balie] = await findOrganizerNames(work.trx, [organizerId])
  if (!balie?.cardSystems.some((one) => one.id === cardSystemId)) {
    throw new Problem('uitpas/organizer-not-found', { detail: 'There is no such organizer in this card system' })
  }
}

/** At once, or at the begin of a day to come: nothing changes for what was sold. */
function beginOf(day: Day | undefined, now: Date): Date {
  const today = dayOf(now)
  if (day === undefined || day === today) return now
  if (day > today) return startOfDay(day)
  const wrong: SchemaError[] = [{ jsonPointer: '/validFrom', error: 'is in the past' }]
  throw new Problem('body/invalid-data', { schemaErrors: wrong })
}

function changedFields(before: KeyTerms, after: KeyTerms): string[] {
  return (Object.keys(after) as (keyof KeyTerms)[]).filter((name) => after[name] !== before[name])
}

const record = (work: Work, act: Act, keyId: number, organizerId: string | null, fields: string[]) =>
  work.record({ act, organizerId, subject: 'distribution-key', subjectId: String(keyId), fields })
