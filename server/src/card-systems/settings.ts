import { type Static, Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { violatedConstraint } from '../db/transact.ts'
import type { Actor } from '../http/actor.ts'
import { requireCardSystem } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { encodePicture } from '../pictures/encode.ts'
import { contrastOf, leastContrast } from '../values/contrast.ts'
import { type Day, dayOf } from '../values/day.ts'
import { type AccountId, type CardSystemId, newId } from '../values/ids.ts'
import {
  countHoldersIn,
  countSocialTariff,
  findSettings,
  insertLogo,
  keepPostalCodes,
  type Profile,
  planRules,
  type Rules,
  type Settings,
  takeVersion,
  updateLogo,
  updateProfile,
  updateRules,
  withdrawPlannedRules,
} from './settings-store.ts'
import { addPostalCodesToCardSystem, findUnknownPostalCodes } from './store.ts'

const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'as it was read' })
const color = Type.String({ pattern: '^#[0-9A-Fa-f]{6}$' })
const address = Type.String({ maxLength: 500, pattern: '^https?://[^\\s]+$' })
const longText = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })

/** What is left out is emptied. */
export const ProfileBody = Type.Object({
  version: Version,
  name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
  primaryColor: Type.Optional(color),
  secondaryColor: Type.Optional(color),
  website: Type.Optional(address),
  welcomeText: Type.Optional(Type.String({ ...longText, description: 'what new passholders read first' })),
  helpDeskEmail: Type.Optional(Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' })),
  handbookUrl: Type.Optional(address),
  handbookText: Type.Optional(longText),
  socialTariffInfo: Type.Optional(longText),
})

export const RulesFields = {
  checkinMinutesBefore: Type.Integer({ minimum: 0, maximum: 1440 }),
  checkinMinutesAfter: Type.Integer({ minimum: 0, maximum: 1440 }),
  gracePeriodDays: Type.Integer({ minimum: 0, maximum: 366 }),
  socialTariffEndDay: Type.String({
    pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
    description: 'month and day: until then of the next year social tariff is granted',
  }),
}
export const From = Type.String({
  format: 'date',
  pattern: '^[12]',
  description: 'the first day; today at the earliest',
})
export const RulesBody = Type.Object({ version: Version, from: From, ...RulesFields })
export const RegionBody = Type.Object({
  version: Version,
  postalCodes: Type.Array(Type.String({ pattern: '^\\d{4}$' }), { minItems: 1, maxItems: 2000, uniqueItems: true }),
})

/** @throws auth/forbidden for another's, also for one that does not exist */
export async function getSettings(db: Db, by: Actor, id: CardSystemId): Promise<Settings> {
  requireCardSystem(by, id)
  const settings = await findSettings(db, id)
  if (!settings) throw new Problem('uitpas/cardsystem-not-found')
  return settings
}

/** @throws body/invalid-data for a name that another has and a colour that cannot be seen; openpas/changed-meanwhile */
export async function changeProfile(
  work: Work,
  id: CardSystemId,
  { version, ...body }: Static<typeof ProfileBody>,
): Promise<number> {
  const before = await getSettings(work.trx, work.by, id)
  // The second colour only accompanies; the main one has to be seen.
  const contrast = body.primaryColor === undefined ? undefined : contrastOf(body.primaryColor, '#ffffff')
  if (contrast !== undefined && contrast < leastContrast) {
    const error = `is ${contrast.toFixed(1)} to 1 on white; at least ${leastContrast} is seen`
    throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: '/primaryColor', error }] })
  }
  const profile: Profile = {
    name: body.name.trim(),
    primaryColor: body.primaryColor ?? null,
    secondaryColor: body.secondaryColor ?? null,
    website: body.website ?? null,
    welcomeText: body.welcomeText?.trim() ?? null,
    helpDeskEmail: body.helpDeskEmail?.trim() ?? null,
    handbookUrl: body.handbookUrl ?? null,
    handbookText: body.handbookText?.trim() ?? null,
    socialTariffInfo: body.socialTariffInfo?.trim() ?? null,
  }
  await requireVersion(work, id, version)
  await updateProfile(work.trx, id, profile).catch((error: unknown) => {
    if (violatedConstraint(error) !== 'card_systems_name_key') throw error
    const schemaErrors = [{ jsonPointer: '/name', error: 'is the name of another card system' }]
    throw new Problem('body/invalid-data', { schemaErrors })
  })
  const names = Object.keys(profile) as (keyof Profile)[]
  record(
    work,
    'card-system.update',
    id,
    names.filter((name) => profile[name] !== before[name]),
  )
  return version + 1
}

export interface RulesPreview {
  /** With social tariff on the first day of the new rules, by those of now and by the new ones. */
  socialTariffNow: number
  socialTariffThen: number
  lose: number
  gain: number
}

/** What other rules do to people, before they hold. @throws body/invalid-data for a day that is over or does not exist */
export async function previewRules(
  db: Db,
  by: Actor,
  id: CardSystemId,
  change: Rules & { from: Day },
  today: Day,
): Promise<RulesPreview> {
  const { rules } = await getSettings(db, by, id)
  requireRules(change, today)
  const at = { day: change.from, graceNow: rules.gracePeriodDays, graceThen: change.gracePeriodDays }
  const { now, later, lose, gain } = await countSocialTariff(db, id, at)
  return { socialTariffNow: now, socialTariffThen: later, lose, gain }
}

/**
 * Other rules, from today or from a later day on. What happened keeps what it was judged by: check-ins, sales and rights are
 * stored as they were. @throws openpas/changed-meanwhile, and as previewRules
 */
export async function changeRules(
  work: Work,
  id: CardSystemId,
  { version, from, ...rules }: Static<typeof RulesBody>,
): Promise<number> {
  const before = await getSettings(work.trx, work.by, id)
  const today = dayOf(work.now)
  requireRules({ from, ...rules }, today)
  await requireVersion(work, id, version)
  const applied = from === today
  if (applied) await updateRules(work.trx, id, rules)
  await planRules(work.trx, id, { from, rules, by: accountOf(work.by), at: work.now, applied })
  const names = Object.keys(rules) as (keyof Rules)[]
  const fields = names.filter((name) => rules[name] !== before.rules[name])
  record(work, applied ? 'card-system.update-rules' : 'card-system.plan-rules', id, fields)
  return version + 1
}

/** @throws openpas/rules-not-planned when they hold already, or were withdrawn */
export async function withdrawRules(work: Work, id: CardSystemId, changeId: number): Promise<void> {
  requireCardSystem(work.by, id)
  if (!(await withdrawPlannedRules(work.trx, id, changeId, work.now))) throw new Problem('openpas/rules-not-planned')
  record(work, 'card-system.withdraw-rules', id, [])
}

/** Who of the card system lives in what would be no part of it any more. */
export async function previewRegion(db: Db, by: Actor, id: CardSystemId, postalCodes: readonly string[], today: Day) {
  const settings = await getSettings(db, by, id)
  await requireKnown(db, postalCodes)
  const now = new Set(settings.cities.map((city) => city.postalCode))
  const removed = [...now].filter((code) => !postalCodes.includes(code))
  const added = postalCodes.filter((code) => !now.has(code))
  return { added, removed, ...(await countHoldersIn(db, id, removed, today)) }
}

/**
 * Which postal codes are the region. Who lives in one that goes keeps what they have until it ends; sales keep the
 * municipality that they were made for. @throws body/invalid-data for a postal code that is not known
 */
export async function changeRegion(
  work: Work,
  id: CardSystemId,
  { version, postalCodes }: Static<typeof RegionBody>,
): Promise<number> {
  requireCardSystem(work.by, id)
  await requireKnown(work.trx, postalCodes)
  await requireVersion(work, id, version)
  await keepPostalCodes(work.trx, id, postalCodes)
  await addPostalCodesToCardSystem(work.trx, id, postalCodes)
  record(work, 'card-system.update-region', id, ['postalCodes'])
  return version + 1
}

/** A logo at an address of its own, in place of the earlier one. @throws body/invalid-data as encodePicture does */
export async function putLogo(work: Work, config: Config, id: CardSystemId, bytes: Buffer): Promise<string> {
  requireCardSystem(work.by, id)
  const logo = { id: newId(), cardSystemId: id, jpeg: await encodePicture(bytes), at: work.now }
  await insertLogo(work.trx, logo)
  const url = `${config.publicUrl}/card-system-logos/${logo.id}.jpg`
  await updateLogo(work.trx, id, url)
  record(work, 'card-system.update', id, ['logo'])
  return url
}

export async function removeLogo(work: Work, id: CardSystemId): Promise<void> {
  requireCardSystem(work.by, id)
  await updateLogo(work.trx, id, null)
  record(work, 'card-system.update', id, ['logo'])
}

async function requireKnown(db: Db, postalCodes: readonly string[]): Promise<void> {
  const unknown = new Set(await findUnknownPostalCodes(db, postalCodes))
  const schemaErrors = postalCodes.flatMap((code, at) =>
    unknown.has(code) ? [{ jsonPointer: `/postalCodes/${at}`, error: 'is no postal code that is known here' }] : [],
  )
  if (schemaErrors.length) throw new Problem('body/invalid-data', { schemaErrors })
}

function requireRules({ from, socialTariffEndDay }: Rules & { from: Day }, today: Day): void {
  const schemaErrors = [
    ...(from < today ? [{ jsonPointer: '/from', error: 'is over: what happened stays as it was' }] : []),
    // In a year without a 29 February, so that it is there every year.
    ...(isDayOfEveryYear(socialTariffEndDay)
      ? []
      : [{ jsonPointer: '/socialTariffEndDay', error: 'is not in every year' }]),
  ]
  if (schemaErrors.length) throw new Problem('body/invalid-data', { schemaErrors })
}

function isDayOfEveryYear(monthAndDay: string): boolean {
  const day = new Date(Date.parse(`2025-${monthAndDay}T00:00:00Z`))
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === monthAndDay
}

async function requireVersion(work: Work, id: CardSystemId, version: number): Promise<void> {
  if (!(await takeVersion(work.trx, id, version))) throw new Problem('openpas/changed-meanwhile')
}

function accountOf(by: Actor): AccountId {
  if (by.accountId === undefined) throw new Problem('auth/unauthorized')
  return by.accountId
}

function record(work: Work, act: Act, id: CardSystemId, fields: readonly string[]): void {
  work.record({ act, subject: 'card system', subjectId: String(id), fields: fields.toSorted() })
}
