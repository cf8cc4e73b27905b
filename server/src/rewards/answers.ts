import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { toRfc3339 } from '../values/instant.ts'
import type { PeriodType } from '../values/period.ts'
import { isLastChance } from './rules.ts'
import type { RedeemedReward, Reward } from './schema.ts'
import type { RewardCategory, RewardStatus, RewardType } from './tables.ts'

interface Named {
  id: number
  name: string
}

interface OrganizerJson {
  id: string
  name: string
  street: string | null
  postalCode: string | null
  city: string | null
  linkedLocationId: string | null
  cardSystems: Named[]
}

export interface RewardAnswerRow {
  id: number
  type: RewardType
  title: string
  promotionalDescription: string
  points: number
  categories: RewardCategory[]
  publicationBegin: Date
  publicationEnd: Date | null
  grantingBegin: Date | null
  grantingEnd: Date | null
  redeemBegin: Date | null
  redeemEnd: Date | null
  owningCardSystem: Named
  applicableCardSystems: Named[]
  allCardSystems: boolean
  organizers: OrganizerJson[]
  status: RewardStatus
  maxAvailableUnits: number | null
  unitsTaken: number
  redeemVolume: number | null
  redeemVolumePeriod: PeriodType | null
  pictures: string[]
  practicalInfo: string | null
  moreInfoUrl: string | null
  forKids: boolean
  sport: boolean
  featured: boolean
  online: boolean
  onlineLink: string | null
  onlineLabel: string | null
  onlineText: string | null
}

/** What a page shows of `rewards r`, organizers and card systems included: one statement, however long the page. */
export const answerColumns: RawBuilder<RewardAnswerRow> = sql`
  r.id, r.type, r.title, r.promotional_description as "promotionalDescription", r.points, r.categories,
  r.publication_begin as "publicationBegin", r.publication_end as "publicationEnd",
  r.granting_begin as "grantingBegin", r.granting_end as "grantingEnd",
  r.redeem_begin as "redeemBegin", r.redeem_end as "redeemEnd", r.all_card_systems as "allCardSystems", r.status,
  r.max_available_units as "maxAvailableUnits", r.units_taken as "unitsTaken",
  r.redeem_volume as "redeemVolume", r.redeem_volume_period as "redeemVolumePeriod",
  r.pictures, r.practical_info as "practicalInfo", r.more_info_url as "moreInfoUrl", r.for_kids as "forKids", r.sport,
  r.featured, r.online, r.online_link as "onlineLink", r.online_label as "onlineLabel", r.online_text as "onlineText",
  (select jsonb_build_object('id', c.id, 'name', c.name) from card_systems c
    where c.id = r.owning_card_system_id) as "owningCardSystem",
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name), '[]')
    from reward_card_systems rc join card_systems c on c.id = rc.card_system_id
    where rc.reward_id = r.id) as "applicableCardSystems",
  (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'street', o.street,
      'postalCode', o.postal_code, 'city', o.city, 'linkedLocationId', o.linked_location_id,
      'cardSystems', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name), '[]')
        from organizer_card_systems oc join card_systems c on c.id = oc.card_system_id
        where oc.organizer_id = o.id)) order by o.name_plain, o.id), '[]')
    from reward_organizers ro join organizers o on o.id = ro.organizer_id where ro.reward_id = r.id) as organizers`

const period = (begin: Date, end: Date | null) => ({ begin: toRfc3339(begin), ...(end ? { end: toRfc3339(end) } : {}) })

/** A picture of ours is kept without the address of the platform, which may change; another's as it is. */
export const addressOf = (picture: string, publicUrl: string) =>
  picture.startsWith('/') ? publicUrl + picture : picture

/** Contract schema `Reward`. */
export function rewardAnswer(row: RewardAnswerRow, at: Date, publicUrl: string): Reward {
  const { redeemVolume: volume, redeemVolumePeriod } = row
  return {
    id: String(row.id),
    title: row.title,
    type: row.type,
    promotionalDescription: row.promotionalDescription,
    publicationPeriod: period(row.publicationBegin, row.publicationEnd),
    points: row.points,
    categories: row.categories,
    owningCardSystem: row.owningCardSystem,
    applicableCardSystems: row.applicableCardSystems,
    allCardSystems: row.allCardSystems,
    organizers: row.organizers.map(organizerAnswer),
    status: row.status,
    unitsTaken: row.unitsTaken,
    pictures: row.pictures.map((picture) => addressOf(picture, publicUrl)),
    forKids: row.forKids,
    sport: row.sport,
    featured: row.featured,
    online: row.online,
    lastChance: isLastChance(row, at),
    ...(row.moreInfoUrl === null ? {} : { moreInfoURL: row.moreInfoUrl }),
    ...(row.practicalInfo === null ? {} : { practicalInfo: row.practicalInfo }),
    ...(row.maxAvailableUnits === null ? {} : { maxAvailableUnits: row.maxAvailableUnits }),
    ...(row.grantingBegin ? { grantingPeriod: period(row.grantingBegin, row.grantingEnd) } : {}),
    ...(row.redeemBegin ? { redeemPeriod: period(row.redeemBegin, row.redeemEnd) } : {}),
    ...(volume === null || redeemVolumePeriod === null
      ? {}
      : { redeemConstraint: { volume, period: redeemVolumePeriod } }),
  }
}

function organizerAnswer(organizer: OrganizerJson): Reward['organizers'][number] {
  const { street, postalCode, city, linkedLocationId, ...rest } = organizer
  const address = { ...(street === null ? {} : { street }), ...(postalCode === null ? {} : { postalCode }) }
  return {
    ...rest,
    ...(linkedLocationId === null ? {} : { linkedLocationId }),
    ...(city === null ? {} : { address: { ...address, city } }),
  }
}

/** Contract schema `RedeemedReward`; a reward that is redeemed online says where to go on. */
export function redeemedAnswer(
  row: RewardAnswerRow & { redeemedId: string; redeemedAt: Date; redeemCode: string | null },
  at: Date,
  publicUrl: string,
): RedeemedReward {
  const info = {
    ...(row.onlineText === null ? {} : { text: row.onlineText }),
    ...(row.onlineLink === null ? {} : { link: row.onlineLink }),
    ...(row.onlineLabel === null ? {} : { label: row.onlineLabel }),
  }
  return {
    id: row.redeemedId,
    reward: rewardAnswer(row, at, publicUrl),
    redeemDate: toRfc3339(row.redeemedAt),
    ...(row.online ? { redeemInfo: info } : {}),
    ...(row.redeemCode === null ? {} : { redeemCode: row.redeemCode }),
  }
}

/** The code that a redemption was given. */
export const codeOf = (redeemedRewardId: RawBuilder<unknown>) =>
  sql<string | null>`(select code from reward_codes where redeemed_reward_id = ${redeemedRewardId})`

export async function findRewardAnswer(db: Db, id: number, at: Date, publicUrl: string): Promise<Reward | undefined> {
  const { rows } = await sql<RewardAnswerRow>`select ${answerColumns} from rewards r where r.id = ${id}`.execute(db)
  return rows[0] && rewardAnswer(rows[0], at, publicUrl)
}

export async function getRedeemedAnswer(
  db: Db,
  redeemed: { id: string; rewardId: number; redeemedAt: Date },
  publicUrl: string,
): Promise<RedeemedReward> {
  const { id: redeemedId, redeemedAt } = redeemed
  const { rows } = await sql<RewardAnswerRow & { redeemCode: string | null }>`
    select ${answerColumns}, ${codeOf(sql`${redeemedId}::uuid`)} as "redeemCode"
    from rewards r where r.id = ${redeemed.rewardId}`.execute(db)
  if (!rows[0]) throw new Error('A redeemed reward without its reward')
  return redeemedAnswer({ ...rows[0], redeemedId, redeemedAt }, redeemedAt, publicUrl)
}
