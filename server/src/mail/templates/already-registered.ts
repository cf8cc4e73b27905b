import type { Template } from './template.ts'

export const alreadyRegistered: Template<'alreadyRegistered'> = {
  nl: ({ link }) => ({
    subject: 'Je hebt al een UiTiD',
    before: [
      'Iemand wilde met dit e-mailadres een nieuwe UiTiD maken. Je hebt er al een. Je kan je er gewoon mee aanmelden.',
    ],
    button: { label: 'Meld je aan', link },
    after: [
      'Weet je je wachtwoord niet meer? Kies dan op die pagina een nieuw.',
      'Was jij dit niet? Dan hoef je niets te doen.',
    ],
  }),
  fr: ({ link }) => ({
    subject: 'Tu as déjà un UiTiD',
    before: [
      "Quelqu'un a voulu créer un nouvel UiTiD avec cette adresse e-mail. Tu en as déjà un. Tu peux simplement t'y connecter.",
    ],
    button: { label: 'Connecte-toi', link },
    after: [
      'Tu ne connais plus ton mot de passe ? Choisis-en un nouveau sur cette page.',
      "Ce n'était pas toi ? Alors tu n'as rien à faire.",
    ],
  }),
  en: ({ link }) => ({
    subject: 'You already have a UiTiD',
    before: [
      'Somebody wanted to make a new UiTiD with this e-mail address. You already have one. You can simply log in with it.',
    ],
    button: { label: 'Log in', link },
    after: [
      'Forgot your password? Choose a new one on that page.',
      'Was this not you? Then there is nothing you need to do.',
    ],
  }),
  de: ({ link }) => ({
    subject: 'Du hast schon eine UiTiD',
    before: [
      'Jemand wollte mit dieser E-Mail-Adresse eine neue UiTiD anlegen. Du hast schon eine. Du kannst dich einfach damit anmelden.',
    ],
    button: { label: 'Melde dich an', link },
    after: ['Passwort vergessen? Wähle auf dieser Seite ein neues.', 'Warst du das nicht? Dann musst du nichts tun.'],
  }),
}
