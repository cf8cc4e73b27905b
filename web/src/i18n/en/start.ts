import type { Messages } from '../messages.ts'
import type { start as dutch } from '../nl/start.ts'

export const start: Messages<typeof dutch> = {
  title: 'One pass for culture, sport and everywhere you like to be.',
  lead: 'Openpas is the pass system of cities and regions: save points, redeem rewards and go out at a fair price.',
  workHere: 'Do you work here?',
  mijn: { name: 'My pass', text: 'Your points, your rewards and the passes of your family.' },
  balie: { name: 'Counter', text: 'Save points and redeem rewards at the counter.' },
  aanbod: { name: 'Activities', text: 'Enter what you organise: when, where and at what price.' },
  ksb: { name: 'Card system administration', text: 'Administer the passholders, cards and counters of a card system.' },
}
