import { refusals } from './refusals.ts'

/** The same refusals as at the counter, in the words of who enters activities. */
export const providerRefusals = {
  ...refusals,
  forbidden: {
    title: 'Sie dürfen das nicht für diesen Schalter',
    text: 'Fragen Sie die Verwaltung des Kartensystems. Ihre Eingabe bleibt erhalten.',
  },
  'logged-out': { title: 'Sie sind abgemeldet', text: 'Melden Sie sich wieder an. Ihre Eingabe bleibt erhalten.' },
  'not-found': { title: 'Das gibt es nicht mehr', text: 'Gehen Sie zurück zur Liste.' },
  'event-not-found': { title: 'Wir kennen diese Aktivität nicht', text: 'Gehen Sie zurück zur Liste.' },
  'no-network': { title: 'Keine Verbindung', text: 'Ihre Eingabe bleibt erhalten. Versuchen Sie es später.' },
  'balie-inactive': {
    title: 'Dieser Schalter ist nicht aktiv',
    text: 'Sie können nachsehen, aber nichts eingeben. Fragen Sie die Verwaltung des Kartensystems.',
  },
} as const
