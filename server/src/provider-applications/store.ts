import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { Day } from '../values/day.ts'
import type { AccountId, CardSystemId, OrganizerId } from '../values/ids.ts'
import { plainText } from '../values/plain-text.ts'
import { type ApplicationKind, type ApplicationStatus, rules, type Step, type StepState, steps } from './rules.ts'

export interface NewApplication {
  id: string
  formKey: string
  cardSystemId: CardSystemId
  kind: ApplicationKind
  organisation: string
  offers: string
  existingBalie?: string
  nisCode: string
  street?: string
  postalCode?: string
  city?: string
  website?: string
  contactName: string
  email: string
  phone?: string
  uitidEmail?: string
  iban?: string
  newsletter: boolean
  language: 'nl' | 'fr' | 'en' | 'de'
  tokenHash: Buffer
  at: Date
}

/** @returns false when this form was sent before */
export async function insertApplication(trx: Trx, one: NewApplication): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('provider_applications')
    .values({
      id: one.id,
      form_key: one.formKey,
      card_system_id: one.cardSystemId,
      kind: one.kind,
      organisation: one.organisation,
      organisation_plain: plainText(one.organisation),
      offers: one.offers,
      existing_balie: one.existingBalie ?? null,
      nis_code: one.nisCode,
      street: one.street ?? null,
      postal_code: one.postalCode ?? null,
      city: one.city ?? null,
      website: one.website ?? null,
      contact_name: one.contactName,
      email: one.email,
      phone: one.phone ?? null,
      uitid_email: one.uitidEmail ?? null,
      iban: one.iban ?? null,
      newsletter: one.newsletter,
      language: one.language,
      token_hash: one.tokenHash,
      created_at: one.at,
    })
    .onConflict((conflict) => conflict.column('form_key').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The whole plan at once; what is skipped from the start is so since then. */
export async function insertSteps(
  trx: Trx,
  applicationId: string,
  plan: { states: Readonly<Record<Step, StepState>>; due: ReadonlyMap<Step, Day>; at: Date },
): Promise<void> {
  await trx
    .insertInto('provider_steps')
    .values(
      steps.map((step, position) => ({
        application_id: applicationId,
        step,
        position,
        state: plan.states[step],
        due: plan.due.get(step) ?? null,
        done_at: plan.states[step] === 'OPEN' ? null : plan.at,
      })),
    )
    .execute()
}

export interface Application {
  id: string
  cardSystemId: CardSystemId
  kind: ApplicationKind
  status: ApplicationStatus
  organisation: string
  offers: string
  existingBalie: string | null
  nisCode: string
  street: string | null
  postalCode: string | null
  city: string | null
  website: string | null
  contactName: string | null
  email: string | null
  phone: string | null
  uitidEmail: string | null
  iban: string | null
  newsletter: boolean
  language: 'nl' | 'fr' | 'en' | 'de'
  confirmedAt: Date | null
  organizerId: OrganizerId | null
  requestId: string | null
  reason: string | null
  createdAt: Date
  endedAt: Date | null
  erasedAt: Date | null
  reopenedAt: Date | null
  reopenedReason: string | null
}

const columns = [
  'id',
  'card_system_id as cardSystemId',
  'kind',
  'status',
  'organisation',
  'offers',
  'existing_balie as existingBalie',
  'nis_code as nisCode',
  'street',
  'postal_code as postalCode',
  'city',
  'website',
  'contact_name as contactName',
  'email',
  'phone',
  'uitid_email as uitidEmail',
  'iban',
  'newsletter',
  'language',
  'confirmed_at as confirmedAt',
  'organizer_id as organizerId',
  'request_id as requestId',
  'reason',
  'created_at as createdAt',
  'ended_at as endedAt',
  'erased_at as erasedAt',
  'reopened_at as reopenedAt',
  'reopened_reason as reopenedReason',
] as const

export async function findApplication(
  db: Db,
  cardSystemId: CardSystemId,
  id: string,
): Promise<Application | undefined> {
  return await db
    .selectFrom('provider_applications')
    .select(columns)
    .where('id', '=', id)
    .where('card_system_id', '=', cardSystemId)
    .executeTakeFirst()
}

/** For the server's own work, whatever the card system. */
export async function findApplicationById(db: Db, id: string): Promise<Application | undefined> {
  return await db.selectFrom('provider_applications').select(columns).where('id', '=', id).executeTakeFirst()
}

/** By the link in the mail. */
export async function findApplicationByToken(db: Db, tokenHash: Buffer): Promise<Application | undefined> {
  return await db
    .selectFrom('provider_applications')
    .select(columns)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

/** Held until the transaction ends: two who take a step at once take it one after the other. */
export async function lockApplication(trx: Trx, id: string): Promise<Application | undefined> {
  return await trx
    .selectFrom('provider_applications')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export interface StepRow {
  step: Step
  state: StepState
  ownerId: AccountId | null
  owner: string | null
  due: Day | null
  day: Day | null
  note: string | null
  doneAt: Date | null
  doneBy: string | null
}

/** In the handbook's order. */
export async function listSteps(db: Db, applicationId: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select s.step, s.state, s.owner_id as "ownerId", o.name as owner, s.due, s.day, s.note, s.done_at as "doneAt", d.name as "doneBy"
    from provider_steps s left join accounts o on o.id = s.owner_id left join accounts d on d.id = s.done_by
    where s.application_id = ${applicationId}::uuid order by s.position limit ${steps.length}`.execute(db)
  return rows
}

/** @returns false when it was done or skipped already */
export async function endStep(
  trx: Trx,
  applicationId: string,
  step: Step,
  end: { state: 'DONE' | 'SKIPPED'; at: Date; by: AccountId | undefined; day?: Day; note?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('provider_steps')
    .set({
      state: end.state,
      done_at: end.at,
      done_by: end.by ?? null,
      ...(end.day === undefined ? {} : { day: end.day }),
      ...(end.note === undefined ? {} : { note: end.note }),
    })
    .where('application_id', '=', applicationId)
    .where('step', '=', step)
    .where('state', '=', 'OPEN')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function reopenStep(trx: Trx, applicationId: string, step: Step): Promise<void> {
  await trx
    .updateTable('provider_steps')
    .set({ state: 'OPEN', done_at: null, done_by: null })
    .where('application_id', '=', applicationId)
    .where('step', '=', step)
    .execute()
}

export async function planStep(
  trx: Trx,
  applicationId: string,
  step: Step,
  plan: { ownerId?: AccountId | null; due?: Day | null; note?: string | null },
): Promise<void> {
  await trx
    .updateTable('provider_steps')
    .set({
      ...(plan.ownerId === undefined ? {} : { owner_id: plan.ownerId }),
      ...(plan.due === undefined ? {} : { due: plan.due }),
      ...(plan.note === undefined ? {} : { note: plan.note }),
    })
    .where('application_id', '=', applicationId)
    .where('step', '=', step)
    .execute()
}

/** What administrators do of this application, and nobody has taken, is somebody's from now on. */
export async function takeSteps(trx: Trx, applicationId: string, ownerId: AccountId): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('provider_steps')
    .set({ owner_id: ownerId })
    .where('application_id', '=', applicationId)
    .where('state', '=', 'OPEN')
    .where('owner_id', 'is', null)
    .where(
      'step',
      'in',
      steps.filter((step) => rules[step].by === 'ADMINISTRATOR'),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What the association wrote, put right. An empty value was taken away; what is left out stays. */
export interface Correction {
  organisation?: string
  offers?: string
  existingBalie?: string | null
  nisCode?: string
  street?: string
  postalCode?: string
  city?: string
  website?: string | null
  contactName?: string
  email?: string
  phone?: string
  uitidEmail?: string
  iban?: string | null
  /** Of the link to its own page: the one before does not work any more, and the address is to be confirmed. */
  tokenHash?: Buffer
}

const correctable = {
  organisation: 'organisation',
  offers: 'offers',
  existingBalie: 'existing_balie',
  nisCode: 'nis_code',
  street: 'street',
  postalCode: 'postal_code',
  city: 'city',
  website: 'website',
  contactName: 'contact_name',
  email: 'email',
  phone: 'phone',
  uitidEmail: 'uitid_email',
  iban: 'iban',
  tokenHash: 'token_hash',
} as const satisfies Record<keyof Correction, string>

export async function correctApplication(trx: Trx, id: string, change: Correction): Promise<void> {
  const values = Object.entries(change).map(([name, value]) => [correctable[name as keyof Correction], value])
  await trx
    .updateTable('provider_applications')
    .set({
      ...Object.fromEntries(values),
      ...(change.organisation === undefined ? {} : { organisation_plain: plainText(change.organisation) }),
      ...(change.tokenHash === undefined ? {} : { confirmed_at: null }),
    })
    .where('id', '=', id)
    .execute()
}

/** Under way again; the steps that are open get new days. */
export async function reopenApplication(trx: Trx, id: string, again: { reason: string; at: Date }): Promise<void> {
  await trx
    .updateTable('provider_applications')
    .set({ status: 'OPEN', ended_at: null, reopened_at: again.at, reopened_reason: again.reason })
    .where('id', '=', id)
    .execute()
  await trx
    .updateTable('provider_steps')
    .set({ due: null })
    .where('application_id', '=', id)
    .where('state', '=', 'OPEN')
    .execute()
}

export async function updateApplication(
  trx: Trx,
  id: string,
  change: {
    status?: ApplicationStatus
    endedAt?: Date
    reason?: string
    confirmedAt?: Date
    organizerId?: OrganizerId
    requestId?: string | null
    uitidEmail?: string
  },
): Promise<void> {
  await trx
    .updateTable('provider_applications')
    .set({
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.endedAt === undefined ? {} : { ended_at: change.endedAt }),
      ...(change.reason === undefined ? {} : { reason: change.reason }),
      ...(change.confirmedAt === undefined ? {} : { confirmed_at: change.confirmedAt }),
      ...(change.organizerId === undefined ? {} : { organizer_id: change.organizerId }),
      ...(change.requestId === undefined ? {} : { request_id: change.requestId }),
      ...(change.uitidEmail === undefined ? {} : { uitid_email: change.uitidEmail }),
    })
    .where('id', '=', id)
    .execute()
}

export interface Signed {
  content: Buffer
  pages: number
  way: 'UPLOADED' | 'SIGNED'
  signedBy: string | null
  at: Date
}

/** The agreement of this application; one that was there before goes. */
export async function saveDocument(
  trx: Trx,
  applicationId: string,
  one: Signed & { accountId: AccountId | undefined },
): Promise<void> {
  const values = {
    content: one.content,
    pages: one.pages,
    way: one.way,
    signed_by: one.signedBy,
    at: one.at,
    account_id: one.accountId ?? null,
  }
  await trx
    .insertInto('provider_documents')
    .values({ application_id: applicationId, ...values })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet(values))
    .execute()
}

export async function findDocument(db: Db, applicationId: string): Promise<Signed | undefined> {
  return await db
    .selectFrom('provider_documents')
    .select(['content', 'pages', 'way', 'signed_by as signedBy', 'at'])
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
}

/** What is known of it, without the file. */
export async function findDocumentFacts(db: Db, applicationId: string): Promise<Omit<Signed, 'content'> | undefined> {
  return await db
    .selectFrom('provider_documents')
    .select(['pages', 'way', 'signed_by as signedBy', 'at'])
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
}
