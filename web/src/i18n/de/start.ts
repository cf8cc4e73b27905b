import type { Messages } from '../messages.ts'
import type { start as dutch } from '../nl/start.ts'

export const start: Messages<typeof dutch> = {
  title: 'Ein Pass für Kultur, Sport und alles, wo Sie gerne sind.',
  lead: 'Openpas ist das Passsystem von Städten und Regionen: Punkte sammeln, Vorteile einlösen und zu einem fairen Preis ausgehen.',
  workHere: 'Arbeiten Sie hier?',
  mijn: { name: 'Mein Pass', text: 'Ihre Punkte, Ihre Vorteile und die Pässe der Familie.' },
  balie: { name: 'Schalter', text: 'Punkte sammeln und Vorteile einlösen am Schalter.' },
  aanbod: { name: 'Angebot', text: 'Aktivitäten eingeben: wann, wo und zu welchem Preis.' },
  ksb: { name: 'Kartensystemverwaltung', text: 'Passinhaber, Karten und Schalter eines Kartensystems verwalten.' },
}
