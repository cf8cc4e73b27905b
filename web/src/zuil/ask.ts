import type { GetKioskDevicesAnswer, GetKiosksCheckinsAnswer } from '../../../contract/openapi.d.ts'

/** The pillar's own operations of the partner API, asked of the server that the page came from. */
const base = '/api/uitpas/kiosk-devices'

export type Kiosk = GetKioskDevicesAnswer
export type KioskEvent = GetKiosksCheckinsAnswer

export interface Sentence {
  nl: string
  fr?: string
  en?: string
  de?: string
}

/** A refusal, by the end of its type (`uitpas/card-blocked`). */
export class Refusal extends Error {
  readonly status: number
  readonly type: string
  readonly sentence: Sentence | undefined
  constructor(status: number, type: string, sentence: Sentence | undefined) {
    super(type)
    this.status = status
    this.type = type
    this.sentence = sentence
  }
}

/** No answer, or one that says to come back later. */
export class Silence extends Error {}

interface Request {
  method?: 'GET' | 'POST' | 'PUT'
  path?: string
  body?: object
  key?: string
}

const tryMilliseconds = 6000

async function once(token: string, { method = 'GET', path = '', body, key }: Request): Promise<Response> {
  const answer = await fetch(base + path, {
    method,
    signal: AbortSignal.timeout(tryMilliseconds),
    cache: 'no-store',
    headers: {
      'x-custom-token': token,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new Silence()
  })
  if (answer.status >= 500 || answer.status === 409 || answer.status === 429) throw new Silence()
  if (!answer.ok) throw await refusalOf(answer)
  return answer
}

async function refusalOf(answer: Response): Promise<Refusal> {
  const body = (await answer.json().catch(() => ({}))) as { type?: string; endUserMessage?: Sentence }
  return new Refusal(answer.status, body.type?.split('/probs/')[1] ?? '', body.endUserMessage)
}

async function read<Answer>(token: string, path = ''): Promise<Answer> {
  const answer = await once(token, { path })
  return (await answer.json()) as Answer
}

export const readKiosk = (secret: string) => read<Kiosk>(secret)
export const readEvent = (secret: string) => read<KioskEvent>(secret, '/checkins')

/** @returns the secret of this device */
export async function setUp(code: string, deviceId: string): Promise<string> {
  const answer = await once(code, { method: 'PUT', path: '/setup', body: { name: 'Openpas Zuil', deviceId } })
  const secret = answer.headers.get('x-custom-token')
  if (secret === null) throw new Silence()
  return secret
}

export type Outcome =
  | { kind: 'saved'; newPoints: number; totalPoints: number }
  /** Saved here before, or nothing to save points at: the balance all the same. */
  | { kind: 'already' | 'balance'; totalPoints: number }
  | { kind: 'refused' }
  | { kind: 'silence' }

/** How long a person stands there: after this the screen says that there is no point yet. */
const patienceMilliseconds = 20_000
const pauses = [250, 500, 1000, 2000]

/**
 * A card that was held against the reader. What got no answer is asked again with the same key: a point is saved once.
 * @throws Refusal 401 when this device is no pillar any more
 */
export async function tap(secret: string, chipNumber: string): Promise<Outcome> {
  const key = crypto.randomUUID()
  const until = performance.now() + patienceMilliseconds
  for (let tries = 0; ; tries++) {
    try {
      return await tapOnce(secret, chipNumber, key)
    } catch (error) {
      if (!(error instanceof Silence)) throw error
      if (performance.now() > until) return { kind: 'silence' }
      await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(tries, pauses.length - 1)]))
    }
  }
}

async function tapOnce(secret: string, chipNumber: string, key: string): Promise<Outcome> {
  try {
    const answer = await once(secret, { method: 'POST', path: '/checkins', body: { chipNumber }, key })
    return { kind: 'saved', ...((await answer.json()) as { newPoints: number; totalPoints: number }) }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 401) throw error
    if (error.type === 'uitpas/maximum-reached') return balance(secret, chipNumber, 'already')
    if (error.type === 'uitpas/event-not-found') return balance(secret, chipNumber, 'balance')
    return { kind: 'refused' }
  }
}

async function balance(secret: string, chipNumber: string, kind: 'already' | 'balance'): Promise<Outcome> {
  try {
    const { totalPoints } = await read<{ totalPoints: number }>(
      secret,
      `/chip-numbers/${encodeURIComponent(chipNumber)}`,
    )
    return { kind, totalPoints }
  } catch (error) {
    if (error instanceof Refusal && error.status !== 401) return { kind: 'refused' }
    throw error
  }
}
