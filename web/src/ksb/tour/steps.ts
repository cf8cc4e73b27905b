import type { ksb } from '../../i18n/nl/ksb.ts'

export type StepId = keyof typeof ksb.tour.steps

/** What is shown, in the order in which somebody meets it, and where it is; on a phone some of it is behind a button. */
export const steps: readonly { id: StepId; at?: string }[] = [
  { id: 'welcome' },
  { id: 'navigation', at: 'nav a[aria-current="page"], header button[aria-haspopup], header button' },
  { id: 'search', at: 'header search' },
  { id: 'attention', at: '[data-tour="attention"]' },
  { id: 'dots' },
  { id: 'help', at: 'main h1' },
]
