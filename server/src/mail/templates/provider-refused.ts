import type { Template } from './template.ts'

/** To an association whose application the college refused. */
export const providerRefused: Template<'providerRefused'> = {
  nl: ({ organisation, municipality, region, reason, link }) => ({
    subject: `Je aanvraag om aanbieder te worden van ${region}`,
    before: [
      `Het college van ${municipality} keurde de aanvraag van ${organisation} niet goed.`,
      `De reden: ${reason}`,
      'Is de reden weggenomen? Dan mag je een nieuwe aanvraag doen.',
    ],
    button: { label: 'Een nieuwe aanvraag', link },
    after: [],
  }),
  fr: ({ organisation, municipality, region, reason, link }) => ({
    subject: `Ta demande pour devenir partenaire de ${region}`,
    before: [
      `Le collège de ${municipality} n’a pas approuvé la demande de ${organisation}.`,
      `La raison : ${reason}`,
      'La raison a disparu ? Tu peux alors faire une nouvelle demande.',
    ],
    button: { label: 'Une nouvelle demande', link },
    after: [],
  }),
  en: ({ organisation, municipality, region, reason, link }) => ({
    subject: `Your application to become a provider of ${region}`,
    before: [
      `The board of ${municipality} did not approve the application of ${organisation}.`,
      `The reason: ${reason}`,
      'Is the reason gone? Then you may apply again.',
    ],
    button: { label: 'Apply again', link },
    after: [],
  }),
  de: ({ organisation, municipality, region, reason, link }) => ({
    subject: `Dein Antrag, Anbieter von ${region} zu werden`,
    before: [
      `Das Kollegium von ${municipality} hat den Antrag von ${organisation} nicht genehmigt.`,
      `Der Grund: ${reason}`,
      'Ist der Grund weg? Dann kannst du einen neuen Antrag stellen.',
    ],
    button: { label: 'Ein neuer Antrag', link },
    after: [],
  }),
}
