import type { Act } from '../audit/acts.ts'
import type { Step } from './rules.ts'

/** What each step is called in the audit trail when it is done, left out and taken back, as far as it can be. */
const acts: Record<Step, { done: Act; skip?: Act; reopen?: Act }> = {
  FORM: { done: 'provider-application.done-form' },
  UITID: {
    done: 'provider-application.done-uitid',
    skip: 'provider-application.skip-uitid',
    reopen: 'provider-application.reopen-uitid',
  },
  AGREEMENT: { done: 'provider-application.done-agreement', reopen: 'provider-application.reopen-agreement' },
  AGENDA: { done: 'provider-application.done-agenda', reopen: 'provider-application.reopen-agenda' },
  DECISION: { done: 'provider-application.done-decision', reopen: 'provider-application.reopen-decision' },
  BALIE: { done: 'provider-application.done-balie' },
  MAIL: { done: 'provider-application.done-mail' },
  REGION: { done: 'provider-application.done-region', skip: 'provider-application.skip-region' },
  PASSHOLDERS: {
    done: 'provider-application.done-passholders',
    skip: 'provider-application.skip-passholders',
    reopen: 'provider-application.reopen-passholders',
  },
  NEWSLETTER: { done: 'provider-application.done-newsletter', skip: 'provider-application.skip-newsletter' },
}

export function actOf(step: Step, verb: 'done' | 'skip' | 'reopen'): Act {
  const act = acts[step][verb]
  if (act === undefined) throw new Error(`${step} is never ${verb}`)
  return act
}
