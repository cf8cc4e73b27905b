import { expect, test } from 'vitest'
import type { Reward } from '../../api/ksb-rewards.ts'
import { copyOf, newReward, type RewardValues, rewardBody, rewardFaults, valuesOf } from './reward-form.ts'

const today = '2026-11-26'
const good = (changes: Partial<RewardValues> = {}): RewardValues => ({
  ...newReward(today, 3),
  title: 'Zwembeurt',
  description: 'Een beurt.',
  points: '15',
  ...changes,
})
const kept: Reward = {
  id: '6001',
  type: 'POINTS',
  title: 'Zwembeurt',
  promotionalDescription: 'Een beurt.',
  points: 15,
  categories: ['Doen'],
  publicationPeriod: { begin: '2026-09-01T00:00:00+02:00' },
  redeemPeriod: { begin: '2026-09-01T09:30:00+02:00', end: '2026-12-31T23:59:59+01:00' },
  owningCardSystem: { id: 3, name: 'UiTPAS Meetjesland' },
  applicableCardSystems: [{ id: 3, name: 'UiTPAS Meetjesland' }],
  allCardSystems: false,
  organizers: [],
  status: 'INACTIVE',
  unitsTaken: 144,
  maxAvailableUnits: 150,
  pictures: ['https://openpas.example/een.jpg', 'https://openpas.example/twee.jpg'],
  forKids: false,
  sport: true,
  featured: false,
  online: true,
  onlineLink: 'https://zwembad.example',
  lastChance: true,
  residentPostalCodes: ['9900'],
  redeemConstraint: { volume: 2, period: 'MONTH' },
  inUse: true,
}

test('days become the whole of those days in Belgium, in summer and in winter', () => {
  const body = rewardBody(
    good({ publicationBegin: '2026-07-01', publicationEnd: '2026-12-31', redeemBegin: '', redeemEnd: '' }),
    'POINTS',
    undefined,
  )
  expect(body.publicationPeriod).toEqual({ begin: '2026-06-30T22:00:00.000Z', end: '2026-12-31T22:59:59.000Z' })
  expect(body).not.toHaveProperty('redeemPeriod')
  expect(body).toMatchObject({
    points: 15,
    allCardSystems: false,
    applicableCardSystems: [{ id: 3 }],
    status: 'ACTIVE',
  })
})

test('what is kept and not touched goes back as it was: hours, further pictures, how often, the online part, the state', () => {
  const body = rewardBody(valuesOf(kept), 'POINTS', kept)
  expect(body).toMatchObject({
    redeemPeriod: kept.redeemPeriod,
    pictures: kept.pictures,
    redeemConstraint: kept.redeemConstraint,
    online: true,
    onlineLink: 'https://zwembad.example',
    status: 'INACTIVE',
  })
  const changed = rewardBody({ ...valuesOf(kept), limit: 'DAY', picture: '' }, 'POINTS', kept)
  expect(changed).toMatchObject({ redeemConstraint: { volume: 1, period: 'DAY' }, pictures: [kept.pictures[1]] })
  expect(copyOf(kept, 'Zwembeurt (kopie)')).toMatchObject({ title: 'Zwembeurt (kopie)', points: '15' })
})

test('each wrong field is named, and what is right is not', () => {
  const asked = { type: 'POINTS', isNew: true, taken: 0, today } as const
  const wrong = (values: RewardValues, more = {}) =>
    Object.fromEntries(Object.entries(rewardFaults(values, { ...asked, ...more })).filter(([, fault]) => fault))
  expect(wrong(good())).toEqual({})
  expect(wrong(good({ title: ' ', points: 'vijf', redeemEnd: '2026-01-01', cardSystems: [] }))).toEqual({
    title: 'required',
    points: 'whole',
    redeemEnd: 'order',
    cardSystems: 'cardSystems',
  })
  expect(wrong(good({ units: '9', maxPerYear: '0', moreInfo: 'zwembad' }), { taken: 10 })).toEqual({
    units: 'taken',
    maxPerYear: 'positive',
    moreInfo: 'link',
  })
  expect(wrong(good({ redeemBegin: '', redeemEnd: today }))).toEqual({ redeemEnd: 'beginFirst' })
  const late = good({ points: '', grantingBegin: '2026-11-01' })
  expect(wrong(late, { type: 'WELCOME' })).toEqual({ grantToMembers: 'choose' })
  expect(wrong({ ...late, grantToMembers: 'no' }, { type: 'WELCOME' })).toEqual({})
  expect(rewardBody({ ...late, grantToMembers: 'yes' }, 'WELCOME', undefined)).toMatchObject({
    points: 0,
    grantToMembers: true,
  })
})
