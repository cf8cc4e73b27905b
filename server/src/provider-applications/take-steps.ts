import { listMunicipalities } from '../card-systems/places.ts'
import { findCardSystem, findCardSystemDesk } from '../card-systems/store.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { requireCardSystem } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findAccountByEmail } from '../identity/accounts.ts'
import { type Mail, queueMail } from '../mail/queue.ts'
import { addressOf } from '../permissions/change-roles.ts'
import { findRole } from '../permissions/role-store.ts'
import { type Day, dayOf } from '../values/day.ts'
import { type AccountId, type CardSystemId, isUuid } from '../values/ids.ts'
import { accountOf, finishStep, goOn, type Held, recordApplication, requireTurn } from './hold.ts'
import { findNews, removeNews } from './news-store.ts'
import { addToNewsletter } from './newsletter.ts'
import { regionAddress } from './region-address.ts'
import { mayReopen, rules, type Step } from './rules.ts'
import { actOf } from './step-acts.ts'
import {
  type Application,
  findApplication,
  lockApplication,
  planStep,
  reopenApplication,
  reopenStep,
  takeSteps,
  updateApplication,
} from './store.ts'

/** An administrator heard in another way that the application is theirs. */
export const acceptForm = (work: Work, held: Held) => finishStep(work, held, 'FORM')

/**
 * The UiTiD that they made is known by its address. @throws openpas/uitid-not-found as long as nobody with that address has one
 */
export async function checkUitid(work: Work, held: Held, typed: string): Promise<void> {
  requireTurn(held, 'UITID')
  const email = addressOf(typed)
  const account = await findAccountByEmail(work.trx, email)
  if (!account?.emailVerified) throw new Problem('openpas/uitid-not-found')
  await updateApplication(work.trx, held.application.id, { uitidEmail: email })
  await finishStep(work, held, 'UITID')
}

/** The signed agreement is on the agenda of the college, which decides that day. */
export async function putOnAgenda(work: Work, held: Held, day: Day): Promise<void> {
  await finishStep(work, held, 'AGENDA', { day })
  await planStep(work.trx, held.application.id, 'DECISION', { due: day })
}

/** What the college decided. Refusing ends the application, and the association hears why by mail. */
export async function decide(
  work: Work,
  config: Config,
  held: Held,
  decision: { approved: true; day: Day } | { approved: false; day: Day; reason: string },
): Promise<void> {
  const { trx, now } = work
  const { application } = held
  // It cannot have met yet.
  if (decision.day > dayOf(now)) throw invalid('/day', 'is in the future')
  if (decision.approved) return finishStep(work, held, 'DECISION', { day: decision.day })
  const reason = decision.reason.trim()
  await finishStep(work, held, 'DECISION', { day: decision.day })
  await updateApplication(trx, application.id, { status: 'REFUSED', endedAt: now, reason })
  recordApplication(work, 'provider-application.refuse', application.id, ['reason', 'status'])
  const { region, municipality } = await namesOf(trx, application, now)
  if (application.email === null) return
  await queueMail(trx, config.secrets, {
    to: application.email,
    language: application.language,
    template: 'providerRefused',
    cardSystemId: application.cardSystemId,
    data: {
      organisation: application.organisation,
      link: regionAddress(config.publicUrl, region),
      ...{ municipality, region, reason },
    },
    at: now,
  })
}

/** The standard mail to this association, as it goes out. */
export async function welcomeMail(
  db: Db,
  config: Config,
  application: Application,
  now: Date,
): Promise<Mail<'providerWelcome'>> {
  const { region } = await namesOf(db, application, now)
  const page = regionAddress(config.publicUrl, region)
  const guide = `${page}/handleiding`
  const desk = await findCardSystemDesk(db, application.cardSystemId)
  return {
    to: application.email ?? '',
    language: application.language,
    template: 'providerWelcome',
    cardSystemId: application.cardSystemId,
    data: {
      organisation: application.organisation,
      link: config.urls.balie,
      entry: config.urls.aanbod,
      helpDesk: desk?.helpDeskEmail ?? page,
      newsletter: `${page}#nieuwsbrief`,
      banner: `${guide}#banner`,
      ...{ region, guide },
    },
    at: now,
  }
}

export async function sendWelcome(work: Work, config: Config, held: Held): Promise<void> {
  requireTurn(held, 'MAIL')
  await queueMail(work.trx, config.secrets, await welcomeMail(work.trx, config, held.application, work.now))
  await finishStep(work, held, 'MAIL')
}

/** To the help desk of the region, when it has an address; in Dutch, its colleagues' language. */
export async function regionMail(
  db: Db,
  config: Config,
  application: Application,
  now: Date,
): Promise<Mail<'providerStarts'> | undefined> {
  const desk = await findCardSystemDesk(db, application.cardSystemId)
  if (!desk?.helpDeskEmail) return undefined
  const { municipality } = await namesOf(db, application, now)
  const { organisation, offers, cardSystemId, id } = application
  const link = `${config.urls.ksb}/${cardSystemId}/providers/${id}`
  return {
    to: desk.helpDeskEmail,
    language: 'nl',
    template: 'providerStarts',
    cardSystemId,
    data: { organisation, offers, municipality, link },
    at: now,
  }
}

/** The region hears it by mail; without an address it was told in another way, and this says so. */
export async function tellRegion(work: Work, config: Config, held: Held, note?: string): Promise<void> {
  requireTurn(held, 'REGION')
  const mail = await regionMail(work.trx, config, held.application, work.now)
  if (mail) await queueMail(work.trx, config.secrets, mail)
  await finishStep(work, held, 'REGION', note === undefined ? {} : { note })
}

/** Puts who asked for it on the list of the newsletter for providers. */
export async function subscribe(work: Work, held: Held): Promise<void> {
  requireTurn(held, 'NEWSLETTER')
  const { cardSystemId, email, organisation } = held.application
  if (email !== null) await addToNewsletter(work, { cardSystemId, email, organisation })
  await finishStep(work, held, 'NEWSLETTER')
}

/** Left out, with why. @throws openpas/provider-step-needed for what every provider needs */
export async function skipStep(work: Work, held: Held, step: Step, reason: string): Promise<void> {
  if (!rules[step].skippable) throw new Problem('openpas/provider-step-needed')
  await finishStep(work, held, step, { state: 'SKIPPED', note: reason.trim() })
}

/**
 * Taken back, as long as nothing that waits for it was done: news is not shown any more. @throws openpas/provider-step-needed
 * otherwise, and for news that was mailed
 */
export async function putBack(work: Work, held: Held, step: Step): Promise<void> {
  if (!mayReopen(step, held.states)) throw new Problem('openpas/provider-step-needed')
  if (step === 'PASSHOLDERS') {
    await removeNews(work.trx, held.application.id)
    if (await findNews(work.trx, held.application.id)) throw new Problem('openpas/provider-step-needed')
  }
  await reopenStep(work.trx, held.application.id, step)
  recordApplication(work, actOf(step, 'reopen'), held.application.id, ['steps'])
  await goOn(work, held.application.id)
}

/** Who does it, until when, and what to know. @throws body/invalid-data for somebody who does not administer the card system */
export async function plan(
  work: Work,
  held: Held,
  step: Step,
  change: { ownerId?: AccountId | null; due?: Day | null; note?: string | null },
): Promise<void> {
  if (held.states[step] !== 'OPEN') throw new Problem('openpas/provider-step-taken')
  const { id, cardSystemId } = held.application
  if (change.ownerId) await requireAdministrator(work, cardSystemId, change.ownerId)
  await planStep(work.trx, id, step, change)
  recordApplication(work, 'provider-application.plan', id, Object.keys(change))
}

/** What administrators do of it, and nobody has taken, is the caller's from now on. */
export async function takeApplication(work: Work, held: Held): Promise<void> {
  await takeSteps(work.trx, held.application.id, accountOf(work.by))
  recordApplication(work, 'provider-application.take', held.application.id, ['ownerId'])
}

/** It does not go on: the association stopped, or nobody meant it. */
export async function withdraw(work: Work, held: Held, reason: string): Promise<void> {
  await updateApplication(work.trx, held.application.id, {
    status: 'WITHDRAWN',
    endedAt: work.now,
    reason: reason.trim(),
  })
  recordApplication(work, 'provider-application.withdraw', held.application.id, ['reason', 'status'])
}

/**
 * What was refused or withdrawn is taken up again: the college can decide anew, and the open steps have their days from now on.
 * @throws openpas/provider-application-cannot-reopen for another one, and when nobody knows any more who applied
 */
export async function takeUpAgain(work: Work, cardSystemId: CardSystemId, id: string, reason: string): Promise<void> {
  const { trx, now } = work
  requireCardSystem(work.by, cardSystemId)
  const found = isUuid(id) ? await findApplication(trx, cardSystemId, id) : undefined
  const application = found && (await lockApplication(trx, found.id))
  if (!application) throw new Problem('openpas/provider-application-not-found')
  const { status, erasedAt } = application
  if ((status !== 'REFUSED' && status !== 'WITHDRAWN') || erasedAt !== null)
    throw new Problem('openpas/provider-application-cannot-reopen')
  if (status === 'REFUSED') await reopenStep(trx, application.id, 'DECISION')
  await reopenApplication(trx, application.id, { reason: reason.trim(), at: now })
  recordApplication(work, 'provider-application.reopen', application.id, ['reason', 'status'])
  await goOn(work, application.id)
}

async function requireAdministrator({ trx }: Work, cardSystemId: CardSystemId, accountId: AccountId): Promise<void> {
  const role =
    (await findRole(trx, { kind: 'CARD_SYSTEM', cardSystemId }, accountId)) ??
    (await findRole(trx, { kind: 'PLATFORM' }, accountId))
  if (!role) throw invalid('/ownerId', 'does not administer this card system')
}

export async function namesOf(
  db: Db,
  { cardSystemId, nisCode }: Pick<Application, 'cardSystemId' | 'nisCode'>,
  now: Date,
): Promise<{ region: string; municipality: string }> {
  const [cardSystem, municipalities] = await Promise.all([
    findCardSystem(db, cardSystemId),
    listMunicipalities(db, cardSystemId, dayOf(now)),
  ])
  const municipality = municipalities.find((one) => one.nisCode === nisCode)?.name ?? ''
  return { region: cardSystem?.name ?? '', municipality }
}

const invalid = (jsonPointer: string, error: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error }] })
