import { refusals } from './refusals.ts'

/** The same refusals as at the counter; what is said there to who works there, is said here to who has the pass. */
export const passholderRefusals = {
  ...refusals,
  'card-blocked': { title: 'Deze kaart is geblokkeerd', text: 'Vraag een nieuwe kaart aan een balie.' },
  'pass-not-found': { title: 'We vinden deze pas niet', text: 'Kijk nummer en geboortedatum na.' },
  'no-active-membership': { title: 'Deze pas geldt nu niet', text: 'Vraag uitleg aan een balie.' },
  'checkin-not-allowed': { title: 'Punten sparen kan hier nu niet', text: 'Vraag het aan de balie.' },
  forbidden: { title: 'Dit kan je niet bekijken', text: 'Je ziet alleen je eigen pas en die van je gezin.' },
  'logged-out': { title: 'Je bent afgemeld', text: 'Meld je opnieuw aan.' },
  'not-found': { title: 'Dit bestaat niet meer', text: 'Ga terug naar je pas.' },
  'no-network': { title: 'Geen verbinding', text: 'Er is nog niets gebeurd dat we weten. Probeer opnieuw.' },
} as const
