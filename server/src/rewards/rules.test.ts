import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { endUserMessageOf } from '../http/problems.ts'
import { atTime } from '../values/day.ts'
import type { PeriodType } from '../values/period.ts'
import {
  type HolderFacts,
  isLastChance,
  type PastFacts,
  problemOf,
  type RewardFacts,
  whyNotRedeemable,
} from './rules.ts'

const document = readFileSync(join(import.meta.dirname, '../../../docs/domain/rewards.md'), 'utf8')

/** The rows of the table whose header begins with these words. */
function tableOf(header: string): string[][] {
  const lines = document.split('\n')
  const start = lines.findIndex((line) => line.startsWith(header))
  const end = lines.indexOf('', start)
  const rows = lines.slice(start + 2, end === -1 ? undefined : end)
  return rows
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

const instantOf = (text: string) => atTime(text.slice(0, 10), text.slice(11))
const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number)
const [maybe, maybeInstant] = [
  (text?: string) => (text && /\d/.test(text) ? Number(text) : null),
  (text?: string) => (text ? instantOf(text) : null),
]

function rewardOf([, type, points, period, units, maxima, person, only]: string[]): RewardFacts {
  const [begin, end] = period?.includes('–') ? period.split('–').map((part) => part.trim()) : []
  const [taken = 0, available] = numbersIn(units ?? '')
  const [total, year, month] = maxima?.split(', ') ?? []
  const [volume, limit] = person?.split(' per ') ?? []
  const residents = [...(only?.matchAll(/(\d{4}) (\w+)/g) ?? [])]
  const cardSystemIds = only?.startsWith('members') ? numbersIn(only) : []
  return {
    type: type as RewardFacts['type'],
    status: period === 'INACTIVE' ? 'INACTIVE' : 'ACTIVE',
    points: Number(points),
    redeemBegin: maybeInstant(begin),
    redeemEnd: maybeInstant(end),
    allCardSystems: cardSystemIds.length === 0,
    cardSystemIds,
    residentPostalCodes: residents.map(([, code = '']) => code),
    residentMunicipalities: residents.map(([, , name = '']) => name),
    maxAvailableUnits: available ?? null,
    unitsTaken: taken,
    maxInTotal: maybe(total),
    maxPerYear: maybe(year),
    maxPerMonth: maybe(month),
    takenThisMonth: 0,
    takenThisYear: 0,
    codesGone: false,
    redeemConstraint: volume ? { volume: Number(volume), period: limit as PeriodType } : null,
  }
}

/** What a row changes: to the person and the card, or to how often everybody redeemed it. */
function exceptions(but: string): { holder: HolderFacts; reward: Partial<RewardFacts> } {
  const number = (pattern: RegExp, otherwise: number) => Number(pattern.exec(but)?.[1] ?? otherwise)
  const memberOf = /member of (none|[\d, ]+)/.exec(but)?.[1]
  return {
    holder: {
      cardStatus: (/([A-Z]+) card/.exec(but)?.[1] ?? 'ACTIVE') as HolderFacts['cardStatus'],
      groupPass: but.includes('group pass'),
      activeCardSystemIds: memberOf === undefined ? [1] : numbersIn(memberOf.replace(/, \d+ points/, '')),
      postalCode: /lives in (\d+)/.exec(but)?.[1] ?? '9900',
      points: number(/(-?\d+) points/, 10),
    },
    reward: { takenThisMonth: number(/(\d+) this month/, 0), takenThisYear: number(/(\d+) this year/, 0) },
  }
}

const rewards = new Map(tableOf('| reward | type').map((row) => [row[0] ?? '', rewardOf(row)]))

test.each(
  tableOf('| reward | moment'),
)('%s at %s, but %s, before %s: %s', (name, moment, but, before, reason, sentence) => {
  const reward = rewards.get(name ?? '')
  if (!reward) throw new Error(`no reward ${name}`)
  const { holder, reward: changed } = exceptions(but ?? '')
  const granted = (before?.match(/^[A-Z]+$/)?.[0] ?? 'NEVER') as PastFacts['granted']
  const past: PastFacts = { redeemed: numbersIn(before ?? '')[0] ?? 0, granted }
  const refusal = whyNotRedeemable({ ...reward, ...changed }, holder, past, instantOf(moment ?? ''))
  expect(refusal?.reason ?? '–').toBe(reason)
  expect((refusal && endUserMessageOf(problemOf(refusal))?.nl) ?? '').toBe(sentence)
})

test.each(
  tableOf('| moment | redemption ends'),
)('at %s, ending %s, %s: last chance %s', (moment, end, units, verdict) => {
  const [unitsTaken = 0, maxAvailableUnits = null] = numbersIn(units ?? '')
  const reward = { redeemEnd: maybeInstant(end), maxAvailableUnits, unitsTaken }
  expect(isLastChance(reward, instantOf(moment ?? '')) ? 'yes' : 'no').toBe(verdict)
})

test('every refusal speaks four languages, and fills in what it names', () => {
  for (const row of tableOf('| reward | moment')) {
    const [name = '', moment = '', but = '', before = ''] = row
    const reward = rewards.get(name)
    if (!reward) continue
    const { holder, reward: changed } = exceptions(but)
    const past: PastFacts = { redeemed: numbersIn(before)[0] ?? 0, granted: 'NEVER' }
    const refusal = whyNotRedeemable({ ...reward, ...changed }, holder, past, instantOf(moment))
    if (!refusal) continue
    const message = endUserMessageOf(problemOf(refusal))
    for (const text of [message?.nl, message?.fr, message?.en, message?.de])
      expect(text).toMatch(/^[A-ZÀÉÄÖÜ0-9][^{}]+\.$/)
  }
})
