import type { Template } from './template.ts'

export const emailChangeAsked: Template<'emailChangeAsked'> = {
  nl: ({ link }) => ({
    subject: 'Er is een ander e-mailadres gevraagd',
    before: [
      'Voor je UiTiD is een ander e-mailadres gevraagd. Het verandert pas als iemand de link opent die naar dat adres gestuurd is. Deed je dat zelf? Dan hoef je niets te doen.',
      'Was jij dit niet? Kies dan meteen een nieuw wachtwoord. Dan verandert je adres niet.',
    ],
    button: { label: 'Kies een nieuw wachtwoord', link },
    after: [],
  }),
  fr: ({ link }) => ({
    subject: 'Une autre adresse e-mail a été demandée',
    before: [
      "Une autre adresse e-mail a été demandée pour ton UiTiD. Elle ne change que si quelqu'un ouvre le lien envoyé à cette adresse. C'était toi ? Alors tu n'as rien à faire.",
      "Ce n'était pas toi ? Choisis tout de suite un nouveau mot de passe. Ton adresse ne changera pas.",
    ],
    button: { label: 'Choisis un nouveau mot de passe', link },
    after: [],
  }),
  en: ({ link }) => ({
    subject: 'Another e-mail address was asked for',
    before: [
      'Another e-mail address was asked for your UiTiD. It changes only when somebody opens the link that was sent to that address. Did you do that yourself? Then there is nothing you need to do.',
      'Was this not you? Choose a new password at once. Then your address does not change.',
    ],
    button: { label: 'Choose a new password', link },
    after: [],
  }),
  de: ({ link }) => ({
    subject: 'Es wurde eine andere E-Mail-Adresse verlangt',
    before: [
      'Für deine UiTiD wurde eine andere E-Mail-Adresse verlangt. Sie ändert sich erst, wenn jemand den Link öffnet, der an diese Adresse ging. Warst du das selbst? Dann musst du nichts tun.',
      'Warst du das nicht? Wähle sofort ein neues Passwort. Dann ändert sich deine Adresse nicht.',
    ],
    button: { label: 'Wähle ein neues Passwort', link },
    after: [],
  }),
}
