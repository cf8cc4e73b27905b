import type { Reward, RewardBody, RewardType } from '../../api/ksb-rewards.ts'
import { addDays, dayOf, startOfDay } from '../../i18n/format.ts'
import { bodyOf } from './kept-body.ts'

export const limits = ['NONE', 'ABSOLUTE', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const
export type Limit = (typeof limits)[number]
export const categories = ['Eten en drinken', 'Doen', 'Gadget of item', 'Goede doel'] as const

export interface RewardValues {
  title: string
  description: string
  practicalInfo: string
  moreInfo: string
  picture: string
  points: string
  balies: string[]
  units: string
  maxInTotal: string
  maxPerMonth: string
  maxPerYear: string
  limit: Limit
  /** Days, both included; an empty end goes on. */
  publicationBegin: string
  publicationEnd: string
  grantingBegin: string
  grantingEnd: string
  redeemBegin: string
  redeemEnd: string
  grantToMembers: '' | 'yes' | 'no'
  residents: string[]
  cardSystems: string[]
  allCardSystems: boolean
  categories: string[]
  forKids: boolean
  sport: boolean
  featured: boolean
}

export const newReward = (today: string, cardSystemId: number): RewardValues => ({
  title: '',
  description: '',
  practicalInfo: '',
  moreInfo: '',
  picture: '',
  points: '',
  balies: [],
  units: '',
  maxInTotal: '',
  maxPerMonth: '',
  maxPerYear: '',
  limit: 'NONE',
  publicationBegin: today,
  publicationEnd: '',
  grantingBegin: '',
  grantingEnd: '',
  redeemBegin: today,
  redeemEnd: '',
  grantToMembers: '',
  residents: [],
  cardSystems: [String(cardSystemId)],
  allCardSystems: false,
  categories: [],
  forKids: false,
  sport: false,
  featured: false,
})

const day = (instant: string | undefined) => (instant === undefined ? '' : dayOf(instant))
const typed = (number: number | undefined) => (number === undefined ? '' : String(number))

export const valuesOf = (reward: Reward): RewardValues => ({
  title: reward.title,
  description: reward.promotionalDescription,
  practicalInfo: reward.practicalInfo ?? '',
  moreInfo: reward.moreInfoURL ?? '',
  picture: reward.pictures[0] ?? '',
  points: String(reward.points),
  balies: reward.organizers.map(({ id }) => id),
  units: typed(reward.maxAvailableUnits),
  maxInTotal: typed(reward.maxInTotal),
  maxPerMonth: typed(reward.maxPerMonth),
  maxPerYear: typed(reward.maxPerYear),
  limit: reward.redeemConstraint?.period ?? 'NONE',
  publicationBegin: day(reward.publicationPeriod.begin),
  publicationEnd: day(reward.publicationPeriod.end),
  grantingBegin: day(reward.grantingPeriod?.begin),
  grantingEnd: day(reward.grantingPeriod?.end),
  redeemBegin: day(reward.redeemPeriod?.begin),
  redeemEnd: day(reward.redeemPeriod?.end),
  grantToMembers: '',
  residents: [...reward.residentPostalCodes],
  cardSystems: reward.applicableCardSystems.map(({ id }) => String(id)),
  allCardSystems: reward.allCardSystems,
  categories: [...reward.categories],
  forKids: reward.forKids,
  sport: reward.sport,
  featured: reward.featured,
})

/** A copy begins as another reward: nothing of it was redeemed, so that everything can change. */
export const copyOf = (reward: Reward, title: string): RewardValues => ({ ...valuesOf(reward), title })

export type RewardFault =
  | 'required'
  | 'whole'
  | 'positive'
  | 'taken'
  | 'order'
  | 'beginFirst'
  | 'link'
  | 'cardSystems'
  | 'choose'

const isWhole = (text: string) => /^\d{1,9}$/.test(text.trim())

/** It was possible to join before the reward was made: somebody has to say whether they get it too. */
export const isLate = (values: RewardValues, today: string): boolean =>
  values.grantingBegin !== '' && values.grantingBegin < today

export function rewardFaults(
  values: RewardValues,
  { type, isNew, taken, today }: { type: RewardType; isNew: boolean; taken: number; today: string },
): { [Key in keyof RewardValues]?: RewardFault | undefined } {
  const maximum = (text: string) => (text === '' || (isWhole(text) && Number(text) > 0) ? undefined : 'positive')
  const end = (from: string, until: string) =>
    until === '' ? undefined : from === '' ? 'beginFirst' : until < from ? 'order' : undefined
  const { units } = values
  return {
    title: values.title.trim() === '' ? 'required' : undefined,
    description: isNew && values.description.trim() === '' ? 'required' : undefined,
    moreInfo: values.moreInfo === '' || isLink(values.moreInfo) ? undefined : 'link',
    points: type === 'WELCOME' || isWhole(values.points) ? undefined : 'whole',
    units: units === '' ? undefined : !isWhole(units) ? 'whole' : Number(units) < taken ? 'taken' : undefined,
    maxInTotal: maximum(values.maxInTotal),
    maxPerMonth: maximum(values.maxPerMonth),
    maxPerYear: maximum(values.maxPerYear),
    publicationBegin: values.publicationBegin === '' ? 'required' : undefined,
    publicationEnd: end(values.publicationBegin, values.publicationEnd),
    grantingEnd: type === 'WELCOME' ? end(values.grantingBegin, values.grantingEnd) : undefined,
    redeemEnd: end(values.redeemBegin, values.redeemEnd),
    grantToMembers:
      type === 'WELCOME' && isNew && isLate(values, today) && values.grantToMembers === '' ? 'choose' : undefined,
    cardSystems: values.allCardSystems || values.cardSystems.length > 0 ? undefined : 'cardSystems',
  }
}

export const isLink = (text: string): boolean => /^https?:\/\/[^\s]+\.[^\s]+$/.test(text.trim())

const whole = (text: string): number => Number(text.trim())

/** A day that did not change keeps its hour, which may be another than midnight. */
function periodOf(from: string, until: string, was: { begin: string; end?: string } | undefined) {
  if (from === '') return undefined
  const begin = was && day(was.begin) === from ? was.begin : startOfDay(from).toISOString()
  if (until === '') return { begin }
  const last = startOfDay(addDays(until, 1)).getTime() - 1000
  const end = was?.end !== undefined && day(was.end) === until ? was.end : new Date(last).toISOString()
  return { begin, end }
}

/** @param kept what is not in this form (online, state, further pictures) stays as it is there */
export function rewardBody(values: RewardValues, type: RewardType, kept: Reward | undefined): RewardBody {
  const publication = periodOf(values.publicationBegin, values.publicationEnd, kept?.publicationPeriod)
  const granting = periodOf(values.grantingBegin, values.grantingEnd, kept?.grantingPeriod)
  const redeem = periodOf(values.redeemBegin, values.redeemEnd, kept?.redeemPeriod)
  const { online, onlineLabel, onlineLink, onlineText, status, redeemConstraint, pictures } = kept
    ? bodyOf(kept)
    : ({ online: false, status: 'ACTIVE' } as Partial<RewardBody>)
  const volume = redeemConstraint?.period === values.limit ? redeemConstraint.volume : 1
  return {
    type,
    title: values.title.trim(),
    promotionalDescription: values.description.trim(),
    points: type === 'WELCOME' ? 0 : whole(values.points),
    publicationPeriod: publication ?? { begin: startOfDay(values.publicationBegin).toISOString() },
    organizers: values.balies.map((id) => ({ id })),
    applicableCardSystems: values.allCardSystems ? [] : values.cardSystems.map((id) => ({ id: Number(id) })),
    allCardSystems: values.allCardSystems,
    categories: categories.filter((one) => values.categories.includes(one)),
    pictures: [...(values.picture === '' ? [] : [values.picture]), ...(pictures?.slice(1) ?? [])],
    residentPostalCodes: values.residents,
    forKids: values.forKids,
    sport: values.sport,
    featured: values.featured,
    online: online ?? false,
    status: status ?? 'ACTIVE',
    ...(values.practicalInfo.trim() === '' ? {} : { practicalInfo: values.practicalInfo.trim() }),
    ...(values.moreInfo.trim() === '' ? {} : { moreInfoURL: values.moreInfo.trim() }),
    ...(values.units === '' ? {} : { maxAvailableUnits: whole(values.units) }),
    ...(values.maxInTotal === '' ? {} : { maxInTotal: whole(values.maxInTotal) }),
    ...(values.maxPerMonth === '' ? {} : { maxPerMonth: whole(values.maxPerMonth) }),
    ...(values.maxPerYear === '' ? {} : { maxPerYear: whole(values.maxPerYear) }),
    ...(values.limit === 'NONE' ? {} : { redeemConstraint: { volume, period: values.limit } }),
    ...(redeem ? { redeemPeriod: redeem } : {}),
    ...(type === 'WELCOME' && granting ? { grantingPeriod: granting } : {}),
    ...(values.grantToMembers === 'yes' ? { grantToMembers: true } : {}),
    ...(onlineLink === undefined ? {} : { onlineLink }),
    ...(onlineLabel === undefined ? {} : { onlineLabel }),
    ...(onlineText === undefined ? {} : { onlineText }),
  }
}

export const rewardPointers = {
  '/title': 'title',
  '/promotionalDescription': 'description',
  '/practicalInfo': 'practicalInfo',
  '/moreInfoURL': 'moreInfo',
  '/pictures/0': 'picture',
  '/points': 'points',
  '/organizers': 'balies',
  '/maxAvailableUnits': 'units',
  '/publicationPeriod/end': 'publicationEnd',
  '/grantingPeriod/begin': 'grantingBegin',
  '/grantingPeriod/end': 'grantingEnd',
  '/redeemPeriod/begin': 'redeemBegin',
  '/redeemPeriod/end': 'redeemEnd',
  '/applicableCardSystems': 'cardSystems',
} as const satisfies { [jsonPointer: string]: keyof RewardValues }
