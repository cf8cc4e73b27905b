import type { EndUserMessage } from '../http/problems.ts'

// What people read when somebody is not registered or changed, and what they can do.

export const noTermsMessage: EndUserMessage = {
  nl: 'Er is niemand geregistreerd: de voorwaarden zijn niet aanvaard. Laat ze lezen en aanvaarden.',
  fr: 'Personne n’a été enregistré : les conditions ne sont pas acceptées. Faites-les lire et accepter.',
  en: 'Nobody was registered: the terms were not accepted. Have them read and accepted.',
  de: 'Es wurde niemand registriert: Die Bedingungen wurden nicht akzeptiert. Lassen Sie sie lesen und akzeptieren.',
}

export const noConsentMessage: EndUserMessage = {
  nl: 'Er is niemand geregistreerd: wie jonger is dan 16 jaar, heeft de toestemming van een ouder nodig.',
  fr: 'Personne n’a été enregistré : avant 16 ans, l’accord d’un parent est nécessaire.',
  en: 'Nobody was registered: who is younger than 16 needs the consent of a parent.',
  de: 'Es wurde niemand registriert: Wer jünger als 16 ist, braucht die Zustimmung eines Elternteils.',
}

export const tariffOutsideMessage: EndUserMessage = {
  nl: 'Kansentarief kan alleen voor wie in de regio van de pas woont. Er is niets bewaard. Kijk het adres na, of ga verder zonder kansentarief.',
  fr: 'Le tarif social est réservé aux habitants de la région du pass. Rien n’a été enregistré. Vérifiez l’adresse, ou continuez sans tarif social.',
  en: 'Social tariff is only for who lives in the region of the pass. Nothing was saved. Check the address, or go on without social tariff.',
  de: 'Den Sozialtarif gibt es nur für Personen aus der Region des Passes. Es wurde nichts gespeichert. Prüfen Sie die Adresse, oder fahren Sie ohne Sozialtarif fort.',
}

export const cardNeededMessage: EndUserMessage = {
  nl: 'In deze regio is hiervoor een kaart nodig. Er is niemand geregistreerd. Geef het nummer van een kaart in.',
  fr: 'Dans cette région, une carte est nécessaire. Personne n’a été enregistré. Saisissez le numéro d’une carte.',
  en: 'This region needs a card for this. Nobody was registered. Enter the number of a card.',
  de: 'In dieser Region ist dafür eine Karte nötig. Es wurde niemand registriert. Geben Sie die Nummer einer Karte ein.',
}
