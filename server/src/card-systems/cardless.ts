import type { Db } from '../db/database.ts'
import { type EndUserMessage, Problem } from '../http/problems.ts'
import type { CardSystemId } from '../values/ids.ts'
import { findCardSystem } from './store.ts'

/** Whether somebody can become a member without a physical card, with or without social tariff. */
export function allowsDigitalCard(
  cardSystem: { allowsCardlessRegistration?: boolean; cardlessRegistrationType?: string },
  socialTariff: boolean,
): boolean {
  const { allowsCardlessRegistration = true, cardlessRegistrationType: type = 'ALL' } = cardSystem
  return allowsCardlessRegistration && (type === 'ALL' || type === (socialTariff ? 'SOCIALTARIFF' : 'REGULAR'))
}

/** @throws uitpas/invalid-card where the card system has no digital card for a member like this */
export async function requireDigitalCard(db: Db, cardSystemId: CardSystemId, socialTariff: boolean): Promise<void> {
  const cardSystem = await findCardSystem(db, cardSystemId)
  if (cardSystem && allowsDigitalCard(cardSystem, socialTariff)) return
  throw new Problem('uitpas/invalid-card', {
    detail: 'The card system has no digital card for a member like this',
    endUserMessage: cardNeededMessage,
  })
}

const cardNeededMessage: EndUserMessage = {
  nl: 'In deze regio is hiervoor een kaart nodig. Er is niets gewijzigd. Geef het nummer van een kaart in.',
  fr: 'Dans cette région, une carte est nécessaire. Rien n’a été modifié. Saisissez le numéro d’une carte.',
  en: 'This region needs a card for this. Nothing was changed. Enter the number of a card.',
  de: 'In dieser Region ist dafür eine Karte nötig. Es wurde nichts geändert. Geben Sie die Nummer einer Karte ein.',
}
