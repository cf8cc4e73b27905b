import { friendlyFormatIBAN } from 'ibantools'
import { Problem } from '../http/problems.ts'
import type { Day } from '../values/day.ts'
import { dayInWords } from '../values/instant.ts'
import type { Application } from './store.ts'

/** What a municipality can have filled in, by the name between braces. */
export const placeholders = [
  'organisatie',
  'contactpersoon',
  'adres',
  'rekeningnummer',
  'gemeente',
  'regio',
  'datum',
] as const
type Placeholder = (typeof placeholders)[number]

/** Until a region writes its own. A line that begins with `# ` is a heading. */
export const standardText = `Tussen het lokaal bestuur van {gemeente} en {organisatie}, {adres}, vertegenwoordigd door {contactpersoon}, wordt overeengekomen wat volgt.

# 1. Voorwerp
{organisatie} wordt aanbieder van {regio} en organiseert UiTPAS-activiteiten in {gemeente}.

# 2. Wat de organisatie doet
De organisatie voert haar activiteiten in de UiTdatabank in, laat elke pashouder punten sparen en geeft elke pashouder met kansenstatuut het kansentarief.
De organisatie gaat discreet om met het kansenstatuut van pashouders en gebruikt hun gegevens alleen voor de UiTPAS.

# 3. Wat het lokaal bestuur doet
Het lokaal bestuur geeft de organisatie een balie en een handleiding, en betaalt zijn deel van elk kansentarief terug op rekening {rekeningnummer}.

# 4. Gegevensbescherming
Beide partijen verwerken persoonsgegevens volgens de Algemene Verordening Gegevensbescherming. Wie aan de balie werkt, doet dat met een eigen UiTiD.

# 5. Duur
De overeenkomst geldt vanaf de goedkeuring door het college en kan door elke partij schriftelijk worden opgezegd, drie maanden vooraf.

Opgemaakt op {datum}.`

export type AgreementPart = string | { heading: string }

const named = /\{(\w+)\}/g

/** @throws body/invalid-data for a name between braces that is none of ours */
export function requireKnownPlaceholders(body: string): void {
  const unknown = [...body.matchAll(named)].flatMap(([, name = '']) =>
    placeholders.some((one) => one === name) ? [] : [name],
  )
  if (unknown.length === 0) return
  throw new Problem('body/invalid-data', {
    detail: `There are these: ${placeholders.join(', ')}`,
    schemaErrors: [{ jsonPointer: '/body', error: `names {${unknown[0]}}, which nothing is filled in for` }],
  })
}

/** The text with what this application says, paragraph by paragraph. What is not known is a line to write on. */
export function filledAgreement(
  body: string,
  of: { application: Application; municipality: string; region: string; day: Day },
): AgreementPart[] {
  const { application, municipality, region, day } = of
  const place = [application.street, [application.postalCode, application.city].filter(Boolean).join(' ')]
  const { iban } = application
  const values: Record<Placeholder, string | null> = {
    organisatie: application.organisation,
    contactpersoon: application.contactName,
    adres: place.filter(Boolean).join(', '),
    rekeningnummer: iban === null ? null : friendlyFormatIBAN(iban),
    gemeente: municipality,
    regio: region,
    datum: dayInWords(day, 'nl'),
  }
  const filled = body.replace(named, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as Placeholder] || '……………………' : whole,
  )
  return filled
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (line.startsWith('# ') ? { heading: line.slice(2) } : line))
}
