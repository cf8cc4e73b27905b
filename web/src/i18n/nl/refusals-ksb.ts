import { refusals } from './refusals.ts'

/** The same refusals as at the counter; what is said there to who stands in the queue, is said here to who administers. */
export const administratorRefusals = {
  ...refusals,
  forbidden: { title: 'Je beheert dit niet', text: 'Vraag het aan de beheerder van dat kaartsysteem.' },
  'logged-out': { title: 'Je bent afgemeld', text: 'Meld je opnieuw aan.' },
  'not-found': { title: 'Dit bestaat niet meer', text: 'Ga terug naar de lijst.' },
  'pass-not-found': { title: 'We kennen deze pashouder niet', text: 'Kijk het nummer na.' },
  'no-network': { title: 'Geen verbinding', text: 'Er is niets gewijzigd. Probeer straks opnieuw.' },
} as const
