import { findCardSystem } from '../card-systems/store.ts'
import type { Config } from '../config.ts'
import type { Work } from '../http/work.ts'
import { newMailedToken } from '../identity/mailed-token.ts'
import { queueMail } from '../mail/queue.ts'
import { dayOf } from '../values/day.ts'
import { newId } from '../values/ids.ts'
import { finishStep, hold, recordApplication } from './hold.ts'
import { applicationAddress } from './region-address.ts'
import { dueDays, firstStates } from './rules.ts'
import { insertApplication, insertSteps, type NewApplication, updateApplication } from './store.ts'

export type Applied = Omit<NewApplication, 'id' | 'tokenHash' | 'at'>

/** Keeps an application and mails the link to its own page. The same form sent again changes nothing, and mails nothing. */
export async function apply(work: Work, config: Config, applied: Applied): Promise<void> {
  const { trx, now } = work
  const id = newId()
  const { token, hash } = newMailedToken()
  if (!(await insertApplication(trx, { ...applied, id, tokenHash: hash, at: now }))) return
  const states = firstStates(applied.kind, applied.newsletter)
  await insertSteps(trx, id, { states, due: dueDays(states, {}, dayOf(now)), at: now })
  const given = Object.entries(applied).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  recordApplication(work, 'provider-application.create', id, given)
  const region = await findCardSystem(trx, applied.cardSystemId)
  await queueMail(trx, config.secrets, {
    to: applied.email,
    language: applied.language,
    template: 'providerApplicationReceived',
    cardSystemId: applied.cardSystemId,
    data: {
      organisation: applied.organisation,
      region: region?.name ?? '',
      link: applicationAddress(config.publicUrl, token),
    },
    at: now,
  })
}

/** Who has the mail says that the address is theirs. Again, it changes nothing. */
export async function confirmApplication(work: Work, id: string): Promise<void> {
  const held = await hold(work, id)
  if (held.application.confirmedAt !== null) return
  await updateApplication(work.trx, id, { confirmedAt: work.now })
  // An administrator may have heard it by telephone before.
  if (held.states.FORM === 'OPEN') await finishStep(work, held, 'FORM')
}

/** The association takes it back. */
export async function withdrawOwn(work: Work, id: string): Promise<void> {
  await hold(work, id)
  await updateApplication(work.trx, id, { status: 'WITHDRAWN', endedAt: work.now })
  recordApplication(work, 'provider-application.withdraw', id, ['status'])
}
