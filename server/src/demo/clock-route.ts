import { Type } from 'typebox'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { SettableClock } from '../values/clock.ts'
import { toRfc3339 } from '../values/instant.ts'

const Now = Type.Object({ now: Type.String({ format: 'date-time' }) })
const config = { public: 'only the demo has it, and there everybody may look ahead' }

/**
 * `GET` and `PUT /api/demo/clock`: what time it is in the demo, for showing another hour of the day or another season.
 * The clock keeps running from where it is set; `null` goes back to the real time. Logging in follows the real time.
 */
export function registerDemoClock(app: App, clock: SettableClock): void {
  app.get('/api/demo/clock', { config, schema: { hide: true, response: { 200: Now } } }, async () => ({
    now: toRfc3339(clock.now()),
  }))

  const body = Type.Object(
    { now: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]) },
    { additionalProperties: false },
  )
  app.put('/api/demo/clock', { config, schema: { hide: true, body, response: { 200: Now } } }, async (request) => {
    const { now } = request.body
    const to = now === null ? null : new Date(now)
    // A leap second is a valid date-time of RFC 3339, and no moment that a clock here can show.
    if (to && Number.isNaN(to.getTime())) throw new Problem('body/invalid-data')
    clock.set(to)
    return { now: toRfc3339(clock.now()) }
  })
}
