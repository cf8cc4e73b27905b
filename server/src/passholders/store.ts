import type { Config } from '../config.ts'
import type { Db, Trx } from '../db/database.ts'
import { violatedConstraint } from '../db/transact.ts'
import { lookupHash, seal, unseal } from '../secrets/sealed.ts'
import type { Day } from '../values/day.ts'
import { type AccountId, type CardSystemId, isUuid, type OrganizerId, type PassholderId } from '../values/ids.ts'
import type { Insz } from '../values/insz.ts'
import { plainText } from '../values/plain-text.ts'
import { findSearchedNames, forgetNames, keepNames } from './known-names.ts'
import { saveListing } from './listing.ts'
import { keyNumbers, searchKeys } from './search-keys.ts'

/** A person (INDIVIDUAL) or a group (GROUP). The national number is read apart, by who may see it. */
export interface Passholder {
  id: PassholderId
  kind: 'INDIVIDUAL' | 'GROUP'
  /** Family name; of a group, its name. */
  name: string
  firstName: string
  /** Null for a group. */
  dateOfBirth: Day | null
  gender: 'MALE' | 'FEMALE' | 'X' | null
  email: string | null
  phoneNumber: string | null
  street: string | null
  postalCode: string
  city: string
  country: string
  nationality: string | null
  uitidAccountId: AccountId | null
  registrationOrganizerId: OrganizerId | null
  optIn: OptIn
  createdAt: Date
  blockedAt: Date | null
  blockedReason: string | null
  /** Since when identity and contact data are gone. */
  erasedAt: Date | null
  /** The record of the same person that this one points on to. */
  mergedInto: PassholderId | null
}

export interface OptIn {
  serviceMails: boolean
  milestoneMails: boolean
  infoMails: boolean
  sms: boolean
  post: boolean
}

const purpose = 'insz'

export const inszHash = (keys: Config['secrets'], insz: Insz) => lookupHash(keys, purpose, insz)

function selectPassholders(db: Db) {
  return db
    .selectFrom('passholders as p')
    .select(['p.id', 'p.kind', 'p.name', 'p.first_name', 'p.date_of_birth', 'p.gender', 'p.email', 'p.phone_number'])
    .select(['p.street', 'p.postal_code', 'p.city', 'p.country', 'p.nationality', 'p.uitid_account_id'])
    .select(['p.registration_organizer_id', 'p.opt_in_service_mails', 'p.opt_in_milestone_mails'])
    .select([
      'p.opt_in_info_mails',
      'p.opt_in_sms',
      'p.opt_in_post',
      'p.created_at',
      'p.blocked_at',
      'p.blocked_reason',
      'p.erased_at',
      'p.merged_into',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPassholders>['executeTakeFirstOrThrow']>>

const passholderOf = (row: Row): Passholder => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  firstName: row.first_name,
  dateOfBirth: row.date_of_birth,
  gender: row.gender,
  email: row.email,
  phoneNumber: row.phone_number,
  street: row.street,
  postalCode: row.postal_code,
  city: row.city,
  country: row.country,
  nationality: row.nationality,
  uitidAccountId: row.uitid_account_id,
  registrationOrganizerId: row.registration_organizer_id,
  optIn: {
    serviceMails: row.opt_in_service_mails,
    milestoneMails: row.opt_in_milestone_mails,
    infoMails: row.opt_in_info_mails,
    sms: row.opt_in_sms,
    post: row.opt_in_post,
  },
  createdAt: row.created_at,
  blockedAt: row.blocked_at,
  blockedReason: row.blocked_reason,
  erasedAt: row.erased_at,
  mergedInto: row.merged_into,
})

/** Text that is no UUID is nobody. */
export async function findPassholder(db: Db, id: PassholderId): Promise<Passholder | undefined> {
  if (!isUuid(id)) return undefined
  const row = await selectPassholders(db).where('p.id', '=', id).executeTakeFirst()
  return row && passholderOf(row)
}

/** The same, and for a record that was merged the one that it points on to. */
export async function findKeptPassholder(db: Db, id: PassholderId): Promise<Passholder | undefined> {
  const person = await findPassholder(db, id)
  return person?.mergedInto ? findPassholder(db, person.mergedInto) : person
}

export async function findPassholders(db: Db, ids: readonly PassholderId[]): Promise<Map<PassholderId, Passholder>> {
  if (ids.length === 0) return new Map()
  const rows = await selectPassholders(db).where('p.id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, passholderOf(row)]))
}

export async function findPassholderByInsz(
  db: Db,
  keys: Config['secrets'],
  insz: Insz,
): Promise<Passholder | undefined> {
  const row = await selectPassholders(db).where('p.insz_hash', '=', inszHash(keys, insz)).executeTakeFirst()
  return row && passholderOf(row)
}

/** The passholder who is this account. */
export async function findPassholderOfAccount(db: Db, accountId: AccountId): Promise<Passholder | undefined> {
  const row = await selectPassholders(db).where('p.uitid_account_id', '=', accountId).executeTakeFirst()
  return row && passholderOf(row)
}

/** The national number itself: only for an answer that the contract says has it. */
export async function readInsz(db: Db, keys: Config['secrets'], id: PassholderId): Promise<Insz | undefined> {
  const row = await db.selectFrom('passholders').select('insz_sealed').where('id', '=', id).executeTakeFirst()
  return row?.insz_sealed ? unseal(keys, purpose, row.insz_sealed) : undefined
}

/** Whether it is known, without reading it. */
export async function hasInsz(db: Db, id: PassholderId): Promise<boolean> {
  const row = await db.selectFrom('passholders').select('insz_hash').where('id', '=', id).executeTakeFirst()
  return (row?.insz_hash ?? null) !== null
}

/** Search keys are written apart: whoever calls does (saveSearchKeys). */
export async function saveAddress(
  trx: Trx,
  id: PassholderId,
  { street, postalCode, city }: { street: string; postalCode: string; city: string },
): Promise<void> {
  await trx
    .updateTable('passholders')
    .set({ street, postal_code: postalCode, city, country: 'BE' })
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The records that point on to this one. */
export async function findMergedInto(db: Db, id: PassholderId): Promise<PassholderId[]> {
  const rows = await db.selectFrom('passholders').select('id').where('merged_into', '=', id).limit(100).execute()
  return rows.map((row) => row.id)
}

export interface NewPassholder {
  id: PassholderId
  kind?: 'INDIVIDUAL' | 'GROUP'
  name: string
  firstName: string
  dateOfBirth?: Day
  gender?: 'MALE' | 'FEMALE' | 'X'
  insz?: Insz
  email?: string
  phoneNumber?: string
  street?: string
  postalCode: string
  city: string
  country?: string
  nationality?: string
  uitidAccountId?: AccountId
  registrationOrganizerId?: OrganizerId
  optIn?: OptIn
  at: Date
}

/** @returns false when another passholder has this national number */
export async function insertPassholder(trx: Trx, keys: Config['secrets'], person: NewPassholder): Promise<boolean> {
  const result = await trx
    .insertInto('passholders')
    .values({
      id: person.id,
      kind: person.kind ?? 'INDIVIDUAL',
      name: person.name,
      first_name: person.firstName,
      date_of_birth: person.dateOfBirth ?? null,
      gender: person.gender ?? null,
      insz_sealed: person.insz === undefined ? null : seal(keys, purpose, person.insz),
      insz_hash: person.insz === undefined ? null : inszHash(keys, person.insz),
      email: person.email ?? null,
      phone_number: person.phoneNumber ?? null,
      street: person.street ?? null,
      postal_code: person.postalCode,
      city: person.city,
      country: person.country ?? 'BE',
      nationality: person.nationality ?? null,
      uitid_account_id: person.uitidAccountId ?? null,
      registration_organizer_id: person.registrationOrganizerId ?? null,
      opt_in_service_mails: person.optIn?.serviceMails ?? false,
      opt_in_milestone_mails: person.optIn?.milestoneMails ?? false,
      opt_in_info_mails: person.optIn?.infoMails ?? false,
      opt_in_sms: person.optIn?.sms ?? false,
      opt_in_post: person.optIn?.post ?? false,
      created_at: person.at,
    })
    .onConflict((conflict) => conflict.column('insz_hash').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export interface ChangedPassholder {
  name: string
  firstName: string
  dateOfBirth: Day
  gender: Passholder['gender']
  /** Left out: stays as it is. */
  insz?: Insz
  email: string | null
  phoneNumber: string | null
  street: string | null
  postalCode: string
  city: string
  country: string
  nationality: string | null
  optIn: OptIn
}

/** @returns false when another passholder has this national number; the transaction is then over */
export async function updatePassholder(
  trx: Trx,
  keys: Config['secrets'],
  id: PassholderId,
  person: ChangedPassholder,
): Promise<boolean> {
  const { insz, optIn } = person
  try {
    await trx
      .updateTable('passholders')
      .set({
        name: person.name,
        first_name: person.firstName,
        date_of_birth: person.dateOfBirth,
        gender: person.gender,
        ...(insz === undefined ? {} : { insz_sealed: seal(keys, purpose, insz), insz_hash: inszHash(keys, insz) }),
        email: person.email,
        phone_number: person.phoneNumber,
        street: person.street,
        postal_code: person.postalCode,
        city: person.city,
        country: person.country,
        nationality: person.nationality,
        opt_in_service_mails: optIn.serviceMails,
        opt_in_milestone_mails: optIn.milestoneMails,
        opt_in_info_mails: optIn.infoMails,
        opt_in_sms: optIn.sms,
        opt_in_post: optIn.post,
      })
      .where('id', '=', id)
      .execute()
  } catch (error) {
    if (violatedConstraint(error) === 'passholders_insz_hash_key') return false
    throw error
  }
  await saveSearchKeys(trx, { ...person, id })
  return true
}

/** How somebody was registered, with what was agreed. */
export async function insertRegistration(
  trx: Trx,
  registration: {
    passholderId: PassholderId
    cardSystemId: CardSystemId
    organizerId: OrganizerId
    termsVersion: string
    termsAccepted: 'PAPER' | 'DIGITAL'
    parentalConsent: boolean
    at: Date
  },
): Promise<void> {
  await trx
    .insertInto('registrations')
    .values({
      passholder_id: registration.passholderId,
      card_system_id: registration.cardSystemId,
      organizer_id: registration.organizerId,
      terms_version: registration.termsVersion,
      terms_accepted: registration.termsAccepted,
      parental_consent: registration.parentalConsent,
      registered_at: registration.at,
    })
    .execute()
}

/** Writes again by what a person is found, and their lines in lists: whenever a name or the address changes. */
export async function saveSearchKeys(
  trx: Trx,
  person: Pick<Passholder, 'id' | 'name' | 'firstName' | 'city' | 'street'>,
): Promise<void> {
  const columns = {
    name_plain: plainText(person.name),
    first_name_plain: plainText(person.firstName),
    city_plain: plainText(person.city),
    keys: keyNumbers([
      ...searchKeys('n', person.name),
      ...searchKeys('f', person.firstName),
      ...searchKeys('c', person.city),
      ...searchKeys('s', person.street ?? ''),
    ]),
  }
  const before = await findSearchedNames(trx, person.id)
  await trx
    .insertInto('passholder_search')
    .values({ passholder_id: person.id, ...columns })
    .onConflict((conflict) => conflict.column('passholder_id').doUpdateSet(columns))
    .execute()
  await saveListing(trx, person.id)
  await keepNames(trx, [
    { field: 'n', name: columns.name_plain },
    { field: 'f', name: columns.first_name_plain },
  ])
  const current = { n: columns.name_plain, f: columns.first_name_plain }
  await forgetNames(
    trx,
    before.filter(({ field, name }) => current[field] !== name),
  )
}

/** @returns false when there is no such passholder, or they are (not) blocked already */
export async function setPassholderBlocked(
  trx: Trx,
  id: PassholderId,
  blocked: { at: Date; reason: string } | null,
): Promise<boolean> {
  const result = await trx
    .updateTable('passholders')
    .set({ blocked_at: blocked?.at ?? null, blocked_reason: blocked?.reason ?? null })
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .where('merged_into', 'is', null)
    .where('blocked_at', blocked ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return false
  await saveListing(trx, id)
  return true
}

/**
 * Takes everything from the row that says who the person is or how they are reached. Blocked, so that whatever asks about
 * a card of theirs is refused. @param merged a record that points on to somebody who is erased
 * @returns false when there is no such person, or nobody any more
 */
export async function eraseIdentity(
  trx: Trx,
  id: PassholderId,
  { at, merged = false }: { at: Date; merged?: boolean },
): Promise<boolean> {
  const result = await trx
    .updateTable('passholders')
    .set({
      name: '',
      first_name: '',
      date_of_birth: null,
      gender: null,
      insz_sealed: null,
      insz_hash: null,
      email: null,
      phone_number: null,
      street: null,
      postal_code: '0000',
      city: '',
      nationality: null,
      uitid_account_id: null,
      opt_in_service_mails: false,
      opt_in_milestone_mails: false,
      opt_in_info_mails: false,
      opt_in_sms: false,
      opt_in_post: false,
      blocked_at: at,
      blocked_reason: null,
      erased_at: at,
    })
    .where('id', '=', id)
    .where('kind', '=', 'INDIVIDUAL')
    .where('erased_at', 'is', null)
    .where('merged_into', merged ? 'is not' : 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** How somebody was registered, and what they agreed to. */
export async function findRegistration(db: Db, id: PassholderId) {
  return await db
    .selectFrom('registrations as r')
    .innerJoin('organizers as o', 'o.id', 'r.organizer_id')
    .select(['o.name as organizer', 'r.terms_version as termsVersion', 'r.terms_accepted as termsAccepted'])
    .select(['r.parental_consent as parentalConsent', 'r.registered_at as registeredAt'])
    .where('r.passholder_id', '=', id)
    .executeTakeFirst()
}
