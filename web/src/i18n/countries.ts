import { locales } from './format.ts'
import type { Language } from './language.ts'

const neighbours = ['NL', 'FR', 'DE', 'LU']

/** ISO 3166, where people live; Kosovo has a code that everybody uses for it. Belgium is not abroad. */
const others =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'

interface Country {
  value: string
  label: string
}

/** Sorting some hundreds of names takes milliseconds, and a form is drawn at every key. */
const known = new Map<Language, Country[]>()

/**
 * The countries to choose from for who lives abroad: the neighbours first, then the others by their name.
 * @param also a code that was kept before, so that it is not lost
 */
export function countriesAbroad(language: Language, also = ''): Country[] {
  const all = known.get(language) ?? listed(language)
  known.set(language, all)
  const isNew = /^[A-Z]{2}$/.test(also) && also !== 'BE' && !all.some(({ value }) => value === also)
  return isNew ? [...all, named(namesIn(language), also)] : all
}

/** `Nederland`; a code that is none stays as it is. */
export const countryName = (code: string, language: Language): string =>
  /^[A-Z]{2}$/.test(code) ? named(namesIn(language), code).label : code

const namesIn = (language: Language) => new Intl.DisplayNames(locales[language], { type: 'region' })
const named = (names: Intl.DisplayNames, value: string): Country => ({ value, label: names.of(value) ?? value })

function listed(language: Language): Country[] {
  const names = namesIn(language)
  const rest = others.split(' ').map((code) => named(names, code))
  rest.sort((a, b) => a.label.localeCompare(b.label, language))
  return [...neighbours.map((code) => named(names, code)), ...rest]
}
