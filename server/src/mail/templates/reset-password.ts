import type { Template } from './template.ts'

export const resetPassword: Template<'resetPassword'> = {
  nl: ({ link, validFor }) => ({
    subject: 'Kies een nieuw wachtwoord',
    before: ['Je vroeg een nieuw wachtwoord voor je UiTiD.'],
    button: { label: 'Kies een nieuw wachtwoord', link },
    after: [
      `De link werkt één keer, en ${validFor} lang.`,
      'Vroeg jij dit niet? Dan hoef je niets te doen: je wachtwoord blijft wat het was.',
    ],
  }),
  fr: ({ link, validFor }) => ({
    subject: 'Choisis un nouveau mot de passe',
    before: ['Tu as demandé un nouveau mot de passe pour ton UiTiD.'],
    button: { label: 'Choisis un nouveau mot de passe', link },
    after: [
      `Le lien fonctionne une seule fois, pendant ${validFor}.`,
      "Tu n'as rien demandé ? Alors tu n'as rien à faire : ton mot de passe reste le même.",
    ],
  }),
  en: ({ link, validFor }) => ({
    subject: 'Choose a new password',
    before: ['You asked for a new password for your UiTiD.'],
    button: { label: 'Choose a new password', link },
    after: [
      `The link works once, for ${validFor}.`,
      'Did you not ask for this? Then there is nothing you need to do: your password stays what it was.',
    ],
  }),
  de: ({ link, validFor }) => ({
    subject: 'Wähle ein neues Passwort',
    before: ['Du hast ein neues Passwort für deine UiTiD angefordert.'],
    button: { label: 'Wähle ein neues Passwort', link },
    after: [
      `Der Link gilt einmal, für ${validFor}.`,
      'Hast du das nicht angefordert? Dann musst du nichts tun: Dein Passwort bleibt, wie es war.',
    ],
  }),
}
