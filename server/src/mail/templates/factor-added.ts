import type { Template } from './template.ts'

export const factorAdded: Template<'factorAdded'> = {
  nl: ({ link }) => ({
    subject: 'Er is een tweede stap toegevoegd',
    before: [
      'Aan je UiTiD is een tweede stap toegevoegd: een toegangssleutel of een app met codes. Deed je dat zelf? Dan hoef je niets te doen.',
    ],
    button: { label: 'Bekijk je tweede stap', link },
    after: ['Was jij dit niet? Verwijder hem daar en verander je wachtwoord.'],
  }),
  fr: ({ link }) => ({
    subject: 'Une deuxième étape a été ajoutée',
    before: [
      "Une deuxième étape a été ajoutée à ton UiTiD : une clé d'accès ou une application à codes. C'était toi ? Alors tu n'as rien à faire.",
    ],
    button: { label: 'Regarde ta deuxième étape', link },
    after: ["Ce n'était pas toi ? Supprime-la là et change ton mot de passe."],
  }),
  en: ({ link }) => ({
    subject: 'A second step was added',
    before: [
      'A second step was added to your UiTiD: a passkey or an app with codes. Did you do that yourself? Then there is nothing you need to do.',
    ],
    button: { label: 'See your second step', link },
    after: ['Was this not you? Remove it there and change your password.'],
  }),
  de: ({ link }) => ({
    subject: 'Ein zweiter Schritt wurde hinzugefügt',
    before: [
      'Deiner UiTiD wurde ein zweiter Schritt hinzugefügt: ein Passkey oder eine App mit Codes. Warst du das selbst? Dann musst du nichts tun.',
    ],
    button: { label: 'Sieh deinen zweiten Schritt an', link },
    after: ['Warst du das nicht? Entferne ihn dort und ändere dein Passwort.'],
  }),
}
