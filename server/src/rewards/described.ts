import { findCardSystems } from '../card-systems/store.ts'
import type { Trx } from '../db/database.ts'
import { Problem, type SchemaError } from '../http/problems.ts'
import { findCardSystemIdsOf } from '../organizers/store.ts'
import { isUuid } from '../values/ids.ts'
import type { NewReward } from './new-reward.ts'
import { keptPictures } from './pictures.ts'
import type { RewardBody } from './schema.ts'

/** What a partner may say of a reward: the rest (municipalities, maxima of everybody, online texts) is the administrators'. */
export type DescribedReward = Omit<
  NewReward,
  'id' | 'status' | 'maxInTotal' | 'maxPerMonth' | 'maxPerYear' | 'residentPostalCodes' | 'online' | 'createdAt'
> & {
  organizerIds: string[]
  applicableCardSystemIds: number[]
  allCardSystems: boolean
  isOnline: boolean
}

/**
 * The reward that the contract's `Reward` describes. It belongs to `owningCardSystem`; where that is left out, to the one it
 * had, or to the only card system of its organizers.
 * @throws body/invalid-data where fields contradict each other, uitpas/invalid-card-system for a card system that is not
 *   there, that is none of its organizers', or that nothing says
 */
export async function describeReward(trx: Trx, body: RewardBody, current?: number): Promise<DescribedReward> {
  const wrong = contradictions(body)
  if (wrong.length) throw new Problem('body/invalid-data', { schemaErrors: wrong })
  const organizerIds = [...new Set(body.organizers?.map(({ id }) => id))]
  const applicableCardSystemIds = [...new Set(body.applicableCardSystems?.map(({ id }) => id))]
  const owningCardSystemId = await owner(trx, body.owningCardSystem?.id ?? current, organizerIds)
  const named = [owningCardSystemId, ...applicableCardSystemIds]
  const known = await findCardSystems(trx, named.filter(isStorable))
  const unknown = named.find((id) => !known.has(id))
  if (unknown !== undefined)
    throw new Problem('uitpas/invalid-card-system', { detail: `There is no card system ${unknown}` })
  return {
    type: body.type,
    title: body.title.trim(),
    promotionalDescription: body.promotionalDescription,
    publicationPeriod: periodOf(body.publicationPeriod),
    points: body.points ?? 0,
    categories: body.categories ?? [],
    ...(body.grantingPeriod && { grantingPeriod: periodOf(body.grantingPeriod) }),
    ...(body.redeemPeriod && { redeemPeriod: periodOf(body.redeemPeriod) }),
    owningCardSystemId,
    applicableCardSystemIds,
    allCardSystems: body.allCardSystems ?? applicableCardSystemIds.length === 0,
    organizerIds,
    ...(body.maxAvailableUnits !== undefined && { maxAvailableUnits: body.maxAvailableUnits }),
    ...(body.redeemConstraint && { redeemConstraint: body.redeemConstraint }),
    pictures: await keptPictures(trx, body.pictures ?? []),
    ...(body.practicalInfo !== undefined && { practicalInfo: body.practicalInfo }),
    ...(body.moreInfoURL !== undefined && { moreInfoUrl: body.moreInfoURL }),
    forKids: body.forKids ?? false,
    sport: body.sport ?? false,
    featured: body.featured ?? false,
    isOnline: body.online ?? false,
  }
}

async function owner(trx: Trx, wanted: number | undefined, organizerIds: readonly string[]): Promise<number> {
  const theirs = await findCardSystemIdsOf(trx, organizerIds.filter(isUuid))
  if (wanted !== undefined) {
    if (organizerIds.length && !theirs.includes(wanted))
      throw new Problem('uitpas/invalid-card-system', {
        detail: `None of the organizers takes part in card system ${wanted}`,
      })
    return wanted
  }
  const [only, ...others] = theirs
  if (only === undefined || others.length)
    throw new Problem('uitpas/invalid-card-system', {
      detail: 'Say which card system owns the reward: owningCardSystem',
    })
  return only
}

function contradictions(body: RewardBody): SchemaError[] {
  const wrong: SchemaError[] = []
  const at = (jsonPointer: string, error: string) => wrong.push({ jsonPointer, error })
  if (body.type === 'POINTS' && body.points === undefined) at('/points', 'is required for POINTS')
  if (body.type === 'WELCOME' && body.points) at('/points', 'must be 0 for WELCOME')
  if (body.type === 'POINTS' && body.grantingPeriod) at('/grantingPeriod', 'is for WELCOME only')
  if (body.allCardSystems === false && !body.applicableCardSystems?.length)
    at('/applicableCardSystems', 'is required when allCardSystems is false')
  for (const name of ['publicationPeriod', 'grantingPeriod', 'redeemPeriod'] as const) {
    const { begin, end } = body[name] ?? {}
    if (begin !== undefined && end !== undefined && new Date(end) < new Date(begin))
      at(`/${name}/end`, 'must not be before the begin')
  }
  return wrong
}

const periodOf = ({ begin, end }: { begin: string; end?: string }) => ({
  begin: new Date(begin),
  ...(end !== undefined && { end: new Date(end) }),
})

/** Numbers of card systems are 32 bits wide. */
const isStorable = (id: number) => id > 0 && id <= 2_147_483_647
