import type { Db } from '../db/database.ts'
import { endUserMessageOf } from '../http/problems.ts'
import type { Passholder } from '../passholders/store.ts'
import { listForPassholder, type RewardOfPassholder } from '../rewards/of-passholder.ts'
import { problemOf } from '../rewards/rules.ts'
import type { OrganizerId } from '../values/ids.ts'
import { byDistance, distance, homeOf, type Point, pointsOf } from './near.ts'
import type { OwnReward } from './schema.ts'

/** What a person can get for their points and what waits for them, with how far it is from where they live. */
export async function ownRewards(
  db: Db,
  person: Passholder,
  now: Date,
  publicUrl: string,
): Promise<{ points: number; city: string; member: OwnReward[] }> {
  const [{ points, rewards }, home] = await Promise.all([
    listForPassholder(db, person.id, now, publicUrl),
    homeOf(db, person, now),
  ])
  const organizers = rewards.flatMap(({ reward }) => reward.organizers.map(({ id }) => id))
  const where = await pointsOf(db, organizers)
  return { points, city: person.city, member: rewards.map((one) => answerOf(one, home, where)) }
}

function answerOf(
  { reward, unitsLeft, refusal }: RewardOfPassholder,
  home: Point | undefined,
  where: ReadonlyMap<OrganizerId, Point>,
): OwnReward {
  const { practicalInfo, moreInfoURL, redeemPeriod, redeemConstraint, pictures } = reward
  const endUserMessage = refusal && endUserMessageOf(problemOf(refusal))
  return {
    id: reward.id ?? '',
    type: reward.type,
    title: reward.title,
    points: reward.points ?? 0,
    description: reward.promotionalDescription,
    ...(practicalInfo === undefined ? {} : { practicalInfo }),
    ...(moreInfoURL === undefined ? {} : { moreInfoUrl: moreInfoURL }),
    categories: reward.categories ?? [],
    ...(pictures?.[0] === undefined ? {} : { picture: pictures[0] }),
    online: reward.online ?? false,
    lastChance: reward.lastChance ?? false,
    ...(redeemPeriod ? { redeemFrom: redeemPeriod.begin } : {}),
    ...(redeemPeriod?.end === undefined ? {} : { redeemUntil: redeemPeriod.end }),
    ...(unitsLeft === null ? {} : { unitsLeft: Math.max(0, unitsLeft) }),
    ...(redeemConstraint ? { limit: redeemConstraint } : {}),
    places: byDistance(
      reward.organizers.map(({ id, name = '', address }) => {
        const kilometres = distance(home, where.get(id))
        return { id, name, ...address, ...(kilometres === undefined ? {} : { kilometres }) }
      }),
    ),
    redeemable: refusal === undefined,
    ...(refusal ? { reason: refusal.reason } : {}),
    ...(refusal?.pointsShort === undefined ? {} : { pointsShort: refusal.pointsShort }),
    ...(endUserMessage ? { endUserMessage: { ...endUserMessage } } : {}),
  }
}
