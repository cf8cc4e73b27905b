import type { Template } from './template.ts'

export const confirmNewEmail: Template<'confirmNewEmail'> = {
  nl: ({ link, validFor }) => ({
    subject: 'Bevestig je nieuwe e-mailadres',
    before: [
      'Iemand wil dit e-mailadres gebruiken voor een UiTiD. Was jij dat? Open dan de link in de browser waar je dat vroeg.',
    ],
    button: { label: 'Bevestig het adres', link },
    after: [
      `De link werkt één keer, en ${validFor} lang.`,
      'Vroeg jij dit niet? Dan hoef je niets te doen: er verandert niets.',
    ],
  }),
  fr: ({ link, validFor }) => ({
    subject: 'Confirme ta nouvelle adresse e-mail',
    before: [
      "Quelqu'un veut utiliser cette adresse e-mail pour un UiTiD. C'était toi ? Ouvre alors le lien dans le navigateur où tu l'as demandé.",
    ],
    button: { label: "Confirme l'adresse", link },
    after: [
      `Le lien fonctionne une seule fois, pendant ${validFor}.`,
      "Tu n'as rien demandé ? Alors tu n'as rien à faire : rien ne change.",
    ],
  }),
  en: ({ link, validFor }) => ({
    subject: 'Confirm your new e-mail address',
    before: [
      'Somebody wants to use this e-mail address for a UiTiD. Was that you? Then open the link in the browser where you asked for it.',
    ],
    button: { label: 'Confirm the address', link },
    after: [
      `The link works once, for ${validFor}.`,
      'Did you not ask for this? Then there is nothing you need to do: nothing changes.',
    ],
  }),
  de: ({ link, validFor }) => ({
    subject: 'Bestätige deine neue E-Mail-Adresse',
    before: [
      'Jemand möchte diese E-Mail-Adresse für eine UiTiD verwenden. Warst du das? Dann öffne den Link in dem Browser, in dem du das verlangt hast.',
    ],
    button: { label: 'Bestätige die Adresse', link },
    after: [
      `Der Link gilt einmal, für ${validFor}.`,
      'Hast du das nicht verlangt? Dann musst du nichts tun: Es ändert sich nichts.',
    ],
  }),
}
