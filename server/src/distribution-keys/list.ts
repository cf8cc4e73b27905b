import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { nameHas } from '../db/text-search.ts'
import { inParts } from '../exports/parts.ts'
import type { Page } from '../http/paging.ts'
import { consumerKeysOf, hasConsumerKey } from '../permissions/consumer-keys.ts'
import { type CardSystemId, isUuid } from '../values/ids.ts'
import type { KeyVersion } from './rules.ts'

export const versionStatuses = ['CURRENT', 'PLANNED', 'PAST'] as const
export type VersionStatus = (typeof versionStatuses)[number]

export const keyOrders = ['name', 'organizer', 'validFrom'] as const
const orderings = {
  name: sql`lower(v.name)`,
  organizer: sql`o.name_plain`,
  validFrom: sql`v.valid_from`,
}

/** In the filter of balies: the keys that are of none. */
export const everyBalie = 'ALL'

export interface KeyList {
  cardSystemId: CardSystemId
  now: Date
  /** Of the key. */
  id?: number | undefined
  name?: string | undefined
  /** The consumerkey of the balie that has it. */
  clientId?: string | undefined
  /** Of these balies; `ALL` is of none. */
  organizerId?: readonly string[] | undefined
  status?: readonly VersionStatus[] | undefined
  sort?: (typeof keyOrders)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

/** What a key said, says or will say. */
export interface ListedVersion extends KeyVersion {
  organizerName: string | null
  clientIds: string[]
  status: VersionStatus
  /** The first moment on which it says this no more; null as long as nothing else was decided. */
  validUntil: Date | null
  /** The number of what was decided last about this key, and whether that is that it stops. */
  newest: number
  withdrawn: boolean
}

// As `versionAt` in rules.ts says it: what was decided later replaces whatever was planned for after its begin.
const replacedBy = (moment: ReturnType<typeof sql>) => sql`exists (select from distribution_key_versions n
  where n.key_id = v.key_id and n.number > v.number and n.valid_from <= ${moment})`
const statusAt = (now: Date) => sql<VersionStatus>`case
  when v.valid_from <= ${now} and not ${replacedBy(sql`${now}`)} then 'CURRENT'
  when v.valid_from > ${now} and not ${replacedBy(sql`v.valid_from`)} then 'PLANNED' else 'PAST' end`

const columns = (now: Date) => sql`v.key_id as "keyId", v.number, k.card_system_id as "cardSystemId",
  k.organizer_id as "organizerId", o.name as "organizerName", v.valid_from as "validFrom", v.in_use as "inUse", v.name,
  v.price_rule as "priceRule", v.price_value as "priceValue", v.organizer_part as "organizerPart",
  v.municipality_part as "municipalityPart", v.social_tariff as "socialTariff",
  v.max_regular_price_cents as "maxRegularPriceCents", v.automatic, ${statusAt(now)} as status,
  (select min(n.valid_from) from distribution_key_versions n where n.key_id = v.key_id and n.number > v.number)
    as "validUntil",
  newest.number as newest, not newest.in_use as withdrawn, ${consumerKeysOf('k.organizer_id')} as "clientIds"`

const from = sql`distribution_key_versions v join distribution_keys k on k.id = v.key_id
  left join organizers o on o.id = k.organizer_id
  cross join lateral (select n.number, n.in_use from distribution_key_versions n where n.key_id = v.key_id
    order by n.number desc limit 1) newest`

/** Without what only says that there is no such key any more. */
function wanted({ cardSystemId, now, id, name, clientId, organizerId, status }: KeyList) {
  const balies = organizerId?.filter(isUuid)
  return sql`k.card_system_id = ${cardSystemId} and v.in_use
    ${id === undefined ? sql`` : sql`and k.id = ${id}`}
    ${name === undefined ? sql`` : sql`and ${nameHas('v.name', name)}`}
    ${clientId === undefined ? sql`` : sql`and ${hasConsumerKey('k.organizer_id', clientId)}`}
    ${
      balies === undefined
        ? sql``
        : sql`and (k.organizer_id = any(${balies}::uuid[])
            or ${organizerId?.includes(everyBalie) ?? false}::boolean and k.organizer_id is null)`
    }
    ${status === undefined ? sql`` : sql`and ${statusAt(now)} = any(${[...status]}::text[])`}`
}

/** All that the keys of a card system ever said: unless asked otherwise the oldest key first, of each the newest first. */
export async function listKeys(
  db: Db,
  list: KeyList,
  { start, limit }: Page,
): Promise<{ totalItems: number; member: ListedVersion[] }> {
  const { rows: counted } = await sql<{ count: number }>`
    select count(*)::int as count from ${from} where ${wanted(list)}`.execute(db)
  const way = list.order === 'desc' ? sql`desc` : sql`asc`
  const first = list.sort === undefined ? sql`` : sql`${orderings[list.sort]} ${way} nulls first,`
  const { rows } = await sql<ListedVersion>`
    select ${columns(list.now)} from ${from} where ${wanted(list)}
    order by ${first} v.key_id, v.number desc limit ${limit} offset ${start}`.execute(db)
  return { totalItems: counted[0]?.count ?? 0, member: rows }
}

export const eachKey = (db: Db, list: KeyList) =>
  inParts<ListedVersion>(async (after, atOnce) => {
    const { rows } = await sql<ListedVersion>`
      select ${columns(list.now)} from ${from} where ${wanted(list)}
        and (v.key_id, v.number) > (${after?.keyId ?? 0}, ${after?.number ?? 0})
      order by v.key_id, v.number limit ${atOnce}`.execute(db)
    return rows
  })
