/** All four languages stand on the screen together: nobody can choose one without touching. Dutch is the large one. */
export const languages = ['fr', 'en', 'de'] as const
export type Other = (typeof languages)[number]

export const pointsNl = (count: number) => `${count.toLocaleString('nl-BE')} ${count === 1 ? 'punt' : 'punten'}`

export const nl = {
  saveAt: (count: number) => (count === 1 ? 'Spaar een punt bij' : `Spaar ${count} punten bij`),
  until: (time: string) => `tot ${time}`,
  nothing: 'Nu geen activiteit',
  nothingText: 'Er is nu geen activiteit om punten te sparen.',
  hold: ['Houd je', 'pas hier'],
  holdForBalance: ['Bekijk', 'je punten'],
  noPass: 'Geen pas bij je?',
  scan: 'Scan deze code met je UiTPAS-app.',
  newCode: (seconds: number) => `Nieuwe code over ${seconds} s`,
  offline: 'Even geen verbinding',
  hello: 'Dag!',
  now: 'Je hebt nu',
  have: 'Je hebt',
  already: 'Hier is al een punt gespaard.',
  balance: 'Sparen kan nu even niet.',
  refused: 'Geen punt',
  refusedText: ['Met deze kaart', 'lukt het niet'],
  silence: 'Nog geen punt',
  silenceText: ['Er is even', 'geen verbinding'],
  later: 'Probeer straks opnieuw met dezelfde pas.',
  kept: 'Je punten blijven bewaard. Vraag hulp aan de balie.',
  busy: 'Even geduld',
}

const plural = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const others: Record<
  Other,
  {
    hold: string
    nothing: string
    saved: (count: number) => string
    already: (count: number) => string
    balance: (count: number) => string
    refused: string
    silence: string
  }
> = {
  fr: {
    hold: 'Présentez votre carte',
    nothing: 'Présentez votre carte',
    saved: (count) => `Vous avez ${plural(count, 'point', 'points')}`,
    already: (count) => `Déjà épargné. Vous avez ${plural(count, 'point', 'points')}`,
    balance: (count) => `Vous avez ${plural(count, 'point', 'points')}`,
    refused: 'Pas de point. Demandez au guichet',
    silence: 'Pas encore de point. Réessayez plus tard',
  },
  en: {
    hold: 'Hold your card here',
    nothing: 'Hold your card here',
    saved: (count) => `You now have ${plural(count, 'point', 'points')}`,
    already: (count) => `Saved already. You have ${plural(count, 'point', 'points')}`,
    balance: (count) => `You have ${plural(count, 'point', 'points')}`,
    refused: 'No point. Ask at the counter',
    silence: 'No point yet. Try again later',
  },
  de: {
    hold: 'Karte hier anlegen',
    nothing: 'Karte hier anlegen',
    saved: (count) => `Sie haben ${plural(count, 'Punkt', 'Punkte')}`,
    already: (count) => `Schon gesammelt. Sie haben ${plural(count, 'Punkt', 'Punkte')}`,
    balance: (count) => `Sie haben ${plural(count, 'Punkt', 'Punkte')}`,
    refused: 'Kein Punkt. Fragen Sie am Schalter',
    silence: 'Noch kein Punkt. Später noch einmal',
  },
}

export const setUpWords = {
  title: 'Zuil instellen',
  text: 'Typ de configuratiecode. Je vindt ze in KSB, bij Zuilen.',
  label: 'Configuratiecode',
  verb: 'Zuil instellen',
  required: 'Typ de configuratiecode.',
  short: 'Een configuratiecode heeft 10 tekens.',
  offline: 'Geen verbinding. De zuil is nog niet ingesteld. Probeer opnieuw.',
  removed: 'Deze zuil is losgekoppeld in KSB. Vraag daar een nieuwe configuratiecode.',
}
