import type { Messages } from '../messages.ts'
import type { desk as dutch } from '../nl/desk.ts'

export const desk: Messages<typeof dutch> = {
  person: {
    title: 'Am Schalter',
    who: 'Wer das ist',
    acts: 'Was können Sie tun?',
    back: 'Zurück zum Pass',
    nobody: 'Niemand ist gewählt',
    nobodyText: 'Scannen Sie einen Pass oder tippen Sie die Nummer.',
    toPass: 'Zum Pass',
    noCard: 'keine Karte',
    cardBlocked: 'gesperrt',
    isBlocked: 'Dieser Passinhaber ist gesperrt.',
    open: 'Karte und Daten',
    loading: 'Wird geöffnet',
  },
  acts: {
    blockCard: { title: 'Karte sperren', text: 'Verloren, gestohlen oder defekt.', verb: 'Sperren' },
    tariff: { title: 'Sozialtarif ändern', text: 'Gewähren, verlängern, aussetzen oder entziehen.', verb: 'Ändern' },
    join: {
      title: 'Hier zum Mitglied machen',
      text: 'Mit einer Karte von hier, neben anderen Mitgliedschaften.',
      verb: 'Zum Mitglied machen',
    },
    move: { title: 'Hierher umziehen', text: 'Für Menschen, die in diese Region gezogen sind.', verb: 'Umziehen' },
    associations: { title: 'Vereine ansehen', text: 'Zum Mitglied machen, verlängern oder beenden.', verb: 'Ansehen' },
    school: { title: 'Schule ändern', text: 'In welche Schule jemand geht.', verb: 'Ändern' },
  },
  whyNot: {
    inactive: 'Dieser Schalter ist nicht aktiv und registriert nichts.',
    notPermitted: 'Dieser Schalter darf das nicht. Ein anderer Schalter oder die Verwaltung kann es.',
    noCardHere: 'Hat keine Karte dieses Kartensystems.',
    cardBlocked: 'Die Karte ist schon gesperrt.',
    cardActive: 'Die Karte ist nicht gesperrt.',
    personBlocked: 'Dieser Passinhaber ist gesperrt.',
    personNotBlocked: 'Dieser Passinhaber ist nicht gesperrt.',
    notMemberHere: 'Ist kein Mitglied eines Kartensystems dieses Schalters.',
    memberHere: 'Ist schon Mitglied dieser Region.',
    memberNowhere: 'Hat keine Mitgliedschaft zum Umziehen.',
  },
  reason: 'Grund',
  chooseReason: 'Wählen Sie einen Grund.',
  undoFailed: 'Rückgängig machen ging nicht. Versuchen Sie es in der Liste.',
  blockCard: {
    title: 'Karte sperren?',
    text: 'Die Karte von {{name}} (endet auf {{last}}) funktioniert sofort nirgends mehr. Die Punkte bleiben.',
    verb: 'Karte sperren',
    done: 'Die Karte, die auf {{last}} endet, ist gesperrt',
  },
  unblockCard: {
    title: 'Karte entsperren?',
    text: 'Die Karte von {{name}} (endet auf {{last}}) funktioniert danach wieder überall.',
    verb: 'Karte entsperren',
    done: 'Die Karte, die auf {{last}} endet, funktioniert wieder',
  },
}
