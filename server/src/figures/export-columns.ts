import { type Column, columnOf } from '../exports/column.ts'
import type { Line } from './question.ts'
import type { ReachLine } from './reach.ts'
import type { Dimension, Measure } from './subjects.ts'

type Words = readonly [string, string, string, string]

const measureWords: Record<Measure, Words> = {
  active: ['Pashouders', 'Titulaires', 'Passholders', 'Passinhaber'],
  registered: ['Nieuw', 'Nouveaux', 'New', 'Neu'],
  ended: ['Gestopt', 'Terminés', 'Ended', 'Beendet'],
  handedOut: ['Uitgereikt', 'Remises', 'Handed out', 'Ausgegeben'],
  blocked: ['Geblokkeerd', 'Bloquées', 'Blocked', 'Gesperrt'],
  checkins: ['Check-ins', 'Check-ins', 'Check-ins', 'Check-ins'],
  people: ['Personen', 'Personnes', 'People', 'Personen'],
  points: ['Punten', 'Points', 'Points', 'Punkte'],
  tickets: ['Tickets', 'Billets', 'Tickets', 'Tickets'],
  regularCents: ['Gewone prijs', 'Prix normal', 'Regular price', 'Normaler Preis'],
  passholderCents: ['Pashouder betaalt', 'Part du titulaire', 'Passholder pays', 'Passinhaber zahlt'],
  organizerCents: ['Deel organisator', 'Part organisateur', 'Organiser’s part', 'Teil Veranstalter'],
  municipalityCents: ['Deel gemeente', 'Part commune', 'Municipality’s part', 'Teil Gemeinde'],
  redeemed: ['Opgenomen voordelen', 'Avantages utilisés', 'Redeemed rewards', 'Eingelöste Vorteile'],
  registrations: ['Registraties', 'Inscriptions', 'Registrations', 'Registrierungen'],
}

const dimensionWords: Record<Dimension, Words> = {
  period: ['Vanaf', 'À partir du', 'From', 'Ab'],
  municipality: ['Gemeente', 'Commune', 'Municipality', 'Gemeinde'],
  age: ['Leeftijd', 'Âge', 'Age', 'Alter'],
  socialTariff: ['Kansentarief', 'Tarif réduit', 'Social tariff', 'Sozialtarif'],
  organizer: ['Balie', 'Guichet', 'Counter', 'Schalter'],
  item: ['Naam', 'Nom', 'Name', 'Name'],
}

const isAmount = (measure: Measure) => measure.endsWith('Cents')

/** The lines of a report as a file: by what they are told apart, then each measure. */
export function figureColumns(by: Dimension, measures: readonly Measure[]): Column<Line>[] {
  const column = columnOf<Line>()
  return [
    column('name', dimensionWords[by], ({ key, label }) => label ?? key, 36),
    column('key', ['Code', 'Code', 'Code', 'Code'], ({ key }) => key, 38),
    ...measures.map((measure, index) =>
      column(measure, measureWords[measure], ({ values }) => {
        const value = values[index] ?? 0
        return isAmount(measure) ? { cents: value } : value
      }),
    ),
  ]
}

const column = columnOf<ReachLine>()

export const reachColumns: readonly Column<ReachLine>[] = [
  column('name', dimensionWords.municipality, ({ name }) => name, 30),
  column('nisCode', ['NIS-code', 'Code INS', 'NIS code', 'NIS-Code'], ({ nisCode }) => nisCode),
  column('entitled', ['Rechthebbenden', 'Ayants droit', 'Entitled', 'Berechtigte'], ({ entitled }) => entitled),
  column('year', ['Jaar', 'Année', 'Year', 'Jahr'], ({ year }) => year),
  column(
    'withSocialTariff',
    ['Met kansentarief', 'Avec le tarif réduit', 'With social tariff', 'Mit Sozialtarif'],
    // As text, so that nobody adds up what is not there.
    ({ withSocialTariff }) => withSocialTariff ?? '< 5',
  ),
  column('source', ['Bron', 'Source', 'Source', 'Quelle'], ({ source }) => source, 36),
]
