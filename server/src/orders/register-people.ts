import type { AuditAct } from '../audit/entry.ts'
import type { Config } from '../config.ts'
import { inSavepoint } from '../db/savepoint.ts'
import { joinFamily } from '../families/change.ts'
import { roomFor } from '../families/rules.ts'
import type { Work } from '../http/work.ts'
import { registerPerson } from '../passholders/register-person.ts'
import { registrarFor } from '../passholders/registrar.ts'
import { ageOn, dayOf } from '../values/day.ts'
import type { OrderedPerson } from './people.ts'
import { refusedFor } from './refusals.ts'
import type { OrderPerson } from './store.ts'

export interface Ordered {
  clientId: string
  /** In the order of their positions. */
  people: readonly { person: OrderedPerson; is: OrderPerson }[]
}

/**
 * Registers everybody of an order, all or nobody, and puts the children in the family list of the main person. What else
 * happens in the transaction stays when this is refused.
 * @param keep false to see whether it would succeed, and leave no trace of it
 * @throws what registerPerson refuses, saying of whom
 */
export async function registerPeople(
  work: Work,
  { secrets, family }: Pick<Config, 'secrets' | 'family'>,
  { clientId, people }: Ordered,
  keep = true,
): Promise<void> {
  const by = await registrarFor(
    work.trx,
    clientId,
    people.map(({ is }) => is.organizerId),
  )
  const acts: AuditAct[] = []
  const part: Work = { ...work, by, record: (act) => acts.push(act) }
  await inSavepoint(work.trx, async () => {
    for (const { person, is } of people) {
      const { passholderId: id, priceCents } = is
      await refusedFor(is.position, () => registerPerson(part, secrets, person, { id, agreedCents: priceCents }))
    }
    await bringTogether(part, family, people)
    return { value: undefined, keep }
  })
  if (keep) for (const act of acts) work.record(act)
}

/** Children are put in the list; an adult decides for themselves whether to be in somebody's family. */
async function bringTogether(work: Work, limits: Config['family'], people: Ordered['people']): Promise<void> {
  const [main, ...others] = people
  if (!main) return
  const today = dayOf(work.now)
  const births = [main.person.dateOfBirth]
  for (const { person, is } of others) {
    if (ageOn(person.dateOfBirth, today) >= 18) continue
    if (roomFor(births, person.dateOfBirth, today, limits) !== 'ROOM') continue
    births.push(person.dateOfBirth)
    await joinFamily(work, main.is.passholderId, is.passholderId)
  }
}
