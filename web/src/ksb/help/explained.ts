import type { explain } from '../../i18n/nl/explain.ts'
import type { Chapter } from './chapters.ts'

export type Explained = keyof typeof explain

/** Which chapter says more about a field that the handbook explains. */
export const chapterOf: Record<Explained, Chapter> = {
  uuid: 'names',
  cdbid: 'names',
  publication: 'welcomeRewards',
  granting: 'welcomeRewards',
  redeeming: 'pointsRewards',
  rewardBalies: 'pointsRewards',
  units: 'pointsRewards',
  maximum: 'pointsRewards',
  userLimit: 'pointsRewards',
  residents: 'welcomeRewards',
  onlineLink: 'onlineRewards',
  iban: 'balies',
  constraint: 'balies',
  groups: 'balies',
  kioskCode: 'kiosks',
  kioskBalies: 'kiosks',
  kioskEvent: 'kiosks',
  segment: 'coupons',
  useLimit: 'coupons',
  couponKey: 'keys',
}
