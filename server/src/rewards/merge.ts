import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'

/** A welcome reward of the record that was merged, as it was, and what became of it. */
export interface MergedGrant {
  rewardId: number
  cardSystemId: number
  grantedAt: string
  redeemedRewardId: string | null
  /** MOVED: the other had none. USED: theirs became used with this redemption. DROPPED: theirs stays as it was. */
  became: 'MOVED' | 'USED' | 'DROPPED'
}

export interface MergedRewards {
  redemptions: string[]
  grants: MergedGrant[]
}

/** Gives redemptions and welcome rewards to another record; of one that both have, one stays, used when either was. */
export async function moveRewards(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
): Promise<MergedRewards> {
  const theirs = new Map((await takeGrants(trx, from)).map((grant) => [grant.rewardId, grant]))
  const redemptions = await moveRedemptions(trx, from, to)
  const own = await readGrants(trx, to)
  const grants: MergedGrant[] = []
  for (const grant of theirs.values()) {
    const mine = own.find((one) => one.rewardId === grant.rewardId)
    const used = mine?.redeemedRewardId === null && grant.redeemedRewardId !== null
    const became = mine ? (used ? 'USED' : 'DROPPED') : 'MOVED'
    if (became === 'MOVED') await insertGrant(trx, to, grant, grant.redeemedRewardId)
    if (became === 'USED') await setGrant(trx, to, grant.rewardId, null, grant.redeemedRewardId)
    grants.push({ ...grant, became })
  }
  return { redemptions, grants }
}

/** @returns the rewards that could not be given back: used since by the record that stays */
export async function putBackRewards(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
  merged: MergedRewards,
): Promise<number[]> {
  const lost: number[] = []
  const now = new Map((await readGrants(trx, from)).map((grant) => [grant.rewardId, grant.redeemedRewardId]))
  const back: { grant: MergedGrant; redeemed: string | null }[] = []
  for (const grant of merged.grants) {
    const current = now.get(grant.rewardId)
    if (grant.became === 'DROPPED') {
      back.push({ grant, redeemed: grant.redeemedRewardId })
    } else if (current === undefined || (current !== null && current !== grant.redeemedRewardId)) {
      lost.push(grant.rewardId)
    } else {
      // Undone since, it waits again: with whom it belonged to.
      if (grant.became === 'MOVED') await removeGrant(trx, from, grant.rewardId)
      else if (current !== null) await setGrant(trx, from, grant.rewardId, current, null)
      back.push({ grant, redeemed: current })
    }
  }
  await moveRedemptions(trx, from, to, merged.redemptions)
  for (const { grant, redeemed } of back) {
    await insertGrant(trx, to, grant, redeemed === null ? null : await standing(trx, to, redeemed))
  }
  return lost
}

type Grant = Omit<MergedGrant, 'became'>

async function readGrants(trx: Trx, passholderId: PassholderId): Promise<Grant[]> {
  const { rows } = await sql<Grant>`
    select reward_id as "rewardId", card_system_id as "cardSystemId", granted_at::text as "grantedAt",
      redeemed_reward_id as "redeemedRewardId"
    from granted_welcome_rewards where passholder_id = ${passholderId} order by reward_id for update`.execute(trx)
  return rows
}

async function takeGrants(trx: Trx, passholderId: PassholderId): Promise<Grant[]> {
  const grants = await readGrants(trx, passholderId)
  await trx.deleteFrom('granted_welcome_rewards').where('passholder_id', '=', passholderId).execute()
  return grants
}

const removeGrant = (trx: Trx, passholderId: PassholderId, rewardId: number) =>
  trx
    .deleteFrom('granted_welcome_rewards')
    .where('passholder_id', '=', passholderId)
    .where('reward_id', '=', rewardId)
    .execute()

async function insertGrant(trx: Trx, passholderId: PassholderId, grant: Grant, redeemed: string | null): Promise<void> {
  await sql`
    insert into granted_welcome_rewards (passholder_id, reward_id, card_system_id, granted_at, redeemed_reward_id)
    values (${passholderId}, ${grant.rewardId}, ${grant.cardSystemId}, ${grant.grantedAt}::timestamptz, ${redeemed})
    on conflict do nothing`.execute(trx)
}

async function setGrant(trx: Trx, passholderId: PassholderId, rewardId: number, was: string | null, is: string | null) {
  await trx
    .updateTable('granted_welcome_rewards')
    .set({ redeemed_reward_id: is })
    .where('passholder_id', '=', passholderId)
    .where('reward_id', '=', rewardId)
    .where('redeemed_reward_id', was === null ? 'is' : '=', was)
    .execute()
}

async function moveRedemptions(trx: Trx, from: PassholderId, to: PassholderId, ids?: readonly string[]) {
  let moving = trx.updateTable('redeemed_rewards').set({ passholder_id: to }).where('passholder_id', '=', from)
  if (ids) moving = moving.where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
  return (await moving.returning('id').execute()).map((row) => row.id)
}

/** The redemption, unless it was undone or is not theirs. */
async function standing(trx: Trx, passholderId: PassholderId, id: string): Promise<string | null> {
  const row = await trx
    .selectFrom('redeemed_rewards')
    .select('id')
    .where('passholder_id', '=', passholderId)
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}
