import type { Messages } from '../messages.ts'
import type { refusals as dutch } from '../nl/refusals.ts'

export const refusals: Messages<typeof dutch> = {
  result: {
    checkin: 'No point was saved.',
    show: 'Nothing was changed.',
    redeem: 'Nothing was redeemed.',
    sell: 'No ticket was given.',
    undo: 'Nothing was changed.',
  },
  'card-blocked': { title: 'This card is blocked', text: 'Ask for the new card.' },
  'card-not-handed-out': { title: 'This card has no holder yet', text: 'Register the passholder first.' },
  'card-deleted': { title: 'This card is out of use', text: 'Ask for the new card.' },
  'invalid-card': { title: 'This card cannot be used here', text: 'Ask for another card or type the UiTPAS number.' },
  'passholder-blocked': { title: 'This pass is blocked', text: 'Contact the card system administrator.' },
  'pass-not-found': { title: 'We do not know this pass', text: 'Check the number or register the passholder.' },
  'number-wrong': { title: 'This number is not right', text: 'Check the last digits.' },
  'no-active-membership': {
    title: 'This pass has no membership at the moment',
    text: 'Contact the card system administrator.',
  },
  'checkin-not-allowed': {
    title: 'Points cannot be saved here now',
    text: 'Check whether the right activity was chosen.',
  },
  'event-not-found': { title: 'We do not know this activity', text: 'Choose another activity.' },
  'group-pass': { title: 'This is a group pass', text: 'With a group pass one can buy tickets, but not save points.' },
  'social-tariff-expired': {
    title: 'The regular price now applies to this pass',
    text: 'It can be renewed at a counter that registers passholders.',
  },
  'social-tariff-suspended': {
    title: 'The regular price now applies to this pass',
    text: 'The card system administrator can explain more.',
  },
  'maximum-reached': { title: 'The maximum has been reached', text: 'The history shows when it is possible again.' },
  'reward-not-found': { title: 'We do not know this reward', text: 'Scan the pass again to see the rewards of now.' },
  'reward-not-for-pass': { title: 'This reward does not apply to this pass', text: 'Choose another reward.' },
  'reward-points': { title: 'There are not enough points', text: 'Choose a reward that costs fewer points.' },
  'reward-user-limit': { title: 'This reward was already redeemed with this pass', text: 'Choose another reward.' },
  'reward-period': { title: 'This reward cannot be redeemed now', text: 'Choose another reward.' },
  'reward-sold-out': { title: 'This reward has run out', text: 'Choose another reward.' },
  'balie-inactive': { title: 'This counter is not active', text: 'You can look at passes, but register nothing.' },
  forbidden: { title: 'This counter is not allowed to do this', text: 'Ask the card system administrator.' },
  'logged-out': { title: 'You have been logged out', text: 'Log in again. What you typed has been kept.' },
  'too-fast': { title: 'That was too fast', text: 'Wait a moment and try again.' },
  'already-undone': { title: 'This has already been undone', text: 'Check it in the history.' },
  'not-found': { title: 'This no longer exists', text: 'Check it in the history.' },
  'no-network': { title: 'No connection', text: 'Try again later with the same pass.' },
  unavailable: { title: 'This does not work right now', text: 'Try again later.' },
  unexpected: {
    title: 'Something went wrong on our side',
    text: 'Try again. If it does not work, give the code to the help desk.',
  },
}
