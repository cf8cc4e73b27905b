import type { Messages } from '../messages.ts'
import type { explain as dutch } from '../nl/explain.ts'

export const explain: Messages<typeof dutch> = {
  uuid: {
    title: 'UUID',
    text: 'Der eindeutige Code einer Person mit Pass. Ein Helpdesk fragt danach.',
  },
  cdbid: {
    title: 'CDBID',
    text: 'Der eindeutige Code einer Veranstaltung. Sie finden ihn in der UiTdatabank: die letzten Ziffern nach dem „/“ im Link.',
  },
  publication: {
    title: 'Veröffentlichungszeitraum',
    text: 'Der Zeitraum, in dem der Vorteil öffentlich sichtbar sein darf.',
  },
  granting: {
    title: 'Zuteilungszeitraum',
    text: 'Wer sich in diesem Zeitraum registriert oder Mitglied wird, bekommt den Vorteil. Beginnen Sie zum Beispiel mit dem Start von UiTPAS in Ihrer Gemeinde.',
  },
  redeeming: {
    title: 'Einlösezeitraum',
    text: 'Der Zeitraum, in dem man den Vorteil einlösen kann.',
  },
  rewardBalies: {
    title: 'Schalter',
    text: 'An diesen Schaltern kann der Vorteil eingelöst werden. Ohne Auswahl geht es überall.',
  },
  units: {
    title: 'Verfügbare Einheiten',
    text: 'Wie viele es gibt. Ist alles eingelöst, ist der Vorteil vergriffen.',
  },
  maximum: {
    title: 'Höchstzahl',
    text: 'Wie oft alle zusammen den Vorteil einlösen können: insgesamt, pro Monat oder pro Jahr.',
  },
  userLimit: {
    title: 'Beschränkung pro Person',
    text: 'Wie oft eine Person den Vorteil einlösen kann: einmal, oder einmal pro Tag, Monat, Quartal oder Jahr.',
  },
  residents: {
    title: 'Gültig für Einwohner von',
    text: 'Lassen Sie dies leer, gilt der Vorteil für alle Gemeinden des Kartensystems.',
  },
  onlineLink: {
    title: 'Online einlösen',
    text: 'Man löst diesen Vorteil selbst ein und bekommt danach diesen Link.',
  },
  iban: {
    title: 'IBAN',
    text: 'Das Konto, auf das der Schalter den Anteil der Gemeinde am Sozialtarif zurückbekommt.',
  },
  constraint: {
    title: 'Ticketgrenze (constraint)',
    text: 'Wie viele Tickets ein MIA für Veranstaltungen dieses Schalters kaufen kann. Ein MIA ist eine Person mit Sozialstatus.',
  },
  groups: {
    title: 'Berechtigungsgruppen',
    text: 'Ein Schalter gehört zu einer oder mehreren Gruppen. Autorisierte Schalter registrieren mit und ohne Sozialstatus, die anderen nur ohne. Check-in- und Ticketschalter geben Punkte, lösen ein und geben den Sozialtarif.',
  },
  kioskCode: {
    title: 'QR-Code zeigen',
    text: 'Schalten Sie dies ein, um an der Säule einen QR-Code zu zeigen, mit dem man über die App Punkte sammelt.',
  },
  kioskBalies: {
    title: 'Schalter',
    text: 'Die Säule steht den Mitarbeitenden dieser Schalter in der App zur Verfügung. Sie stellen die Veranstaltung ein.',
  },
  kioskEvent: {
    title: 'Feste Veranstaltung',
    text: 'Dies ersetzt die Wahl des Schalters. Achtung: ist die Veranstaltung abgelaufen, gibt die Säule keine Punkte mehr. Verbinden Sie dann eine neue mit ihrer CDBID.',
  },
  segment: {
    title: 'Bedingungen des Coupons',
    text: 'Für wen der Coupon ist: alle, alle mit Sozialtarif, oder ein Segment wie eine Gemeinde oder ein Alter.',
  },
  useLimit: {
    title: 'Nutzungsgrenze',
    text: 'Wie oft eine Person den Coupon nutzen kann, insgesamt oder pro Zeitraum.',
  },
  couponKey: {
    title: 'Verteilungsschlüssel',
    text: 'Wer welchen Teil des Tickets zahlt: die Person, der Veranstalter und die Gemeinde.',
  },
}
