import type { Messages } from '../messages.ts'
import type { refusals as dutch } from '../nl/refusals.ts'
import { refusals } from './refusals.ts'

export const administratorRefusals: Messages<typeof dutch> = {
  ...refusals,
  forbidden: { title: 'Sie verwalten dies nicht', text: 'Fragen Sie die Verwaltung dieses Kartensystems.' },
  'logged-out': { title: 'Sie sind abgemeldet', text: 'Melden Sie sich wieder an.' },
  'not-found': { title: 'Das gibt es nicht mehr', text: 'Gehen Sie zurück zur Liste.' },
  'pass-not-found': { title: 'Wir kennen diesen Passinhaber nicht', text: 'Prüfen Sie die Nummer.' },
  'no-network': { title: 'Keine Verbindung', text: 'Es wurde nichts geändert. Versuchen Sie es später wieder.' },
}
