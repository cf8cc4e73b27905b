import type { ListedApplication, StepName } from '../../api/ksb-providers.ts'

/** In the handbook's order. */
export const stepNames = [
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
] as const satisfies readonly StepName[]

export const statusTones = {
  OPEN: 'attention',
  DONE: 'ordinary',
  REFUSED: 'refused',
  WITHDRAWN: 'neutral',
} as const satisfies Record<ListedApplication['status'], string>
