import type { EndUserMessage } from '../http/problems.ts'
import type { SocialTariff } from '../memberships/rules.ts'
import { dayInWords } from '../values/instant.ts'

export const malformed: EndUserMessage = {
  nl: 'Dit is geen UiTPAS-nummer, chipnummer of rijksregisternummer. Kijk het nummer na.',
  fr: 'Ceci n’est pas un numéro UiTPAS, de puce ou de registre national. Vérifiez le numéro.',
  en: 'This is no UiTPAS number, chip number or national number. Check the number.',
  de: 'Das ist keine UiTPAS-, Chip- oder Nationalregisternummer. Prüfen Sie die Nummer.',
}

export const ambiguousChip: EndUserMessage = {
  nl: 'De kaartlezer maakt niet duidelijk welke kaart dit is. Typ het nummer dat op de kaart staat.',
  fr: 'Le lecteur ne permet pas de savoir quelle carte c’est. Tapez le numéro imprimé sur la carte.',
  en: 'The reader does not make clear which card this is. Type the number on the card.',
  de: 'Das Lesegerät zeigt nicht eindeutig, welche Karte das ist. Tippen Sie die Nummer auf der Karte.',
}

export interface PassMessage {
  level: 'INFO' | 'WARN' | 'ERROR'
  /** Dutch: the contract has one language here. */
  text: string
}

/** What whoever looks at a pass must be told about its social tariff. */
export function socialTariffMessages(tariff: SocialTariff): PassMessage[] {
  if (tariff.status === 'NONE') return []
  const end = dayInWords(tariff.end, 'nl')
  if (tariff.status === 'EXPIRED') {
    return [{ level: 'WARN', text: `Het kansentarief is vervallen op ${end}.` }]
  }
  if (tariff.status === 'SUSPENDED' && tariff.suspendedUntil !== undefined) {
    const until = dayInWords(tariff.suspendedUntil, 'nl')
    return [{ level: 'WARN', text: `Het kansentarief is geschorst tot en met ${until}.` }]
  }
  if (!tariff.inGracePeriod) return []
  const last = dayInWords(tariff.countsUntil, 'nl')
  return [
    { level: 'INFO', text: `Het kansentarief liep tot ${end} en geldt nog tot en met ${last}. Vraag om te verlengen.` },
  ]
}
