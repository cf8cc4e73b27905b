import type { Messages } from '../messages.ts'
import type { ksb as dutch } from '../nl/ksb.ts'

export const ksb: Messages<typeof dutch> = {
  name: 'Openpas KSB',
  loggedOut: 'Sie sind abgemeldet. Melden Sie sich wieder an, um weiterzuarbeiten.',
  offline: 'Keine Verbindung. Was Sie speichern, kommt jetzt nicht an. Wir versuchen es weiter.',
  nav: {
    label: 'Kapitel',
    open: 'Kapitel zeigen',
    trail: 'Wo Sie sind',
    start: 'Start',
    passholders: 'Passinhaber',
    cards: 'Karten',
    help: 'Handbuch',
    handbook: 'Handbuch KSB',
    helpdesk: 'Helpdesk',
  },
  cardSystem: {
    label: 'Kartensystem',
    other: 'Anderes Kartensystem, jetzt {{name}}',
    none: 'Verwaltung des Kartensystems',
    noneTitle: 'Sie verwalten noch kein Kartensystem',
    noneText:
      'Bitten Sie die Plattformverwaltung, Sie hinzuzufügen. Geben Sie die Adresse an, mit der Sie sich anmelden.',
  },
  person: { menu: 'Menü von {{name}}' },
  search: { label: 'Passinhaber suchen', placeholder: 'Nummer oder Name' },
  help: {
    open: 'Erklärung',
    title: 'Handbuch KSB',
    lead: 'Was Sie in jedem Kapitel tun können, Schritt für Schritt.',
  },
  start: {
    title: 'Start',
    morning: 'Guten Morgen, {{name}}',
    afternoon: 'Guten Tag, {{name}}',
    evening: 'Guten Abend, {{name}}',
    passholders: 'Passinhaber',
    passholdersText: 'mit einer Mitgliedschaft in {{name}}',
    blocked: 'Gesperrte Passinhaber',
    blockedText: 'können jetzt keine Punkte sammeln und keine Vorteile einlösen',
    balies: 'Schalter',
    baliesText_one: 'davon {{count}} nicht aktiv',
    baliesText_other: 'davon {{count}} nicht aktiv',
    baliesAll: 'alle aktiv',
    doing: 'Was möchten Sie tun?',
    find: 'Einen Passinhaber suchen',
    findText: 'Nach Nummer, Name, Wohnort oder dem Schalter, wo der Pass verkauft wurde.',
    read: 'Das Handbuch lesen',
    readText: 'Was Sie in jedem Kapitel tun können, Schritt für Schritt.',
    figuresFailed: 'Die Zahlen konnten nicht geladen werden',
  },
}
