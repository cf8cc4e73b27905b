import { findMunicipality } from '../card-systems/places.ts'
import type { Db } from '../db/database.ts'
import { findMemberships } from '../memberships/store.ts'
import type { Passholder } from '../passholders/store.ts'
import { listNewsFor } from '../provider-applications/news-store.ts'
import { dayOf } from '../values/day.ts'
import { toRfc3339 } from '../values/instant.ts'

/** Providers that started where somebody lives, as the administrators of their passes tell it. */
export async function ownNews(db: Db, person: Passholder, now: Date) {
  const today = dayOf(now)
  const [memberships, nisCode] = await Promise.all([
    findMemberships(db, [person.id]),
    findMunicipality(db, person, today),
  ])
  const active = (memberships.get(person.id) ?? []).filter(({ status }) => status === 'ACTIVE')
  const rows = await listNewsFor(db, { cardSystemIds: active.map((one) => one.cardSystemId), nisCode }, today)
  return {
    member: rows.map(({ website, at, ...rest }) => ({
      ...rest,
      at: toRfc3339(at),
      ...(website === null ? {} : { website }),
    })),
  }
}
