import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { requireCardSystem } from '../http/actor.ts'
import type { Work } from '../http/work.ts'
import { encodePicture } from '../pictures/encode.ts'
import { type CardSystemId, isUuid, newId } from '../values/ids.ts'

/** Where a picture of a reward is, behind the address of the platform: it never shows another one. */
const pathOf = (id: string) => `/reward-pictures/${id}.jpg`

/** Keeps a picture that a reward can name; returns its address. @throws body/invalid-data as encodePicture does */
export async function addRewardPicture(
  work: Work,
  config: Config,
  cardSystemId: CardSystemId,
  bytes: Buffer,
): Promise<string> {
  requireCardSystem(work.by, cardSystemId)
  const jpeg = await encodePicture(bytes)
  const id = newId()
  await work.trx
    .insertInto('reward_pictures')
    .values({ id, card_system_id: cardSystemId, jpeg, created_at: work.now })
    .execute()
  work.record({ act: 'reward.picture.write', subject: 'reward-picture', subjectId: id })
  return config.publicUrl + pathOf(id)
}

/** The pictures of a reward as they are kept: one of ours by its path, whatever the platform was called when it came. */
export async function keptPictures(db: Db, addresses: readonly string[]): Promise<string[]> {
  const ids = addresses.flatMap((address) => idIn(address) ?? [])
  if (ids.length === 0) return [...addresses]
  const known = new Set(
    (await db.selectFrom('reward_pictures').select('id').where('id', 'in', ids).execute()).map(({ id }) => id),
  )
  return addresses.map((address) => {
    const id = idIn(address)
    return id !== undefined && known.has(id) ? pathOf(id) : address
  })
}

const idIn = (address: string) => {
  const id = /\/reward-pictures\/([0-9a-f-]{36})\.jpg$/.exec(address)?.[1]
  return id !== undefined && isUuid(id) ? id : undefined
}

export async function findRewardPicture(db: Db, id: string): Promise<Buffer | undefined> {
  if (!isUuid(id)) return undefined
  return (await db.selectFrom('reward_pictures').select('jpeg').where('id', '=', id).executeTakeFirst())?.jpeg
}

/** Pictures that no reward names, a day after they came: of a form that was never kept, or replaced by another. */
export async function purgeRewardPictures(db: Db, at: Date): Promise<void> {
  await sql`with named as (
      select substring(address from '/reward-pictures/([0-9a-f-]{36})\\.jpg$')::uuid as id
      from rewards r, unnest(r.pictures) as address where address like '%/reward-pictures/%.jpg')
    delete from reward_pictures p where p.created_at < ${new Date(at.getTime() - 86_400_000)}
      and not exists (select from named where named.id = p.id)`.execute(db)
}
