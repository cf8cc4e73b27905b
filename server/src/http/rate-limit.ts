import type { Config } from '../config.ts'
import { networkOf } from '../values/network.ts'
import type { App, Reply, Request } from './app-types.ts'
import { Problem } from './problems.ts'

type Limits = Config['rateLimits']

/** One thing that is counted: whose requests, and how many a minute may be. */
interface Rule {
  subject: string
  perMinute: number
}

const windowMs = 60_000
/** So many subjects are kept apart; a flood of addresses starts the count again rather than filling the memory. */
const rememberAtMost = 100_000

/**
 * Counts requests in windows of a minute, in the memory of this process: with several processes a caller gets at most
 * that many times as much. (Wrong passwords are counted in the database: identity/login-attempts.ts.) To be registered
 * after authentication, which says who calls.
 */
export function registerRateLimits(app: App, limits: Limits): void {
  const count = counter()
  app.addHook('onRequest', (request, reply, done) => {
    const rules = rulesFor(request, limits)
    done(rules.length ? apply(rules, reply, count) : undefined)
  })
}

/**
 * Who has a token is counted as such: an application, or a person in one, since all counters share the counter's app.
 * Who has none is counted by address, and so is a client id alone: anybody can send somebody else's.
 */
function rulesFor(request: Request, limits: Limits): Rule[] {
  const { actor } = request
  const own = request.routeOptions.config?.rateLimit
  if (own === 'none') return []
  const proven = actor !== undefined && actor.kind !== 'IDENTIFIED'
  const rules = proven
    ? [{ subject: `client ${actor.clientId} ${actor.accountId ?? ''}`, perMinute: limits.client }]
    : [{ subject: `address ${networkOf(request.ip)}`, perMinute: limits.address }]
  if (own !== undefined && !proven) rules.push({ subject: `${own} ${networkOf(request.ip)}`, perMinute: limits[own] })
  return rules.filter(({ perMinute }) => perMinute > 0)
}

/** Counts, says in the headers how the tightest rule stands, and refuses when that is used up. */
function apply(rules: Rule[], reply: Reply, count: (subject: string) => Count): Problem | undefined {
  let tightest = { perMinute: 0, left: Number.POSITIVE_INFINITY, seconds: 0 }
  for (const { subject, perMinute } of rules) {
    const { used, endsInMs } = count(subject)
    if (perMinute - used < tightest.left)
      tightest = { perMinute, left: perMinute - used, seconds: Math.ceil(endsInMs / 1000) }
  }
  const { perMinute, left, seconds } = tightest
  // On the raw answer, since the identity provider's library writes its answers itself.
  reply.raw.setHeader('ratelimit-limit', perMinute)
  reply.raw.setHeader('ratelimit-remaining', Math.max(0, left))
  reply.raw.setHeader('ratelimit-reset', seconds)
  if (left >= 0) return undefined
  return new Problem('uitpas/rate-limited', {
    detail: `At most ${perMinute} requests a minute`,
    headers: { 'retry-after': String(seconds) },
  })
}

interface Count {
  used: number
  endsInMs: number
}

function counter(): (subject: string) => Count {
  const windows = new Map<string, { used: number; endsAt: number }>()
  return (subject) => {
    const now = performance.now()
    let window = windows.get(subject)
    if (!window || window.endsAt <= now) {
      if (!window && windows.size >= rememberAtMost) windows.clear()
      window = { used: 0, endsAt: now + windowMs }
      windows.set(subject, window)
    }
    window.used += 1
    return { used: window.used, endsInMs: window.endsAt - now }
  }
}
