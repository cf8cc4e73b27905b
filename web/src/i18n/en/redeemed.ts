import type { Messages } from '../messages.ts'
import type { redeemed as dutch } from '../nl/redeemed.ts'

export const redeemed: Messages<typeof dutch> = {
  title: 'Redeemed rewards',
  noun: 'redeemed rewards',
  nounOne: 'redeemed reward',
  tab: { POINTS: 'Redeemed points rewards', WELCOME: 'Redeemed welcome rewards' },
  empty: 'No redeemed rewards yet',
  emptyText: 'What is redeemed at a counter is shown here.',
  column: {
    title: 'Reward',
    uitpasNumber: 'UiTPAS number',
    points: 'Points',
    balie: 'Counter',
    redeemedAt: 'Redeemed',
    rewardId: 'ID of the reward',
    id: 'ID of the redemption',
  },
  filter: { from: 'Redeemed from', until: 'Until' },
  act: {
    copy: 'Copy ID',
    remove: 'Remove redemption…',
  },
  remove: {
    title: 'Remove the redemption of {{title}}?',
    verb: 'Remove',
    done: 'The redemption of {{title}} was removed.',
    reason: 'Reason',
    required: 'Say why.',
    welcome: 'The passholder can redeem this welcome reward again.',
    points_one: 'The passholder gets {{count}} point back and can redeem the reward again.',
    points_other: 'The passholder gets {{count}} points back and can redeem the reward again.',
  },
}
