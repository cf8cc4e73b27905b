import type { Trx } from '../db/database.ts'
import { plainText } from '../values/plain-text.ts'
import type { NewReward } from './create.ts'

export async function insertReward(trx: Trx, reward: NewReward): Promise<number> {
  const { id } = await trx
    .insertInto('rewards')
    .values({ ...(reward.id === undefined ? {} : { id: reward.id }), ...rewardColumns(reward) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const cardSystemIds = reward.applicableCardSystemIds ?? []
  if (cardSystemIds.length) {
    await trx
      .insertInto('reward_card_systems')
      .values(cardSystemIds.map((card_system_id) => ({ reward_id: id, card_system_id })))
      .execute()
  }
  const organizerIds = reward.organizerIds ?? []
  if (organizerIds.length) {
    await trx
      .insertInto('reward_organizers')
      .values(organizerIds.map((organizer_id) => ({ reward_id: id, organizer_id })))
      .execute()
  }
  return id
}

function rewardColumns(reward: NewReward) {
  return {
    type: reward.type,
    title: reward.title,
    title_plain: plainText(reward.title),
    promotional_description: reward.promotionalDescription ?? '',
    points: reward.points ?? 0,
    categories: reward.categories ?? [],
    publication_begin: reward.publicationPeriod.begin,
    publication_end: reward.publicationPeriod.end ?? null,
    granting_begin: reward.grantingPeriod?.begin ?? null,
    granting_end: reward.grantingPeriod?.end ?? null,
    redeem_begin: reward.redeemPeriod?.begin ?? null,
    redeem_end: reward.redeemPeriod?.end ?? null,
    owning_card_system_id: reward.owningCardSystemId,
    all_card_systems: reward.allCardSystems ?? !reward.applicableCardSystemIds?.length,
    status: reward.status ?? 'ACTIVE',
    max_available_units: reward.maxAvailableUnits ?? null,
    max_in_total: reward.maxInTotal ?? null,
    max_per_month: reward.maxPerMonth ?? null,
    max_per_year: reward.maxPerYear ?? null,
    redeem_volume: reward.redeemConstraint?.volume ?? null,
    redeem_volume_period: reward.redeemConstraint?.period ?? null,
    resident_postal_codes: reward.residentPostalCodes ?? [],
    pictures: reward.pictures ?? [],
    practical_info: reward.practicalInfo ?? null,
    more_info_url: reward.moreInfoUrl ?? null,
    for_kids: reward.forKids ?? false,
    sport: reward.sport ?? false,
    featured: reward.featured ?? false,
    online: reward.online !== undefined,
    online_link: reward.online?.link ?? null,
    online_label: reward.online?.label ?? null,
    online_text: reward.online?.text ?? null,
    created_at: reward.createdAt,
  } as const
}
