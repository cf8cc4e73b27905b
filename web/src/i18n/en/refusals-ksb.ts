import type { Messages } from '../messages.ts'
import type { refusals as dutch } from '../nl/refusals.ts'
import { refusals } from './refusals.ts'

export const administratorRefusals: Messages<typeof dutch> = {
  ...refusals,
  forbidden: { title: 'You do not administer this', text: 'Ask the administrator of that card system.' },
  'logged-out': { title: 'You are logged out', text: 'Log in again.' },
  'not-found': { title: 'This is no longer there', text: 'Go back to the list.' },
  'pass-not-found': { title: 'We do not know this passholder', text: 'Check the number.' },
  'no-network': { title: 'No connection', text: 'Nothing was changed. Try again later.' },
}
