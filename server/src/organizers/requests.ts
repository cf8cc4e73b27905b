import { type Static, Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { CardSystemIdSchema } from '../card-systems/params.ts'
import { findCardSystem } from '../card-systems/store.ts'
import type { Config } from '../config.ts'
import { violatedConstraint } from '../db/transact.ts'
import { languages } from '../exports/column.ts'
import { type Actor, requireCardSystem } from '../http/actor.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findAccount } from '../identity/accounts.ts'
import { queueMail } from '../mail/queue.ts'
import { keepGroupsWithin } from '../permissions/change-groups.ts'
import { type AccountId, type CardSystemId, isUuid, newId, type OrganizerId } from '../values/ids.ts'
import { OrganizerDetails } from './ksb-schema.ts'
import { recordOrganizer } from './record.ts'
import { decideRequest, insertRequest, listRequests, type OrganizerRequest } from './request-store.ts'
import { addCardSystems, createOrganizer, findCardSystemIdsOf, findOrganizer } from './store.ts'

const { name, street, postalCode, city, email, phone, website } = OrganizerDetails
const Note = Type.Optional(Type.String({ maxLength: 1000, description: 'for who decides' }))

/** A balie that is to be made, by who administers the platform. */
export const NewBalieBody = Type.Object({ name, street, postalCode, city, email, phone, website, note: Note })

/** A balie that is to be in another card system too. */
export const JoinBody = Type.Object({ cardSystemId: CardSystemIdSchema, note: Note })

/** @returns the id of the request */
export async function askForOrganizer(
  work: Work,
  cardSystemId: CardSystemId,
  body: Static<typeof NewBalieBody>,
): Promise<string> {
  requireCardSystem(work.by, cardSystemId)
  if (!(await findCardSystem(work.trx, cardSystemId))) throw new Problem('auth/forbidden')
  const id = newId()
  const asked = { id, kind: 'NEW', cardSystemId, askedBy: accountOf(work.by), askedAt: work.now } as const
  await insertRequest(work.trx, { ...body, name: body.name.trim(), ...asked })
  record(work, 'organizer-request.create', id, Object.keys(body))
  return id
}

/**
 * The balie joins at once when the caller administers both sides, or the platform; else the other side is asked.
 * @param from the card system whose administrator asks: the balie's, or the one that it is to join
 * @throws uitpas/organizer-not-found, uitpas/cardsystem-not-found, openpas/already-in-region,
 *   openpas/organizer-request-open when somebody asked it already
 */
export async function askToJoin(
  work: Work,
  config: Config,
  from: CardSystemId,
  organizerId: OrganizerId,
  { cardSystemId: joins, note }: Static<typeof JoinBody>,
): Promise<{ id: string; status: 'OPEN' | 'APPROVED' }> {
  const { trx, by } = work
  requireCardSystem(by, from)
  if (!isUuid(organizerId) || !(await findOrganizer(trx, organizerId))) throw new Problem('uitpas/organizer-not-found')
  const homeIds = await findCardSystemIdsOf(trx, [organizerId])
  // Who asks has one of the two sides.
  if (from !== joins && !homeIds.includes(from)) throw new Problem('uitpas/organizer-not-found')
  if (!(await findCardSystem(trx, joins))) throw new Problem('uitpas/cardsystem-not-found')
  if (homeIds.includes(joins)) throw new Problem('openpas/already-in-region')
  const id = newId()
  const asked = { id, kind: 'JOIN', cardSystemId: from, joinsCardSystemId: joins, organizerId } as const
  await insertRequest(trx, {
    ...asked,
    ...(note === undefined ? {} : { note }),
    askedBy: accountOf(by),
    askedAt: work.now,
  }).catch((error: unknown) => {
    if (violatedConstraint(error) !== 'organizer_requests_open_join') throw error
    throw new Problem('openpas/organizer-request-open')
  })
  record(work, 'organizer-request.create', id, ['cardSystemId', 'organizerId'])
  const may = (one: CardSystemId) => by.platformAdmin || by.cardSystemIds.has(one)
  if (!may(joins) || !(by.platformAdmin || homeIds.some(may))) return { id, status: 'OPEN' }
  await approveRequest(work, config, from, id)
  return { id, status: 'APPROVED' }
}

/** The other side says yes: the balie is made, or joins. @throws as requireDecision */
export async function approveRequest(
  work: Work,
  config: Config,
  cardSystemId: CardSystemId,
  id: string,
): Promise<OrganizerId> {
  const request = await requireDecision(work, cardSystemId, id)
  const organizerId = request.organizerId ?? newId()
  const decision = { status: 'APPROVED', by: accountOf(work.by), at: work.now } as const
  if (request.kind === 'NEW') await createOrganizer(work.trx, { ...written(request), id: organizerId })
  if (!(await decideRequest(work.trx, id, { ...decision, organizerId })))
    throw new Problem('openpas/organizer-request-decided')
  if (request.kind === 'NEW') recordOrganizer(work, 'organizer.create', organizerId, ['name', 'cardSystemIds'])
  else {
    await keepGroupsWithin(work.trx, organizerId)
    await addCardSystems(work.trx, { id: organizerId, cardSystemIds: [request.joinsCardSystemId ?? cardSystemId] })
    recordOrganizer(work, 'organizer.join', organizerId, ['cardSystemIds'])
  }
  record(work, 'organizer-request.approve', id, ['status'])
  await tell(work, config, request, 'APPROVED', '')
  return organizerId
}

/** The other side says no, and why. @throws as requireDecision */
export async function refuseRequest(
  work: Work,
  config: Config,
  cardSystemId: CardSystemId,
  id: string,
  reason: string,
): Promise<void> {
  const request = await requireDecision(work, cardSystemId, id)
  const decision = { status: 'REFUSED', by: accountOf(work.by), at: work.now, reason: reason.trim() } as const
  if (!(await decideRequest(work.trx, id, decision))) throw new Problem('openpas/organizer-request-decided')
  record(work, 'organizer-request.refuse', id, ['reason', 'status'])
  await tell(work, config, request, 'REFUSED', reason.trim())
}

/** Who asked takes it back. @throws openpas/organizer-request-not-found, openpas/organizer-request-decided */
export async function withdrawRequest(work: Work, cardSystemId: CardSystemId, id: string): Promise<void> {
  requireCardSystem(work.by, cardSystemId)
  const request = await findRequest(work, cardSystemId, id)
  if (request.cardSystemId !== cardSystemId) throw new Problem('openpas/organizer-request-not-found')
  const decision = { status: 'WITHDRAWN', by: accountOf(work.by), at: work.now } as const
  if (!(await decideRequest(work.trx, id, decision))) throw new Problem('openpas/organizer-request-decided')
  record(work, 'organizer-request.withdraw', id, ['status'])
}

/** Balies are made by the platform; a balie joins when the side that did not ask agrees. */
export function mayDecide(by: Actor, request: OrganizerRequest): boolean {
  if (request.status !== 'OPEN') return false
  if (by.platformAdmin) return true
  const { kind, cardSystemId, joinsCardSystemId, homeIds } = request
  if (kind === 'NEW' || joinsCardSystemId === null) return false
  const deciders = cardSystemId === joinsCardSystemId ? homeIds : [joinsCardSystemId]
  return deciders.some((one) => by.cardSystemIds.has(one))
}

/** @throws openpas/organizer-request-not-found, openpas/organizer-request-decided, auth/forbidden for who may not decide */
async function requireDecision(work: Work, cardSystemId: CardSystemId, id: string): Promise<OrganizerRequest> {
  requireCardSystem(work.by, cardSystemId)
  const request = await findRequest(work, cardSystemId, id)
  if (request.status !== 'OPEN') throw new Problem('openpas/organizer-request-decided')
  if (!mayDecide(work.by, request)) {
    throw new Problem('auth/forbidden', { detail: 'The other side decides, or the platform', endUserMessage: notYours })
  }
  return request
}

const notYours = {
  nl: 'Over deze aanvraag beslis jij niet. Er is niets gewijzigd. De andere kant krijgt ze te zien.',
  fr: 'Cette demande n’est pas à vous de trancher. Rien n’a changé. L’autre partie la voit.',
  en: 'This request is not yours to decide. Nothing was changed. The other side sees it.',
  de: 'Über diesen Antrag entscheiden nicht Sie. Es wurde nichts geändert. Die andere Seite sieht ihn.',
}

async function findRequest(work: Work, cardSystemId: CardSystemId, id: string): Promise<OrganizerRequest> {
  const view = { cardSystemId, id }
  const found = isUuid(id) ? (await listRequests(work.trx, view, { start: 0, limit: 1 })).member[0] : undefined
  if (!found) throw new Problem('openpas/organizer-request-not-found')
  return found
}

const written = (request: OrganizerRequest) => ({
  name: request.name,
  cardSystemIds: [request.cardSystemId],
  ...(request.street === null ? {} : { street: request.street }),
  ...(request.postalCode === null ? {} : { postalCode: request.postalCode }),
  ...(request.city === null ? {} : { city: request.city }),
  ...(request.email === null ? {} : { email: request.email }),
  ...(request.phone === null ? {} : { phone: request.phone }),
  ...(request.website === null ? {} : { website: request.website }),
})

/** Who asked hears what was decided, unless they decided it themselves. */
async function tell(
  { trx, by, now }: Work,
  config: Config,
  request: OrganizerRequest,
  decision: 'APPROVED' | 'REFUSED',
  reason: string,
): Promise<void> {
  if (request.askedBy === by.accountId) return
  const account = await findAccount(trx, request.askedBy)
  if (!account) return
  await queueMail(trx, config.secrets, {
    to: account.email,
    language: languages.find((one) => one === account.locale) ?? 'nl',
    template: 'balieRequestDecided',
    data: {
      balie: request.name,
      kind: request.kind,
      region: request.joinsCardSystem ?? request.cardSystem,
      decision,
      reason,
      link: `${config.urls.ksb}/${request.cardSystemId}/balies/requests`,
    },
    at: now,
  })
}

function accountOf(by: Actor): AccountId {
  if (by.accountId === undefined) throw new Problem('auth/unauthorized')
  return by.accountId
}

function record(work: Work, act: Act, id: string, fields: string[]): void {
  work.record({ act, subject: 'organizer request', subjectId: id, fields: fields.toSorted() })
}
