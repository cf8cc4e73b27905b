import type { Template } from './template.ts'

export const factorRemoved: Template<'factorRemoved'> = {
  nl: ({ link }) => ({
    subject: 'Er is een tweede stap verwijderd',
    before: [
      'Van je UiTiD is een tweede stap verwijderd. Deed je dat zelf, of vroeg je het aan een beheerder? Dan hoef je niets te doen.',
    ],
    button: { label: 'Bekijk je tweede stap', link },
    after: ['Was jij dit niet? Verander dan meteen je wachtwoord en kies opnieuw een tweede stap.'],
  }),
  fr: ({ link }) => ({
    subject: 'Une deuxième étape a été supprimée',
    before: [
      "Une deuxième étape de ton UiTiD a été supprimée. C'était toi, ou tu l'as demandé à un administrateur ? Alors tu n'as rien à faire.",
    ],
    button: { label: 'Regarde ta deuxième étape', link },
    after: ["Ce n'était pas toi ? Change tout de suite ton mot de passe et choisis à nouveau une deuxième étape."],
  }),
  en: ({ link }) => ({
    subject: 'A second step was removed',
    before: [
      'A second step of your UiTiD was removed. Did you do that yourself, or ask an administrator to? Then there is nothing you need to do.',
    ],
    button: { label: 'See your second step', link },
    after: ['Was this not you? Change your password at once and choose a second step again.'],
  }),
  de: ({ link }) => ({
    subject: 'Ein zweiter Schritt wurde entfernt',
    before: [
      'Ein zweiter Schritt deiner UiTiD wurde entfernt. Warst du das selbst, oder hast du die Verwaltung darum gebeten? Dann musst du nichts tun.',
    ],
    button: { label: 'Sieh deinen zweiten Schritt an', link },
    after: ['Warst du das nicht? Ändere sofort dein Passwort und wähle wieder einen zweiten Schritt.'],
  }),
}
