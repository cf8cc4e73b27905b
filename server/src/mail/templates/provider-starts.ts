import type { Template } from './template.ts'

/** To the region: a new provider starts, so that it is put in the spotlight. */
export const providerStarts: Template<'providerStarts'> = {
  nl: ({ organisation, municipality, offers, link }) => ({
    subject: `Nieuwe UiTPAS-aanbieder in ${municipality}: ${organisation}`,
    before: [
      `${organisation} start als UiTPAS-aanbieder in ${municipality}. Zet je de nieuwe aanbieder mee in de kijker?`,
      `Wat ze aanbieden: ${offers}`,
    ],
    button: { label: 'Bekijk de aanbieder', link },
    after: [],
  }),
  fr: ({ organisation, municipality, offers, link }) => ({
    subject: `Nouveau partenaire UiTPAS à ${municipality} : ${organisation}`,
    before: [
      `${organisation} commence comme partenaire UiTPAS à ${municipality}. Peux-tu le mettre à l’honneur ?`,
      `Ce qu’il propose : ${offers}`,
    ],
    button: { label: 'Voir le partenaire', link },
    after: [],
  }),
  en: ({ organisation, municipality, offers, link }) => ({
    subject: `New UiTPAS provider in ${municipality}: ${organisation}`,
    before: [
      `${organisation} starts as a UiTPAS provider in ${municipality}. Will you help to put it in the spotlight?`,
      `What they offer: ${offers}`,
    ],
    button: { label: 'Look at the provider', link },
    after: [],
  }),
  de: ({ organisation, municipality, offers, link }) => ({
    subject: `Neuer UiTPAS-Anbieter in ${municipality}: ${organisation}`,
    before: [
      `${organisation} beginnt als UiTPAS-Anbieter in ${municipality}. Stellst du ihn mit ins Rampenlicht?`,
      `Was angeboten wird: ${offers}`,
    ],
    button: { label: 'Den Anbieter ansehen', link },
    after: [],
  }),
}
