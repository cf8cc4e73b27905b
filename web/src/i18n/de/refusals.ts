import type { Messages } from '../messages.ts'
import type { refusals as dutch } from '../nl/refusals.ts'

export const refusals: Messages<typeof dutch> = {
  result: {
    checkin: 'Es wurde kein Punkt gesammelt.',
    show: 'Es wurde nichts geändert.',
    redeem: 'Es wurde nichts eingelöst.',
    sell: 'Es wurde kein Ticket vergeben.',
    undo: 'Es wurde nichts geändert.',
  },
  'card-blocked': { title: 'Diese Karte ist gesperrt', text: 'Fragen Sie nach der neuen Karte.' },
  'card-not-handed-out': {
    title: 'Diese Karte gehört noch niemandem',
    text: 'Registrieren Sie zuerst die Person.',
  },
  'card-deleted': { title: 'Diese Karte wird nicht mehr verwendet', text: 'Fragen Sie nach der neuen Karte.' },
  'invalid-card': {
    title: 'Diese Karte kann hier nicht verwendet werden',
    text: 'Fragen Sie nach einer anderen Karte oder geben Sie die UiTPAS-Nummer ein.',
  },
  'passholder-blocked': { title: 'Dieser Pass ist gesperrt', text: 'Wenden Sie sich an die Kartensystemverwaltung.' },
  'pass-not-found': {
    title: 'Wir kennen diesen Pass nicht',
    text: 'Prüfen Sie die Nummer oder registrieren Sie die Person.',
  },
  'number-wrong': { title: 'Diese Nummer stimmt nicht', text: 'Prüfen Sie die letzten Ziffern.' },
  'no-active-membership': {
    title: 'Dieser Pass hat zurzeit keine Mitgliedschaft',
    text: 'Wenden Sie sich an die Kartensystemverwaltung.',
  },
  'checkin-not-allowed': {
    title: 'Hier können jetzt keine Punkte gesammelt werden',
    text: 'Prüfen Sie, ob die richtige Aktivität gewählt ist.',
  },
  'event-not-found': { title: 'Wir kennen diese Aktivität nicht', text: 'Wählen Sie eine andere Aktivität.' },
  'group-pass': {
    title: 'Das ist ein Gruppenpass',
    text: 'Mit einem Gruppenpass kann man Tickets kaufen, aber keine Punkte sammeln.',
  },
  'social-tariff-expired': {
    title: 'Für diesen Pass gilt jetzt der normale Tarif',
    text: 'Verlängern geht an einem Schalter, der Personen registriert.',
  },
  'social-tariff-suspended': {
    title: 'Für diesen Pass gilt jetzt der normale Tarif',
    text: 'Mehr dazu weiß die Kartensystemverwaltung.',
  },
  'maximum-reached': { title: 'Das Maximum ist erreicht', text: 'Der Verlauf zeigt, wann es wieder geht.' },
  'reward-not-found': {
    title: 'Wir kennen diesen Vorteil nicht',
    text: 'Scannen Sie den Pass erneut, um die heutigen Vorteile zu sehen.',
  },
  'reward-not-for-pass': {
    title: 'Dieser Vorteil gilt nicht für diesen Pass',
    text: 'Wählen Sie einen anderen Vorteil.',
  },
  'reward-points': {
    title: 'Es sind nicht genug Punkte',
    text: 'Wählen Sie einen Vorteil, der weniger Punkte kostet.',
  },
  'reward-user-limit': {
    title: 'Dieser Vorteil wurde mit diesem Pass schon eingelöst',
    text: 'Wählen Sie einen anderen Vorteil.',
  },
  'reward-period': {
    title: 'Dieser Vorteil kann jetzt nicht eingelöst werden',
    text: 'Wählen Sie einen anderen Vorteil.',
  },
  'reward-sold-out': { title: 'Dieser Vorteil ist vergriffen', text: 'Wählen Sie einen anderen Vorteil.' },
  'balie-inactive': {
    title: 'Dieser Schalter ist nicht aktiv',
    text: 'Sie können Pässe ansehen, aber nichts registrieren.',
  },
  forbidden: { title: 'Dieser Schalter darf das nicht tun', text: 'Fragen Sie die Kartensystemverwaltung.' },
  'logged-out': {
    title: 'Sie sind abgemeldet',
    text: 'Melden Sie sich erneut an. Was Sie eingegeben haben, ist gespeichert.',
  },
  'too-fast': { title: 'Das war zu schnell', text: 'Warten Sie kurz und versuchen Sie es erneut.' },
  'already-undone': { title: 'Das ist bereits rückgängig gemacht', text: 'Prüfen Sie es im Verlauf.' },
  'not-found': { title: 'Das gibt es nicht mehr', text: 'Prüfen Sie es im Verlauf.' },
  'no-network': { title: 'Keine Verbindung', text: 'Versuchen Sie es später mit demselben Pass erneut.' },
  unavailable: { title: 'Das geht gerade nicht', text: 'Versuchen Sie es später erneut.' },
  unexpected: {
    title: 'Bei uns ist etwas schiefgelaufen',
    text: 'Versuchen Sie es erneut. Geht es nicht, nennen Sie dem Helpdesk den Code.',
  },
}
