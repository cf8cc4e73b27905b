import { refusals } from './refusals.ts'

/** The same refusals as at the counter, in the words of who enters activities. */
export const providerRefusals = {
  ...refusals,
  forbidden: {
    title: 'You cannot do this for this counter',
    text: 'Ask the administrator of the card system. What you typed is kept.',
  },
  'logged-out': { title: 'You are logged out', text: 'Log in again. What you typed is kept.' },
  'not-found': { title: 'This no longer exists', text: 'Go back to the list.' },
  'event-not-found': { title: 'We do not know this activity', text: 'Go back to the list.' },
  'no-network': { title: 'No connection', text: 'What you typed is kept. Try again later.' },
  'balie-inactive': {
    title: 'This counter is not active',
    text: 'You can look, but enter nothing. Ask the administrator of the card system.',
  },
} as const
