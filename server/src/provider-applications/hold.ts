import type { Act } from '../audit/acts.ts'
import { type Actor, requireCardSystem } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { type Day, dayOf } from '../values/day.ts'
import { type AccountId, type CardSystemId, isUuid } from '../values/ids.ts'
import { dueDays, isComplete, mayBegin, type States, type Step } from './rules.ts'
import { actOf } from './step-acts.ts'
import {
  type Application,
  endStep,
  findApplication,
  listSteps,
  lockApplication,
  planStep,
  updateApplication,
} from './store.ts'

/** An application, held until the act on it is committed. */
export interface Held {
  application: Application
  states: States
}

/** @throws openpas/provider-application-not-found, openpas/provider-application-ended unless it is under way */
export async function holdApplication(work: Work, cardSystemId: CardSystemId, id: string): Promise<Held> {
  requireCardSystem(work.by, cardSystemId)
  const found = isUuid(id) ? await findApplication(work.trx, cardSystemId, id) : undefined
  if (!found) throw new Problem('openpas/provider-application-not-found')
  return hold(work, found.id)
}

/** As holdApplication, for who came by the link in the mail. */
export async function hold(work: Work, id: string): Promise<Held> {
  const application = await lockApplication(work.trx, id)
  if (!application) throw new Problem('openpas/provider-application-not-found')
  if (application.status !== 'OPEN') throw new Problem('openpas/provider-application-ended')
  return { application, states: await statesOf(work, id) }
}

async function statesOf({ trx }: Work, id: string): Promise<States> {
  const rows = await listSteps(trx, id)
  return Object.fromEntries(rows.map(({ step, state }) => [step, state])) as States
}

/** @throws openpas/provider-step-taken for what is done already, openpas/provider-step-too-early for what has to wait */
export function requireTurn({ states }: Held, step: Step): void {
  if (states[step] !== 'OPEN') throw new Problem('openpas/provider-step-taken')
  if (!mayBegin(step, states)) throw new Problem('openpas/provider-step-too-early')
}

interface End {
  state?: 'DONE' | 'SKIPPED'
  /** On which the college meets. */
  day?: Day
  note?: string
}

/**
 * Ends a step whose turn it is: what waited for it can begin, and has a day from now on. With the last one the application is
 * done. @throws as requireTurn
 */
export async function finishStep(work: Work, held: Held, step: Step, end: End = {}): Promise<void> {
  requireTurn(held, step)
  const { state = 'DONE', day, note } = end
  const { application } = held
  const ended = await endStep(work.trx, application.id, step, {
    state,
    at: work.now,
    by: work.by.accountId,
    ...(day === undefined ? {} : { day }),
    ...(note === undefined ? {} : { note }),
  })
  if (!ended) throw new Problem('openpas/provider-step-taken')
  recordApplication(work, actOf(step, state === 'DONE' ? 'done' : 'skip'), application.id, ['steps'])
  await goOn(work, application.id)
}

/** Gives the steps whose turn has come their day, and ends the application with its last step. */
export async function goOn(work: Work, id: string): Promise<void> {
  const rows = await listSteps(work.trx, id)
  const states = Object.fromEntries(rows.map(({ step, state }) => [step, state])) as States
  if (isComplete(states)) return updateApplication(work.trx, id, { status: 'DONE', endedAt: work.now })
  const known = Object.fromEntries(rows.map(({ step, due }) => [step, due]))
  for (const [step, due] of dueDays(states, known, dayOf(work.now))) await planStep(work.trx, id, step, { due })
}

/** One act, with the names of what it changed; never what was typed. */
export function recordApplication(work: Work, act: Act, id: string, fields: string[]): void {
  work.record({ act, subject: 'provider application', subjectId: id, fields: fields.toSorted() })
}

/** @throws auth/unauthorized for who is no person */
export function accountOf(by: Actor): AccountId {
  if (by.accountId === undefined) throw new Problem('auth/unauthorized')
  return by.accountId
}
