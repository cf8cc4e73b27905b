import type { Template } from './template.ts'

export const passwordChanged: Template<'passwordChanged'> = {
  nl: ({ link }) => ({
    subject: 'Je wachtwoord is veranderd',
    before: [
      'Het wachtwoord van je UiTiD is veranderd. Deed je dat zelf? Dan hoef je niets te doen.',
      'Was jij dit niet? Kies dan meteen een nieuw wachtwoord.',
    ],
    button: { label: 'Kies een nieuw wachtwoord', link },
    after: [],
  }),
  fr: ({ link }) => ({
    subject: 'Ton mot de passe a changé',
    before: [
      "Le mot de passe de ton UiTiD a changé. C'était toi ? Alors tu n'as rien à faire.",
      "Ce n'était pas toi ? Choisis tout de suite un nouveau mot de passe.",
    ],
    button: { label: 'Choisis un nouveau mot de passe', link },
    after: [],
  }),
  en: ({ link }) => ({
    subject: 'Your password was changed',
    before: [
      'The password of your UiTiD was changed. Did you do that yourself? Then there is nothing you need to do.',
      'Was this not you? Choose a new password at once.',
    ],
    button: { label: 'Choose a new password', link },
    after: [],
  }),
  de: ({ link }) => ({
    subject: 'Dein Passwort wurde geändert',
    before: [
      'Das Passwort deiner UiTiD wurde geändert. Warst du das selbst? Dann musst du nichts tun.',
      'Warst du das nicht? Wähle sofort ein neues Passwort.',
    ],
    button: { label: 'Wähle ein neues Passwort', link },
    after: [],
  }),
}
