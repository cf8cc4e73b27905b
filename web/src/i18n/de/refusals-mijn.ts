import type { Messages } from '../messages.ts'
import type { passholderRefusals as dutch } from '../nl/refusals-mijn.ts'
import { refusals } from './refusals.ts'

export const passholderRefusals: Messages<typeof dutch> = {
  ...refusals,
  'card-blocked': { title: 'Diese Karte ist gesperrt', text: 'Fragen Sie am Schalter nach einer neuen Karte.' },
  'pass-not-found': { title: 'Wir finden diesen Pass nicht', text: 'Prüfen Sie Nummer und Geburtsdatum.' },
  'no-active-membership': { title: 'Dieser Pass gilt jetzt nicht', text: 'Fragen Sie am Schalter.' },
  'checkin-not-allowed': { title: 'Hier kann man jetzt keine Punkte sammeln', text: 'Fragen Sie am Schalter.' },
  forbidden: { title: 'Das können Sie nicht sehen', text: 'Sie sehen Ihren Pass und die Ihrer Familie.' },
  'logged-out': { title: 'Sie sind abgemeldet', text: 'Melden Sie sich wieder an.' },
  'not-found': { title: 'Das gibt es nicht mehr', text: 'Gehen Sie zurück zu Ihrem Pass.' },
  'no-network': {
    title: 'Keine Verbindung',
    text: 'Soweit wir wissen, ist nichts geschehen. Versuchen Sie es erneut.',
  },
}
