import type { Template } from './template.ts'

/** To an association that asked to become a provider: the address has to be shown to be theirs, and the link is their page. */
export const providerApplicationReceived: Template<'providerApplicationReceived'> = {
  nl: ({ organisation, region, link }) => ({
    subject: `Je aanvraag om aanbieder te worden van ${region}`,
    before: [
      `We kregen de aanvraag van ${organisation} om aanbieder te worden van ${region}.`,
      'Bevestig je e-mailadres. Op dezelfde pagina lees en teken je de overeenkomst, en zie je hoe ver je aanvraag staat.',
    ],
    button: { label: 'Bevestig en bekijk je aanvraag', link },
    after: [
      'Bewaar deze mail: de link blijft van jullie.',
      'Heb jij dit niet gevraagd? Doe dan niets: na 14 dagen is de aanvraag weg.',
    ],
  }),
  fr: ({ organisation, region, link }) => ({
    subject: `Ta demande pour devenir partenaire de ${region}`,
    before: [
      `Nous avons reçu la demande de ${organisation} pour devenir partenaire de ${region}.`,
      'Confirme ton adresse e-mail. Sur la même page, tu lis et signes la convention et tu vois où en est ta demande.',
    ],
    button: { label: 'Confirmer et voir ta demande', link },
    after: [
      'Garde ce mail : le lien reste le vôtre.',
      'Ce n’est pas toi ? Ne fais rien : après 14 jours, la demande disparaît.',
    ],
  }),
  en: ({ organisation, region, link }) => ({
    subject: `Your application to become a provider of ${region}`,
    before: [
      `We received the application of ${organisation} to become a provider of ${region}.`,
      'Confirm your e-mail address. On the same page you read and sign the agreement, and see how your application stands.',
    ],
    button: { label: 'Confirm and look at your application', link },
    after: [
      'Keep this mail: the link stays yours.',
      'Was it not you? Then do nothing: after 14 days the application is gone.',
    ],
  }),
  de: ({ organisation, region, link }) => ({
    subject: `Dein Antrag, Anbieter von ${region} zu werden`,
    before: [
      `Wir haben den Antrag von ${organisation} erhalten, Anbieter von ${region} zu werden.`,
      'Bestätige deine E-Mail-Adresse. Auf derselben Seite liest und unterschreibst du die Vereinbarung und siehst, wie weit der Antrag ist.',
    ],
    button: { label: 'Bestätigen und den Antrag ansehen', link },
    after: [
      'Behalte diese Mail: der Link bleibt eurer.',
      'Warst du das nicht? Dann tu nichts: nach 14 Tagen ist der Antrag weg.',
    ],
  }),
}
