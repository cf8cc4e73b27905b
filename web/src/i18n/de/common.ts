import type { Messages } from '../messages.ts'
import type { common as dutch } from '../nl/common.ts'

export const common: Messages<typeof dutch> = {
  tryAgain: 'Erneut versuchen',
  requestCode: 'Code {{code}} für den Helpdesk.',
  close: 'Schließen',
  loading: 'Wird geladen',
  skipToContent: 'Zum Inhalt',
  language: 'Sprache',
  theme: { label: 'Darstellung', auto: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
  today: 'heute',
  yesterday: 'gestern',
  pointsWord_one: 'Punkt',
  pointsWord_other: 'Punkte',
  cancel: 'Abbrechen',
  undo: 'Rückgängig machen',
  offline: 'Keine Verbindung. Sie können jetzt keine Punkte sammeln. Wir versuchen es weiter.',
  loadFailed: 'Diese Liste konnte nicht geladen werden',
  pageFailed: 'Dieser Bildschirm konnte nicht geladen werden',
  pageNotFound: 'Diese Seite gibt es nicht',
  pageNotFoundText: 'Prüfen Sie die Adresse oder beginnen Sie neu.',
  toStart: 'Zum Anfang',
  signIn: {
    failed: 'Die Anmeldung ist nicht gelungen',
    failedText: 'Wir konnten den Anmeldedienst nicht erreichen. Es ist nichts verloren.',
    again: 'Erneut anmelden',
    logOut: 'Abmelden',
  },
}
