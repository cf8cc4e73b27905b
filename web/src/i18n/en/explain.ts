import type { Messages } from '../messages.ts'
import type { explain as dutch } from '../nl/explain.ts'

export const explain: Messages<typeof dutch> = {
  uuid: {
    title: 'UUID',
    text: 'The unique code of a passholder. A help desk asks for it.',
  },
  cdbid: {
    title: 'CDBID',
    text: 'The unique code of an event. Find it in the UiTdatabank: the last digits after the “/” in the link.',
  },
  publication: {
    title: 'Publication period',
    text: 'The period in which everybody may see the reward.',
  },
  granting: {
    title: 'Granting period',
    text: 'Who registers or joins in this period gets the reward. Begin for instance when UiTPAS starts in your municipality.',
  },
  redeeming: {
    title: 'Redemption period',
    text: 'The period in which the passholder can redeem the reward.',
  },
  rewardBalies: {
    title: 'Counter(s)',
    text: 'The reward can be redeemed at these counters. Without any, it can be redeemed everywhere.',
  },
  units: {
    title: 'Available units',
    text: 'How many there are. Once all are redeemed, the reward is sold out.',
  },
  maximum: {
    title: 'Maximum',
    text: 'How often all passholders together can redeem the reward: in total, per month or per year.',
  },
  userLimit: {
    title: 'User limit',
    text: 'How often one passholder can redeem the reward: once, or once per day, month, quarter or year.',
  },
  residents: {
    title: 'Valid for residents of',
    text: 'If you leave this empty, the reward is for residents of all municipalities of the card system.',
  },
  onlineLink: {
    title: 'Online redemption',
    text: 'Passholders redeem this reward by themselves and get this link afterwards.',
  },
  iban: {
    title: 'IBAN',
    text: 'The account on which the counter gets the municipality’s part of the social tariff back.',
  },
  constraint: {
    title: 'Ticket limit (constraint)',
    text: 'How many tickets a MIA can buy for events of this counter. A MIA is a passholder with social tariff.',
  },
  groups: {
    title: 'Permission groups',
    text: 'A counter belongs to one or more groups. Authorised counters register with and without social tariff, the others only without. Check-in and ticket counters save points, redeem and give the social tariff.',
  },
  kioskCode: {
    title: 'Show QR code',
    text: 'Switch this on to show a QR code on the pillar, to save points in the mobile app.',
  },
  kioskBalies: {
    title: 'Counter(s)',
    text: 'The pillar is available in the counter app for the staff of these counters. They set the event.',
  },
  kioskEvent: {
    title: 'Fixed event',
    text: 'This overrides what the counter chooses. Mind: once the event has expired, the pillar gives no more points. Connect a new event with its CDBID then.',
  },
  segment: {
    title: 'Conditions of the coupon',
    text: 'Whom the coupon is for: all passholders, all with social tariff, or a segment such as a municipality or an age.',
  },
  useLimit: {
    title: 'Usage limit',
    text: 'How often one passholder can use the coupon, in total or per period.',
  },
  couponKey: {
    title: 'Distribution key',
    text: 'Who pays which part of the ticket: the passholder, the organiser and the municipality.',
  },
}
