import type { Template } from './template.ts'

export const emailChanged: Template<'emailChanged'> = {
  nl: ({ link }) => ({
    subject: 'Je e-mailadres is veranderd',
    before: [
      'Je UiTiD heeft nu een ander e-mailadres. Met dit adres kan je je niet meer aanmelden. Deed je dat zelf? Dan hoef je niets te doen.',
    ],
    button: { label: 'Bekijk je UiTiD', link },
    after: ['Was jij dit niet? Vraag dan meteen hulp aan wie je pas of je balie beheert.'],
  }),
  fr: ({ link }) => ({
    subject: 'Ton adresse e-mail a changé',
    before: [
      "Ton UiTiD a maintenant une autre adresse e-mail. Tu ne peux plus te connecter avec celle-ci. C'était toi ? Alors tu n'as rien à faire.",
    ],
    button: { label: 'Regarde ton UiTiD', link },
    after: ["Ce n'était pas toi ? Demande tout de suite de l'aide à qui gère ton pass ou ton guichet."],
  }),
  en: ({ link }) => ({
    subject: 'Your e-mail address was changed',
    before: [
      'Your UiTiD has another e-mail address now. You can no longer log in with this one. Did you do that yourself? Then there is nothing you need to do.',
    ],
    button: { label: 'See your UiTiD', link },
    after: ['Was this not you? Ask who administers your pass or your counter for help at once.'],
  }),
  de: ({ link }) => ({
    subject: 'Deine E-Mail-Adresse wurde geändert',
    before: [
      'Deine UiTiD hat jetzt eine andere E-Mail-Adresse. Mit dieser kannst du dich nicht mehr anmelden. Warst du das selbst? Dann musst du nichts tun.',
    ],
    button: { label: 'Sieh deine UiTiD an', link },
    after: ['Warst du das nicht? Bitte sofort die Verwaltung deines Passes oder deines Schalters um Hilfe.'],
  }),
}
