import { type Static, Type } from 'typebox'
import { grantFor, requireToAct, requireToLook } from '../balie/access.ts'
import { viewOfGrant } from '../financial-reports/routes.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { keepIban, listIbans } from '../organizers/iban.ts'
import { requireOrganizerIn } from '../organizers/platform-routes.ts'
import { findOrganizer } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { endOf, lastDayOver } from './close.ts'
import { OpenAnswer, openAnswer, PartAnswer, partAnswer } from './schema.ts'
import { listOpen, previewParts } from './store.ts'

const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const OrganizerId = Type.String({ format: 'uuid' })
const tags = ['Statements']
const url = '/card-systems/:cardSystemId/statements'
const ofCardSystem = Type.Object({ cardSystemId: Id })
const UntilDay = Type.Optional(
  Type.String({ format: 'date', pattern: '^[12]', description: 'included; yesterday without' }),
)
const IbanBody = Type.Object(
  { iban: Type.Union([Type.String({ maxLength: 50 }), Type.Null()], { description: 'null: none any more' }) },
  { additionalProperties: false },
)
const noOrganizer = { 'uitpas/organizer-not-found': 404 } as const

/** What is not settled yet, what a statement would hold, and where each organiser is paid. */
export function registerOpenAccounts(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    `${url}/open`,
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-statements-open',
        summary: 'Per organizer, what is on no statement yet',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ untilDay: UntilDay }),
        response: { 200: Type.Object({ untilDay: Type.String({ format: 'date' }), member: Type.Array(OpenAnswer) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const untilDay = request.query.untilDay ?? lastDayOver(clock.now())
      const open = await listOpen(db, { cardSystemId, until: endOf(untilDay) })
      return { untilDay, member: open.map(openAnswer) }
    },
  )

  api.get(
    `${url}/preview`,
    {
      config: { permission: 'KSB', problems: noOrganizer },
      schema: {
        operationId: 'get-card-system-statements-preview',
        summary: 'What would be on a statement that is closed until that day, by who pays',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ organizerId: OrganizerId, untilDay: UntilDay }),
        response: {
          200: Type.Object({
            untilDay: Type.String({ format: 'date' }),
            total: Type.Optional(OpenAnswer),
            parts: Type.Array(PartAnswer),
          }),
        },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      const organizerId = request.query.organizerId.toLowerCase()
      await requireOrganizerIn(db, actorOf(request), cardSystemId, organizerId)
      const untilDay = request.query.untilDay ?? lastDayOver(clock.now())
      const of = { cardSystemId, organizerId, until: endOf(untilDay) }
      const [[total], parts] = [await listOpen(db, of), await previewParts(db, of)]
      return { untilDay, parts: parts.map(partAnswer), ...(total ? { total: openAnswer(total) } : {}) }
    },
  )

  api.put(
    '/card-systems/:cardSystemId/organizers/:organizerId/iban',
    {
      config: { permission: 'KSB', problems: noOrganizer },
      schema: {
        operationId: 'put-card-system-organizer-iban',
        summary: 'Where an organizer is paid in this card system',
        description: 'Statements that are closed keep the account number that they were closed with.',
        tags,
        params: Type.Object({ cardSystemId: Id, organizerId: OrganizerId }),
        body: IbanBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        const organizerId = request.params.organizerId.toLowerCase()
        await requireOrganizerIn(work.trx, work.by, cardSystemId, organizerId)
        await keepIban(work, { cardSystemId, organizerId }, request.body.iban)
        return { status: 204 }
      }),
  )
}

const OwnOpen = Type.Object({
  cardSystem: Type.Object({ id: Type.Integer(), name: Type.String() }),
  iban: Type.Optional(Type.String()),
  open: Type.Optional(OpenAnswer),
})

/** A balie sees what it still gets, and its ADMINs say where. */
export function registerOpenAccountsAtBalie(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    '/:organizerId/statements/open',
    {
      config: { permission: 'USER' },
      schema: {
        operationId: 'get-balie-statements-open',
        summary: 'Per card system, what this balie has on no statement yet, and where it is paid',
        tags,
        params: Type.Object({ organizerId: OrganizerId }),
        response: {
          200: Type.Object({
            mayChangeIban: Type.Boolean({ description: 'of ADMINs, and of who administers the card system' }),
            member: Type.Array(OwnOpen),
          }),
        },
      },
    },
    async (request) => {
      const organizerId = request.params.organizerId.toLowerCase()
      const grant = requireToLook(actorOf(request), organizerId, 'ORGANIZERS_REPORTS')
      const { cardSystemIds } = viewOfGrant(grant)
      const [organizer, ibans] = [await findOrganizer(db, organizerId), await listIbans(db, organizerId)]
      // What is sold today is open too, though no statement can hold it yet.
      const until = endOf(dayOf(clock.now()))
      const member: Static<typeof OwnOpen>[] = []
      for (const { id, name } of organizer?.cardSystems ?? []) {
        if (cardSystemIds !== null && !cardSystemIds.includes(id)) continue
        const [open] = await listOpen(db, { cardSystemId: id, organizerId, until })
        const iban = ibans.get(id)
        member.push({
          cardSystem: { id, name: name ?? '' },
          ...(iban === undefined ? {} : { iban }),
          ...(open ? { open: openAnswer(open) } : {}),
        })
      }
      return { mayChangeIban: grant.active && grant.as !== 'MEMBER', member }
    },
  )

  api.put(
    '/:organizerId/card-systems/:cardSystemId/iban',
    {
      config: { permission: 'USER', problems: { ...noOrganizer, 'openpas/organizer-inactive': 403 } },
      schema: {
        operationId: 'put-balie-iban',
        summary: 'Where this balie is paid in a card system; for its ADMINs',
        tags,
        params: Type.Object({ organizerId: OrganizerId, cardSystemId: Id }),
        body: IbanBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        const organizerId = request.params.organizerId.toLowerCase()
        requireToAct(work.by, organizerId, 'ORGANIZERS_REPORTS')
        requireAdmin(work.by, organizerId, cardSystemId)
        await keepIban(work, { cardSystemId, organizerId }, request.body.iban)
        return { status: 204 }
      }),
  )
}

/** Who changes where money goes is no ordinary member of staff. */
function requireAdmin(actor: Parameters<typeof grantFor>[0], organizerId: string, cardSystemId: CardSystemId): void {
  const grant = grantFor(actor, organizerId)
  if (grant.as === 'MEMBER') throw new Problem('auth/forbidden', { detail: 'For who administers this balie' })
  const { cardSystemIds } = viewOfGrant(grant)
  if (cardSystemIds !== null && !cardSystemIds.includes(cardSystemId))
    throw new Problem('auth/forbidden', { detail: `You do not administer card system ${cardSystemId}` })
}
