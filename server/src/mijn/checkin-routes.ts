import { ReplayedRefusal } from '../checkins/check-in.ts'
import type { CheckinParts } from '../checkins/routes.ts'
import { eventOfCode } from '../checkins/scanned-code.ts'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { sendAnswer } from '../http/write.ts'
import type { Passholder } from '../passholders/store.ts'
import type { System } from '../system.ts'
import type { EventId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import { getOneOfMine } from './access.ts'
import { checkInTogether } from './check-in.ts'
import { heldCode, heldUntil, readHeldCode } from './held-code.ts'
import * as schema from './schema.ts'

const tags = ['Mijn']
const codeProblems = { 'uitpas/checkin-code-expired': 400, 'uitpas/checkin-code-invalid': 400 } as const

/** A scanned code gives points: to oneself, and to who of the family is there too. */
export function registerOwnCheckins(api: App, system: System, parts: CheckinParts): void {
  const { db, config, clock } = system

  api.post(
    '/held-codes',
    {
      config: {
        public: 'who opens the address of a code has yet to log in, and the code is good for a minute',
        rateLimit: 'lookup',
        problems: codeProblems,
      },
      schema: {
        operationId: 'post-mijn-held-codes',
        summary: 'Exchange a scanned code for one that lasts until one has logged in',
        tags,
        body: schema.HeldCodeBody,
        response: { 200: schema.HeldCode },
      },
    },
    async (request) => {
      const now = clock.now()
      const eventId = eventOfCode(config.secrets, request.body.checkinCode, now)
      if (eventId === undefined) throw new Problem('uitpas/checkin-code-invalid')
      return { heldCode: heldCode(config.secrets, eventId, now), validUntil: toRfc3339(heldUntil(now)) }
    },
  )

  api.post(
    '/checkins',
    {
      config: {
        permission: 'USER',
        problems: {
          ...codeProblems,
          'uitpas/checkin-not-allowed': 400,
          'uitpas/passholder-not-found': 400,
        },
      },
      schema: {
        operationId: 'post-mijn-checkins',
        summary: 'Save a point with a scanned code, for oneself and for family members',
        description: 'One of `checkinCode` and `heldCode`. Everybody has an outcome of their own.',
        tags,
        body: schema.CheckinsBody,
        response: { 200: schema.Outcomes },
      },
    },
    async (request, reply) => {
      const { checkinCode, heldCode: held, passholderIds } = request.body
      if ((checkinCode === undefined) === (held === undefined)) throw oneOfTwo()
      const people = new Map<string, Passholder>()
      for (const id of passholderIds) {
        const person = await getOneOfMine(db, request, id)
        people.set(person.id, person)
      }
      const eventOf = () => {
        const now = clock.now()
        return held === undefined ? eventOfCode(config.secrets, checkinCode ?? '', now) : eventOfHeld(held, now)
      }
      try {
        const { replayed, ...body } = await checkInTogether(system, parts, request, [...people.values()], eventOf)
        sendAnswer(reply, { status: 200, body }, replayed)
      } catch (error) {
        if (!(error instanceof ReplayedRefusal)) throw error
        sendAnswer(reply, error, true)
      }
    },
  )

  function eventOfHeld(held: string, now: Date): EventId | undefined {
    const eventId = readHeldCode(config.secrets, held, now)
    if (eventId === 'EXPIRED') throw new Problem('uitpas/checkin-code-expired')
    return eventId
  }
}

const oneOfTwo = () =>
  new Problem('body/invalid-data', {
    schemaErrors: [{ jsonPointer: '/checkinCode', error: 'either this or heldCode is needed' }],
  })
