import { Type } from 'typebox'
import { ReplayedRefusal } from '../checkins/check-in.ts'
import type { CheckinParts } from '../checkins/routes.ts'
import type { App } from '../http/app-types.ts'
import { unauthorized } from '../http/authentication.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { carryOut, sendAnswer, write } from '../http/write.ts'
import { readBalance } from '../points/ledger.ts'
import type { System } from '../system.ts'
import { kioskActor, kioskOf } from './actor.ts'
import { configuredEvent, kioskDevice, kioskEventAnswer } from './answers.ts'
import { checkInAtKiosk, getCard } from './check-in.ts'
import { chooseEvent, forgetChosenEvent } from './choose-event.ts'
import { createKioskEvents, noEvent } from './events.ts'
import * as schema from './schema.ts'
import { setupCodeHash } from './secrets.ts'
import { setUpKiosk } from './set-up.ts'
import { findKioskBySetupCode } from './store.ts'

const tags = ['Kiosk devices']
const permission = 'KIOSK' as const
const noEventNow = { 'uitpas/event-not-found': 404 } as const

/** Contract operations under /kiosk-devices: what a pillar does by itself, with the secret it got when it was set up. */
export function registerKioskDeviceRoutes(api: App, system: System, checkins: CheckinParts): void {
  const { db, clock, config } = system
  const parts = { ...checkins, findKioskEvent: createKioskEvents(db, checkins.findCheckinEvent) }

  api.put(
    '/kiosk-devices/setup',
    {
      config: {
        public: 'the configuration code is the token',
        rateLimit: 'lookup',
        problems: {
          'auth/unauthorized': 401,
          'auth/forbidden': 403,
          'uitpas/kiosk-already-configured': 400,
          'uitpas/kiosk-device-already-in-use': 400,
          'uitpas/kiosk-not-found': 400,
        },
      },
      schema: {
        operationId: 'put-kiosks-setup',
        description:
          'x-custom-token is the configuration code of KSB. The header x-custom-token of the answer is the secret of the device: what it sends as x-custom-token from then on. Asked again with the same code and deviceId before the secret was used, the answer is the same.',
        tags,
        body: schema.KioskDeviceSetup,
        response: { 200: schema.KioskDevice },
      },
    },
    async (request, reply) => {
      const code = request.headers['x-custom-token']
      if (typeof code !== 'string' || code === '') throw unauthorized('x-custom-token is the configuration code')
      const known = await findKioskBySetupCode(db, setupCodeHash(config.secrets, code))
      if (!known) throw new Problem('uitpas/kiosk-not-found', { detail: 'No kiosk has this configuration code' })
      request.actor = kioskActor(known.id)
      let secret = ''
      // No stored answer: repeating is part of setting up (set-up.ts), and the secret is stored nowhere.
      const { answer } = await carryOut(system, request, undefined, async (work) => {
        const setUp = await setUpKiosk(work, config.secrets, code, request.body)
        secret = setUp.secret
        return { status: 200, body: await kioskDevice(work.trx, setUp.kiosk) }
      })
      reply.headers({ 'x-custom-token': secret, 'cache-control': 'no-store' })
      sendAnswer(reply, answer, false)
    },
  )

  api.get(
    '/kiosk-devices',
    {
      config: { permission },
      schema: { operationId: 'get-kiosk-devices', tags, response: { 200: schema.KioskDevice } },
    },
    async (request) => kioskDevice(db, await kioskOf(system, request)),
  )

  api.get(
    '/kiosk-devices/events',
    {
      config: { permission, problems: noEventNow },
      schema: { operationId: 'get-kiosks-event', tags, response: { 200: schema.KioskDeviceEvent } },
    },
    async (request) => configuredEvent(system, await kioskOf(system, request), clock.now()),
  )

  api.put(
    '/kiosk-devices/events',
    {
      config: { permission, problems: { 'uitpas/event-not-acceptable': 400, 'uitpas/event-not-found': 400 } },
      schema: {
        operationId: 'put-kiosks-events',
        tags,
        body: schema.KioskDeviceEventRequest,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const kiosk = await kioskOf(system, request)
      await write(system, request, reply, async (work) => {
        if (!kiosk.balies.some(({ active }) => active)) throw new Problem('openpas/organizer-inactive')
        await chooseEvent(work, kiosk, request.body.id)
        return { status: 204 }
      })
    },
  )

  api.delete(
    '/kiosk-devices/events',
    {
      config: { permission },
      schema: { operationId: 'delete-kiosks-events', tags, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const kiosk = await kioskOf(system, request)
      await write(system, request, reply, async (work) => {
        await forgetChosenEvent(work, kiosk)
        return { status: 204 }
      })
    },
  )

  api.get(
    '/kiosk-devices/checkins',
    {
      config: { permission, problems: noEventNow },
      schema: {
        operationId: 'get-kiosks-checkins',
        description: 'Without an event the refusal says from when there is one.',
        tags,
        response: { 200: schema.KioskDeviceEvent },
      },
    },
    async (request) => {
      const kiosk = await kioskOf(system, request)
      const now = clock.now()
      const chosen = await parts.findKioskEvent(kiosk, now)
      if (!chosen.event)
        throw new Problem('uitpas/event-not-found', {
          detail: 'There is no event at this kiosk now',
          endUserMessage: noEvent(chosen.next, now),
        })
      return kioskEventAnswer(system, kiosk, chosen.event, now, chosen.window)
    },
  )

  api.post(
    '/kiosk-devices/checkins',
    {
      config: {
        permission,
        problems: {
          'uitpas/card-blocked': 400,
          'uitpas/checkin-not-allowed': 400,
          'uitpas/event-not-found': 400,
          'uitpas/maximum-reached': 400,
          'uitpas/passholder-not-found': 400,
        },
      },
      schema: {
        operationId: 'post-kiosks-checkin',
        tags,
        body: schema.KioskCheckinBody,
        response: { 200: schema.KioskCheckin },
      },
    },
    async (request, reply) => {
      const kiosk = await kioskOf(system, request)
      try {
        const { point, replayed } = await checkInAtKiosk(system, parts, request, kiosk, request.body.chipNumber)
        sendAnswer(reply, { status: 200, body: point }, replayed)
      } catch (error) {
        if (!(error instanceof ReplayedRefusal)) throw error
        sendAnswer(reply, error, true)
      }
    },
  )

  api.get(
    '/kiosk-devices/chip-numbers/:chipNumber',
    {
      config: { permission, problems: { 'uitpas/card-blocked': 400, 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-kiosks-chip-numbers-chipNumber',
        tags,
        params: Type.Object({ chipNumber: Type.String() }),
        response: { 200: schema.KioskPass },
      },
    },
    async (request) => {
      await kioskOf(system, request)
      const card = await getCard(db, request.params.chipNumber)
      if (card.status !== 'ACTIVE' || card.passholderId === null) throw new Problem('uitpas/card-blocked')
      await recordRead(system, request, {
        act: 'balance.read',
        passholderId: card.passholderId,
        subject: 'card',
        subjectId: card.uitpasNumber,
      })
      return { totalPoints: await readBalance(db, card.passholderId) }
    },
  )
}
