import { type TSchema, Type } from 'typebox'
import { cancelCheckin } from '../checkins/cancel.ts'
import type { CheckinParts } from '../checkins/routes.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import { findKeptPassholder } from '../passholders/store.ts'
import { cancelRedemption } from '../rewards/cancel.ts'
import { redeem } from '../rewards/redeem.ts'
import type { System } from '../system.ts'
import { isDay } from '../values/day.ts'
import { grantFor, requireToAct, requireToLook } from './access.ts'
import { activities, today } from './activities.ts'
import { dayList } from './history.ts'
import { me } from './me.ts'
import { personAt } from './person.ts'
import { scan } from './scan.ts'
import * as schema from './schema.ts'

const ofBalie = { organizerId: Type.String({ format: 'uuid' }) }
const tags = ['Balie']

const redeemProblems = {
  'uitpas/invalid-card': 400,
  'uitpas/invalid-uitpas-number': 400,
  'uitpas/passholder-no-active-cardsystems': 400,
  'uitpas/passholder-not-found': 400,
  'uitpas/reward-not-found': 400,
  'uitpas/reward-passholder-no-applicable-cardsystems': 400,
  'uitpas/reward-passholder-points-constraint': 400,
  'uitpas/reward-passholder-volume-constraint': 400,
  'uitpas/reward-period-constraint': 400,
  'uitpas/reward-volume-constraint': 400,
} as const

/** What the counter app asks at every pass: who may be here, what is going on, and what a scan does. */
export function registerCounterRoutes(api: App, system: System, parts: CheckinParts): void {
  for (const named of Object.values(schema.named)) api.addSchema(named as TSchema)
  registerLooking(api, system)
  registerActing(api, system, parts)
}

function registerLooking(api: App, system: System): void {
  const { db, clock } = system
  const config = { permission: 'USER' } as const

  api.get('/me', { config, schema: { operationId: 'get-balie-me', tags, response: { 200: schema.Me } } }, (request) =>
    me(db, actorOf(request), clock.now()),
  )

  api.get(
    '/:organizerId/activities',
    {
      config,
      schema: {
        operationId: 'get-activities',
        tags,
        params: Type.Object(ofBalie),
        querystring: Type.Object({
          // Up to the year 2999: a calendar has to be able to count on from it.
          day: Type.Optional(
            Type.String({ format: 'date', pattern: '^[12]', description: 'today unless it says otherwise' }),
          ),
          q: Type.Optional(Type.String({ maxLength: 200 })),
        }),
        response: { 200: schema.Activities },
      },
    },
    (request) => {
      const { organizerId } = request.params
      grantFor(actorOf(request), organizerId)
      const { day, q } = request.query
      const now = clock.now()
      return activities(db, organizerId, { day: day !== undefined && isDay(day) ? day : today(now), q }, now)
    },
  )

  api.get(
    '/:organizerId/passholders/:passholderId',
    {
      config: { permission: 'USER', problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-person',
        tags,
        params: Type.Object({ ...ofBalie, passholderId: Type.String({ format: 'uuid' }) }),
        response: { 200: schema.refs.Person },
      },
    },
    async (request) => {
      const { organizerId, passholderId } = request.params
      requireToLook(actorOf(request), organizerId, 'PASSES_READ')
      await recordRead(system, request, {
        act: 'passholder.read',
        organizerId,
        passholderId,
        subject: 'passholder',
        subjectId: passholderId,
      })
      return personFor(system, organizerId, passholderId, request)
    },
  )

  api.get(
    '/:organizerId/today',
    {
      config,
      schema: {
        operationId: 'get-today',
        tags,
        params: Type.Object(ofBalie),
        querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 })) }),
        response: { 200: schema.DayList },
      },
    },
    async (request) => {
      const { organizerId } = request.params
      requireToLook(actorOf(request), organizerId, 'CHECKINS_READ')
      await recordRead(system, request, {
        act: 'day-list.read',
        organizerId,
        subject: 'organizer',
        subjectId: organizerId,
      })
      return dayList(db, grantFor(actorOf(request), organizerId), clock.now(), request.query.limit ?? 100)
    },
  )
}

function registerActing(api: App, system: System, parts: CheckinParts): void {
  api.post(
    '/:organizerId/scans',
    {
      config: { permission: 'USER', problems: { 'uitpas/event-not-found': 400, 'uitpas/pass-not-found': 404 } },
      schema: {
        operationId: 'post-scans',
        tags,
        params: Type.Object(ofBalie),
        body: schema.ScanBody,
        response: { 200: schema.refs.Scan },
      },
    },
    async (request, reply) => {
      const { organizerId } = request.params
      const found = await scan(system, parts, request, { organizerId, ...request.body })
      if (found.replayed) reply.header('idempotency-replayed', 'true')
      return found.scan
    },
  )

  api.post(
    '/:organizerId/redemptions',
    {
      config: { permission: 'USER', problems: redeemProblems },
      schema: {
        operationId: 'post-redemptions',
        tags,
        params: Type.Object(ofBalie),
        body: schema.RedeemBody,
        response: { 201: schema.Redeemed },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId } = request.params
        requireToAct(work.by, organizerId, 'REWARDS_REDEEM')
        const redeemed = await redeem(work, { ...request.body, organizerId })
        const { id, title, points, passholderId } = redeemed
        const person = await personAfter(system, work, organizerId, passholderId)
        return { status: 201, body: { redeemedRewardId: id, title, points, person }, passholderId }
      }),
  )

  api.delete(
    '/:organizerId/redemptions/:redeemedRewardId',
    {
      config: { permission: 'USER', problems: { 'openpas/already-undone': 404 } },
      schema: {
        operationId: 'delete-redemption',
        tags,
        params: Type.Object({ ...ofBalie, redeemedRewardId: Type.String() }),
        response: { 200: schema.refs.Person },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, redeemedRewardId } = request.params
        requireToAct(work.by, organizerId, 'REWARDS_REDEEM')
        const { passholderId } = await cancelRedemption(work, { redeemedRewardId, organizerId })
        return { status: 200, body: await personAfter(system, work, organizerId, passholderId), passholderId }
      }),
  )

  api.delete(
    '/:organizerId/checkins/:checkinId',
    {
      config: { permission: 'USER', problems: { 'openpas/already-undone': 404 } },
      schema: {
        operationId: 'delete-checkin',
        tags,
        params: Type.Object({ ...ofBalie, checkinId: Type.String() }),
        response: { 200: schema.refs.Person },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { organizerId, checkinId } = request.params
        requireToAct(work.by, organizerId, 'CHECKINS_WRITE')
        const { passholderId } = await cancelCheckin(work, checkinId, organizerId)
        return { status: 200, body: await personAfter(system, work, organizerId, passholderId), passholderId }
      }),
  )
}

async function personFor(
  system: System,
  organizerId: string,
  passholderId: string,
  request: Parameters<typeof actorOf>[0],
) {
  const passholder = await findKeptPassholder(system.db, passholderId)
  if (passholder?.kind !== 'INDIVIDUAL') throw new Problem('uitpas/passholder-not-found')
  return personAt(system.db, passholder, grantFor(actorOf(request), organizerId), {
    now: system.clock.now(),
    publicUrl: system.config.publicUrl,
  })
}

/** As they are once this act is committed. */
async function personAfter(system: System, work: Work, organizerId: string, passholderId: string) {
  const passholder = await findKeptPassholder(work.trx, passholderId)
  if (!passholder) throw new Error('The passholder of an act is gone')
  return personAt(work.trx, passholder, grantFor(work.by, organizerId), {
    now: work.now,
    publicUrl: system.config.publicUrl,
  })
}
