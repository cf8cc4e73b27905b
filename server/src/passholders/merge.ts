import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { PassholderId } from '../values/ids.ts'
import { removeListing } from './listing.ts'
import { findPassholder, type Passholder, saveSearchKeys } from './store.ts'

/** What of a person can be chosen from either record, and the columns that belong together. */
const columnsOf = {
  name: ['name', 'first_name'],
  dateOfBirth: ['date_of_birth'],
  gender: ['gender'],
  nationality: ['nationality'],
  email: ['email'],
  phoneNumber: ['phone_number'],
  address: ['street', 'postal_code', 'city', 'country'],
  preferences: ['opt_in_service_mails', 'opt_in_milestone_mails', 'opt_in_info_mails', 'opt_in_sms', 'opt_in_post'],
} as const
export type MergedField = keyof typeof columnsOf
export const mergedFields = Object.keys(columnsOf) as MergedField[]

type Values = Record<string, string | boolean | null>
/** By field: how it was, and how it is since. */
export type TakenFields = Partial<Record<MergedField, { before: Values; after: Values }>>

async function valuesOf(trx: Trx, id: PassholderId, field: MergedField): Promise<Values> {
  const columns = columnsOf[field].map((name) => sql`${sql.lit(name)}::text, ${sql.ref(name)}`)
  const { rows } = await sql<{ values: Values }>`
    select jsonb_build_object(${sql.join(columns)}) as values from passholders where id = ${id}`.execute(trx)
  return rows[0]?.values ?? {}
}

async function setValues(trx: Trx, id: PassholderId, field: MergedField, values: Values): Promise<void> {
  const names = columnsOf[field]
  await trx
    .updateTable('passholders')
    .set(Object.fromEntries(names.map((name) => [name, values[name] ?? null])))
    .where('id', '=', id)
    .execute()
}

/** Takes these of the other record. Search keys are written apart. */
export async function takeFields(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
  fields: readonly MergedField[],
): Promise<TakenFields> {
  const taken: TakenFields = {}
  for (const field of fields) {
    const [before, after] = [await valuesOf(trx, to, field), await valuesOf(trx, from, field)]
    if (JSON.stringify(before) === JSON.stringify(after)) continue
    await setValues(trx, to, field, after)
    taken[field] = { before, after }
  }
  return taken
}

/** Puts back how it was. @returns what was changed since, and stays */
export async function putBackFields(trx: Trx, id: PassholderId, taken: TakenFields): Promise<MergedField[]> {
  const changed: MergedField[] = []
  for (const field of mergedFields) {
    const { before, after } = taken[field] ?? {}
    if (!before || !after) continue
    if (JSON.stringify(await valuesOf(trx, id, field)) === JSON.stringify(after)) {
      await setValues(trx, id, field, before)
    } else changed.push(field)
  }
  return changed
}

/** Moves the national number, unless the other has one. @returns what it is known by, when it moved */
export async function moveNationalNumber(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
  hash?: string,
): Promise<string | null> {
  const held = await trx
    .selectFrom('passholders')
    .select(['insz_sealed', 'insz_hash'])
    .where('id', '=', from)
    .where('insz_hash', 'is not', null)
    .executeTakeFirst()
  if (!held?.insz_hash || (hash !== undefined && held.insz_hash.toString('base64') !== hash)) return null
  await trx.updateTable('passholders').set({ insz_sealed: null, insz_hash: null }).where('id', '=', from).execute()
  await trx.updateTable('passholders').set(held).where('id', '=', to).execute()
  return held.insz_hash.toString('base64')
}

/** Moves the link with a UiTiD. @returns of which account, when it moved */
export async function moveAccount(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
  accountId?: string,
): Promise<string | null> {
  const held = await trx.selectFrom('passholders').select('uitid_account_id').where('id', '=', from).executeTakeFirst()
  const account = held?.uitid_account_id ?? null
  if (account === null || (accountId !== undefined && account !== accountId)) return null
  await trx.updateTable('passholders').set({ uitid_account_id: null }).where('id', '=', from).execute()
  await trx.updateTable('passholders').set({ uitid_account_id: account }).where('id', '=', to).execute()
  return account
}

/**
 * The record points on to another from now on, and so does what pointed to it: nobody finds it in a list any more.
 * @returns what pointed to it
 */
export async function pointOn(
  trx: Trx,
  { from, to }: { from: PassholderId; to: PassholderId },
): Promise<PassholderId[]> {
  const pointing = await trx
    .updateTable('passholders')
    .set({ merged_into: to })
    .where('merged_into', '=', from)
    .returning('id')
    .execute()
  await trx.updateTable('passholders').set({ merged_into: to }).where('id', '=', from).execute()
  await removeListing(trx, from)
  return pointing.map(({ id }) => id)
}

/** It is a record of its own again, and what pointed to it points to it again. */
export async function pointNowhere(trx: Trx, id: PassholderId, pointing: readonly PassholderId[]): Promise<void> {
  await trx.updateTable('passholders').set({ merged_into: null }).where('id', '=', id).execute()
  await trx
    .updateTable('passholders')
    .set({ merged_into: id })
    .where('id', '=', sql<string>`any(${[...pointing]}::uuid[])`)
    .execute()
}

/** By what they are found, and their lines in lists, after whatever was moved. */
export async function listAgain(trx: Trx, id: PassholderId): Promise<void> {
  const person = await findPassholder(trx, id)
  if (person && !person.mergedInto && !person.erasedAt) await saveSearchKeys(trx, person)
}

/** The two records, held in the order of their ids. Undefined where there is nobody any more. */
export async function holdBoth(
  trx: Trx,
  one: PassholderId,
  other: PassholderId,
): Promise<[Passholder | undefined, Passholder | undefined]> {
  await trx
    .selectFrom('passholders')
    .select('id')
    .where('id', 'in', [one, other])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return [await findPassholder(trx, one), await findPassholder(trx, other)]
}
