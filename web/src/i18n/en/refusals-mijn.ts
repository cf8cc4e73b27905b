import type { Messages } from '../messages.ts'
import type { passholderRefusals as dutch } from '../nl/refusals-mijn.ts'
import { refusals } from './refusals.ts'

export const passholderRefusals: Messages<typeof dutch> = {
  ...refusals,
  'card-blocked': { title: 'This card is blocked', text: 'Ask for a new card at a counter.' },
  'pass-not-found': { title: 'We do not find this pass', text: 'Check the number and the date of birth.' },
  'no-active-membership': { title: 'This pass is not valid now', text: 'Ask at a counter.' },
  'checkin-not-allowed': { title: 'No points can be saved here now', text: 'Ask at the counter.' },
  forbidden: { title: 'You cannot see this', text: 'You see your own pass and those of your family.' },
  'logged-out': { title: 'You are logged out', text: 'Log in again.' },
  'not-found': { title: 'This does not exist any more', text: 'Go back to your pass.' },
  'no-network': { title: 'No connection', text: 'Nothing happened that we know of. Try again.' },
}
