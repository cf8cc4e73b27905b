import type { EndUserMessage } from '../http/problems.ts'
import type { CardStatus } from './store.ts'

const notHandedOut: EndUserMessage = {
  nl: 'Deze kaart is nog niet in gebruik. Registreer eerst de pashouder.',
  fr: 'Cette carte n’est pas encore en service. Enregistrez d’abord la personne.',
  en: 'This card is not in use yet. Register the passholder first.',
  de: 'Diese Karte ist noch nicht in Gebrauch. Registrieren Sie zuerst die Person.',
}

/** Why a card that is not active cannot be used. */
export const inactiveCardMessages: Record<Exclude<CardStatus, 'ACTIVE'>, EndUserMessage> = {
  PROVISIONED: notHandedOut,
  LOCAL_STOCK: notHandedOut,
  BLOCKED: {
    nl: 'Deze kaart is geblokkeerd. Vraag de nieuwe kaart.',
    fr: 'Cette carte est bloquée. Demandez la nouvelle carte.',
    en: 'This card is blocked. Ask for the new card.',
    de: 'Diese Karte ist gesperrt. Fragen Sie nach der neuen Karte.',
  },
  DELETED: {
    nl: 'Deze kaart bestaat niet meer. Vraag de nieuwe kaart.',
    fr: 'Cette carte n’existe plus. Demandez la nouvelle carte.',
    en: 'This card does not exist any more. Ask for the new card.',
    de: 'Diese Karte gibt es nicht mehr. Fragen Sie nach der neuen Karte.',
  },
}

/** A regular card for somebody with social tariff. */
export const regularCardMessage: EndUserMessage = {
  nl: 'Bij kansenstatuut hoort een kaart met kansenstatuut. Er is niets gewijzigd. Neem een andere kaart.',
  fr: 'Le statut social demande une carte à tarif social. Rien n’a été modifié. Prenez une autre carte.',
  en: 'Social tariff needs a card with social tariff. Nothing was changed. Take another card.',
  de: 'Zum Sozialtarif gehört eine Karte mit Sozialtarif. Es wurde nichts geändert. Nehmen Sie eine andere Karte.',
}

/** A file or range of cards in which something is wrong. */
export const batchErrorsMessage: EndUserMessage = {
  nl: 'Er zitten fouten in deze kaarten. Er is niets ingelezen. Verbeter de genoemde regels en probeer opnieuw.',
  fr: 'Ces cartes contiennent des erreurs. Rien n’a été importé. Corrigez les lignes indiquées et réessayez.',
  en: 'There are mistakes in these cards. Nothing was read in. Mend the lines that are named and try again.',
  de: 'Diese Karten enthalten Fehler. Es wurde nichts eingelesen. Korrigieren Sie die genannten Zeilen und versuchen Sie es erneut.',
}
