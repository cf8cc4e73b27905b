import type { Template } from './template.ts'

/** To passholders who want news: a provider starts. `message` is what an administrator wrote. */
export const providerNews: Template<'providerNews'> = {
  nl: ({ organisation, region, message, link }) => ({
    subject: `Nieuw bij ${region}: ${organisation}`,
    before: [message],
    button: { label: 'Naar mijn UiTPAS', link },
    after: [
      'Je krijgt deze mail omdat je nieuws en tips per mail wil. Wil je dat niet meer? Pas het aan bij je gegevens in mijn UiTPAS, of vraag het aan een balie.',
    ],
  }),
  fr: ({ organisation, region, message, link }) => ({
    subject: `Nouveau chez ${region} : ${organisation}`,
    before: [message],
    button: { label: 'Vers mon UiTPAS', link },
    after: [
      'Tu reçois ce mail parce que tu veux des nouvelles et des conseils par mail. Tu n’en veux plus ? Change-le dans tes données sur mon UiTPAS, ou demande-le à un guichet.',
    ],
  }),
  en: ({ organisation, region, message, link }) => ({
    subject: `New at ${region}: ${organisation}`,
    before: [message],
    button: { label: 'To my UiTPAS', link },
    after: [
      'You get this mail because you want news and tips by mail. Not any more? Change it with your details in my UiTPAS, or ask at a counter.',
    ],
  }),
  de: ({ organisation, region, message, link }) => ({
    subject: `Neu bei ${region}: ${organisation}`,
    before: [message],
    button: { label: 'Zu meinem UiTPAS', link },
    after: [
      'Du bekommst diese Mail, weil du Neuigkeiten und Tipps per Mail möchtest. Nicht mehr? Ändere es bei deinen Daten in meinem UiTPAS, oder frag an einem Schalter.',
    ],
  }),
}
