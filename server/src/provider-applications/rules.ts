import { addDays, type Day } from '../values/day.ts'

/** The step plan, in the handbook's order (*Stappen bij nieuwe aanbieder*). docs/domain/providers.md has it as a table. */
export const steps = [
  'FORM',
  'UITID',
  'AGREEMENT',
  'AGENDA',
  'DECISION',
  'BALIE',
  'MAIL',
  'REGION',
  'PASSHOLDERS',
  'NEWSLETTER',
] as const
export type Step = (typeof steps)[number]
export type StepState = 'OPEN' | 'DONE' | 'SKIPPED'
export type ApplicationKind = 'NEW' | 'EXISTING'
export type ApplicationStatus = 'OPEN' | 'DONE' | 'REFUSED' | 'WITHDRAWN'

interface Rule {
  /** What has to be done, or skipped, before. */
  after: readonly Step[]
  /** Within so many days of when it could begin. */
  days: number
  /** Who does it: the association, or who administers the card system. */
  by: 'APPLICANT' | 'ADMINISTRATOR'
  /** It can be left out, with a reason. */
  skippable?: true
  /** It can be put back as long as nothing that comes after it is done. */
  reopens?: true
}

export const rules: Record<Step, Rule> = {
  FORM: { after: [], days: 3, by: 'APPLICANT' },
  UITID: { after: ['FORM'], days: 14, by: 'APPLICANT', skippable: true, reopens: true },
  AGREEMENT: { after: ['FORM'], days: 30, by: 'APPLICANT', reopens: true },
  AGENDA: { after: ['UITID', 'AGREEMENT'], days: 14, by: 'ADMINISTRATOR', reopens: true },
  DECISION: { after: ['AGENDA'], days: 7, by: 'ADMINISTRATOR', reopens: true },
  BALIE: { after: ['DECISION'], days: 7, by: 'ADMINISTRATOR' },
  MAIL: { after: ['BALIE'], days: 3, by: 'ADMINISTRATOR' },
  REGION: { after: ['BALIE'], days: 7, by: 'ADMINISTRATOR', skippable: true },
  PASSHOLDERS: { after: ['BALIE'], days: 14, by: 'ADMINISTRATOR', skippable: true, reopens: true },
  NEWSLETTER: { after: ['BALIE'], days: 14, by: 'ADMINISTRATOR', skippable: true },
}

export type States = Readonly<Record<Step, StepState>>

/** Its turn has come: what goes before is done. */
export const mayBegin = (step: Step, states: States): boolean =>
  rules[step].after.every((one) => states[one] !== 'OPEN')

/** Nothing that waits for it is done yet. */
export const mayReopen = (step: Step, states: States): boolean =>
  rules[step].reopens === true &&
  states[step] !== 'OPEN' &&
  steps.every((one) => !rules[one].after.includes(step) || states[one] === 'OPEN')

export const isComplete = (states: States): boolean => steps.every((step) => states[step] !== 'OPEN')

/** How a new application begins: the shorter route for who has a balie, and with it a UiTiD. */
export function firstStates(kind: ApplicationKind, newsletter: boolean): Record<Step, StepState> {
  const states = Object.fromEntries(steps.map((step) => [step, 'OPEN'])) as Record<Step, StepState>
  if (kind === 'EXISTING') states.UITID = 'SKIPPED'
  if (!newsletter) states.NEWSLETTER = 'SKIPPED'
  return states
}

/** The steps whose turn has come and that have no day yet, each with the day after which it is late. */
export function dueDays(states: States, known: Partial<Record<Step, Day | null>>, today: Day): Map<Step, Day> {
  const begun = steps.filter((step) => states[step] === 'OPEN' && !known[step] && mayBegin(step, states))
  return new Map(begun.map((step) => [step, addDays(today, rules[step].days)]))
}
