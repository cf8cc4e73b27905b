import type { PlaceholderName } from './kinds.ts'
import type { Language } from './template.ts'

/** How whoever writes a mail spells what is filled in: a word of its language, in braces. */
export const placeholderWords: Record<PlaceholderName, Record<Language, string>> = {
  validFor: { nl: 'geldig', fr: 'validité', en: 'valid', de: 'gültig' },
  balie: { nl: 'balie', fr: 'guichet', en: 'counter', de: 'schalter' },
  organizer: { nl: 'balie', fr: 'guichet', en: 'counter', de: 'schalter' },
  administers: { nl: 'kaartsysteem', fr: 'système', en: 'system', de: 'kartensystem' },
  region: { nl: 'regio', fr: 'région', en: 'region', de: 'region' },
  reason: { nl: 'uitleg', fr: 'explication', en: 'explanation', de: 'erklärung' },
  event: { nl: 'activiteit', fr: 'activité', en: 'activity', de: 'aktivität' },
  person: { nl: 'voornaam', fr: 'prénom', en: 'name', de: 'vorname' },
  organisation: { nl: 'organisatie', fr: 'organisation', en: 'organisation', de: 'organisation' },
  municipality: { nl: 'gemeente', fr: 'commune', en: 'municipality', de: 'gemeinde' },
  offers: { nl: 'aanbod', fr: 'offre', en: 'offer', de: 'angebot' },
  entry: { nl: 'invoer', fr: 'encodage', en: 'entry', de: 'eingabe' },
  guide: { nl: 'handleiding', fr: 'guide', en: 'guide', de: 'anleitung' },
  newsletter: { nl: 'nieuwsbrief', fr: 'lettre', en: 'newsletter', de: 'newsletter' },
  banner: { nl: 'banner', fr: 'bannière', en: 'banner', de: 'banner' },
  message: { nl: 'bericht', fr: 'message', en: 'message', de: 'nachricht' },
  helpDesk: { nl: 'helpdesk', fr: 'helpdesk', en: 'helpdesk', de: 'helpdesk' },
}

/** What stands there in a preview. Nobody's. */
export const placeholderSamples: Record<PlaceholderName, Record<Language, string>> = {
  validFor: { nl: '7 dagen', fr: '7 jours', en: '7 days', de: '7 Tage' },
  balie: same('Bibliotheek Zonnebos'),
  organizer: same('Bibliotheek Zonnebos'),
  administers: same('UiTPAS Zonnebos'),
  region: same('UiTPAS Zonnebos'),
  reason: {
    nl: 'de zaal staat onder water',
    fr: 'la salle est inondée',
    en: 'the hall is under water',
    de: 'der Saal steht unter Wasser',
  },
  event: same('Dansen in de Schuur'),
  person: same('Noor'),
  organisation: same('Chiro Zonnebos'),
  municipality: same('Zonnebos'),
  offers: {
    nl: 'spelnamiddagen op zondag',
    fr: 'des après-midis de jeux le dimanche',
    en: 'afternoons of games on Sunday',
    de: 'Spielnachmittage am Sonntag',
  },
  entry: same('https://openpas.example/aanbod'),
  guide: same('https://openpas.example/uitpaspartner/zonnebos/handleiding'),
  newsletter: same('https://openpas.example/uitpaspartner/zonnebos#nieuwsbrief'),
  banner: same('https://openpas.example/uitpaspartner/zonnebos/handleiding#banner'),
  message: {
    nl: 'Vanaf nu spaar je ook punten bij Chiro Zonnebos.',
    fr: 'Dès maintenant, tu épargnes aussi des points chez Chiro Zonnebos.',
    en: 'From now on you save points at Chiro Zonnebos too.',
    de: 'Ab jetzt sammelst du auch bei Chiro Zonnebos Punkte.',
  },
  helpDesk: same('uitpas@zonnebos.example'),
}

function same(value: string): Record<Language, string> {
  return { nl: value, fr: value, en: value, de: value }
}

export const tokenOf = (name: PlaceholderName, language: Language) => `{${placeholderWords[name][language]}}`
