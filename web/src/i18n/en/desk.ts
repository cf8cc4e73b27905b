import type { Messages } from '../messages.ts'
import type { desk as dutch } from '../nl/desk.ts'

export const desk: Messages<typeof dutch> = {
  person: {
    title: 'At the desk',
    who: 'Who this is',
    acts: 'What can you do?',
    back: 'Back to the pass',
    nobody: 'Nobody is chosen',
    nobodyText: 'Scan a pass or type the number.',
    toPass: 'To the pass',
    noCard: 'no card',
    cardBlocked: 'blocked',
    isBlocked: 'This passholder is blocked.',
    open: 'Card and details',
    loading: 'Opening',
  },
  acts: {
    blockCard: { title: 'Block card', text: 'Lost, stolen or defect.', verb: 'Block' },
    tariff: { title: 'Change social tariff', text: 'Grant, extend, suspend or revoke.', verb: 'Change' },
    join: {
      title: 'Make a member of this region',
      text: 'With a card from here, beside other memberships.',
      verb: 'Make a member',
    },
    move: { title: 'Move here', text: 'For who came to live in this region.', verb: 'Move' },
    associations: { title: 'Look at associations', text: 'Make a member, renew or end.', verb: 'Look' },
    school: { title: 'Change school', text: 'Which school somebody goes to.', verb: 'Change' },
  },
  whyNot: {
    inactive: 'This counter is not active and registers nothing.',
    notPermitted: 'This counter may not do this. Another counter or the card system administrator can.',
    noCardHere: 'Has no card of this card system.',
    cardBlocked: 'The card is blocked already.',
    cardActive: 'The card is not blocked.',
    personBlocked: 'This passholder is blocked.',
    personNotBlocked: 'This passholder is not blocked.',
    notMemberHere: 'Is no member of a card system of this counter.',
    memberHere: 'Is a member of this region already.',
    memberNowhere: 'Has no membership to move.',
  },
  reason: 'Reason',
  chooseReason: 'Choose a reason.',
  undoFailed: 'Undoing did not work. Try it in the list.',
  blockCard: {
    title: 'Block the card?',
    text: 'The card of {{name}} (ends in {{last}}) stops working everywhere at once. The points are kept.',
    verb: 'Block card',
    done: 'The card that ends in {{last}} is blocked',
  },
  unblockCard: {
    title: 'Unblock the card?',
    text: 'The card of {{name}} (ends in {{last}}) works everywhere again after this.',
    verb: 'Unblock card',
    done: 'The card that ends in {{last}} works again',
  },
}
