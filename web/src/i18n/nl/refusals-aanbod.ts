import { refusals } from './refusals.ts'

/** The same refusals as at the counter, in the words of who enters activities. */
export const providerRefusals = {
  ...refusals,
  forbidden: {
    title: 'Je mag dit niet voor deze balie',
    text: 'Vraag het aan de kaartsysteembeheerder. Wat je typte, is bewaard.',
  },
  'logged-out': { title: 'Je bent afgemeld', text: 'Meld je opnieuw aan. Wat je typte, is bewaard.' },
  'not-found': { title: 'Dit bestaat niet meer', text: 'Ga terug naar de lijst.' },
  'event-not-found': { title: 'We kennen deze activiteit niet', text: 'Ga terug naar de lijst.' },
  'no-network': { title: 'Geen verbinding', text: 'Wat je typte, is bewaard. Probeer straks opnieuw.' },
  'balie-inactive': {
    title: 'Deze balie is niet actief',
    text: 'Je kan kijken, maar niets invoeren. Vraag het aan de kaartsysteembeheerder.',
  },
} as const
