import type { Template } from './template.ts'

export const administratorInvitation: Template<'administratorInvitation'> = {
  nl: ({ administers, link, validFor }) => ({
    subject: `Uitnodiging als beheerder van ${administers}`,
    before: [
      `Je bent uitgenodigd als beheerder van ${administers}.`,
      'Maak een UiTiD met dit e-mailadres. Daarna meld je je ermee aan in de beheerapp.',
    ],
    button: { label: 'Maak een UiTiD', link },
    after: [`De uitnodiging blijft ${validFor} geldig.`, 'Verwacht je dit niet? Dan hoef je niets te doen.'],
  }),
  fr: ({ administers, link, validFor }) => ({
    subject: `Invitation comme administrateur de ${administers}`,
    before: [
      `Tu es invité comme administrateur de ${administers}.`,
      "Crée un UiTiD avec cette adresse e-mail. Ensuite, tu t'en sers pour te connecter à l'application d'administration.",
    ],
    button: { label: 'Crée un UiTiD', link },
    after: [`L'invitation est valable pendant ${validFor}.`, "Tu ne t'y attendais pas ? Alors tu n'as rien à faire."],
  }),
  en: ({ administers, link, validFor }) => ({
    subject: `Invitation as administrator of ${administers}`,
    before: [
      `You are invited as administrator of ${administers}.`,
      'Make a UiTiD with this e-mail address. Then log in to the administration app with it.',
    ],
    button: { label: 'Make a UiTiD', link },
    after: [
      `The invitation is valid for ${validFor}.`,
      'Did you not expect this? Then there is nothing you need to do.',
    ],
  }),
  de: ({ administers, link, validFor }) => ({
    subject: `Einladung zur Verwaltung von ${administers}`,
    before: [
      `Du bist eingeladen, ${administers} zu verwalten.`,
      'Lege mit dieser E-Mail-Adresse eine UiTiD an. Danach meldest du dich damit in der Verwaltungs-App an.',
    ],
    button: { label: 'Lege eine UiTiD an', link },
    after: [`Die Einladung gilt für ${validFor}.`, 'Hast du das nicht erwartet? Dann musst du nichts tun.'],
  }),
}
