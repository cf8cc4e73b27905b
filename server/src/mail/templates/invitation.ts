import type { Template } from './template.ts'

export const invitation: Template<'invitation'> = {
  nl: ({ organizer, link, validFor }) => ({
    subject: `Uitnodiging voor de balie ${organizer}`,
    before: [
      `Je bent uitgenodigd om te werken aan de balie ${organizer}.`,
      'Maak een UiTiD met dit e-mailadres. Daarna meld je je ermee aan in de balie-app.',
    ],
    button: { label: 'Maak een UiTiD', link },
    after: [`De uitnodiging blijft ${validFor} geldig.`, 'Werk je daar niet? Dan hoef je niets te doen.'],
  }),
  fr: ({ organizer, link, validFor }) => ({
    subject: `Invitation pour le guichet ${organizer}`,
    before: [
      `Tu es invité à travailler au guichet ${organizer}.`,
      "Crée un UiTiD avec cette adresse e-mail. Ensuite, tu t'en sers pour te connecter à l'application du guichet.",
    ],
    button: { label: 'Crée un UiTiD', link },
    after: [`L'invitation est valable pendant ${validFor}.`, "Tu ne travailles pas là ? Alors tu n'as rien à faire."],
  }),
  en: ({ organizer, link, validFor }) => ({
    subject: `Invitation to the counter ${organizer}`,
    before: [
      `You are invited to work at the counter ${organizer}.`,
      'Make a UiTiD with this e-mail address. Then log in to the counter app with it.',
    ],
    button: { label: 'Make a UiTiD', link },
    after: [`The invitation is valid for ${validFor}.`, 'Do you not work there? Then there is nothing you need to do.'],
  }),
  de: ({ organizer, link, validFor }) => ({
    subject: `Einladung zum Schalter ${organizer}`,
    before: [
      `Du bist eingeladen, am Schalter ${organizer} zu arbeiten.`,
      'Lege mit dieser E-Mail-Adresse eine UiTiD an. Danach meldest du dich damit in der Schalter-App an.',
    ],
    button: { label: 'Lege eine UiTiD an', link },
    after: [`Die Einladung gilt für ${validFor}.`, 'Arbeitest du dort nicht? Dann musst du nichts tun.'],
  }),
}
