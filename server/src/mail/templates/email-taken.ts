import type { Template } from './template.ts'

export const emailTaken: Template<'emailTaken'> = {
  nl: ({ link }) => ({
    subject: 'Dit e-mailadres heeft al een UiTiD',
    before: [
      'Iemand wilde dit e-mailadres gebruiken voor een andere UiTiD. Dat kan niet: je hebt er al een met dit adres. Er is niets veranderd.',
    ],
    button: { label: 'Bekijk je UiTiD', link },
    after: ['Was jij dit niet? Dan hoef je niets te doen.'],
  }),
  fr: ({ link }) => ({
    subject: 'Cette adresse e-mail a déjà un UiTiD',
    before: [
      "Quelqu'un a voulu utiliser cette adresse e-mail pour un autre UiTiD. C'est impossible : tu en as déjà un avec cette adresse. Rien n'a changé.",
    ],
    button: { label: 'Regarde ton UiTiD', link },
    after: ["Ce n'était pas toi ? Alors tu n'as rien à faire."],
  }),
  en: ({ link }) => ({
    subject: 'This e-mail address already has a UiTiD',
    before: [
      'Somebody wanted to use this e-mail address for another UiTiD. That cannot be: you already have one with this address. Nothing was changed.',
    ],
    button: { label: 'See your UiTiD', link },
    after: ['Was this not you? Then there is nothing you need to do.'],
  }),
  de: ({ link }) => ({
    subject: 'Diese E-Mail-Adresse hat schon eine UiTiD',
    before: [
      'Jemand wollte diese E-Mail-Adresse für eine andere UiTiD verwenden. Das geht nicht: Du hast schon eine mit dieser Adresse. Es hat sich nichts geändert.',
    ],
    button: { label: 'Sieh deine UiTiD an', link },
    after: ['Warst du das nicht? Dann musst du nichts tun.'],
  }),
}
