import { type Static, Type } from 'typebox'
import { ActWords, saidAct } from '../audit/acts.ts'
import { listChangesOf } from '../audit/store.ts'
import type { Db } from '../db/database.ts'
import type { Page } from '../http/paging.ts'
import { findAccounts } from '../identity/accounts.ts'
import type { OrganizerId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'

export const OrganizerHistory = Type.Object({
  totalItems: Type.Integer(),
  member: Type.Array(
    Type.Object({
      at: Type.String({ format: 'date-time' }),
      act: Type.String({ description: 'organizer.update, role.give, …' }),
      words: Type.Optional(ActWords),
      by: Type.Optional(Type.String({ description: 'the name of who did it, while they have an account' })),
      fields: Type.Array(Type.String(), { description: 'which, never what was in them' }),
    }),
  ),
})

/** Who changed what of a balie, newest first. */
export async function listHistoryOf(db: Db, id: OrganizerId, page: Page): Promise<Static<typeof OrganizerHistory>> {
  const { totalItems, entries } = await listChangesOf(db, { subject: 'organizer', subjectId: id }, page)
  const accounts = await findAccounts(
    db,
    entries.flatMap((entry) => entry.accountId ?? []),
  )
  const member = entries.map(({ at, act, accountId, fields }) => {
    const by = accounts.get(accountId ?? '')?.name
    return { at: toRfc3339(at), ...saidAct(act), fields, ...(by === undefined ? {} : { by }) }
  })
  return { totalItems, member }
}
