import { noteAnswer, noteSilence, pause } from './connection.ts'
import { loggedOut, noNetwork, Problem, type ProblemBody } from './problem.ts'

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  /** Instead of a body: a file as it is, which takes as long as it takes. */
  file?: { content: Blob; type: string }
  /**
   * One key per act of a person (one scan, one click), the same over all its tries: the server then does it once,
   * however often it has to be sent. Without a key, only reading is tried again.
   */
  actKey?: string
  signal?: AbortSignal
}

/** Who is asking: given by the app, so that the client knows nothing of how somebody logs in. */
export interface Bearer {
  /** Null when nobody is logged in (any more); throws when a new one was needed and no answer came. */
  token(): Promise<string | null>
  /** The server refused this token: a new one, or null. */
  renew(refused: string): Promise<string | null>
}

/** Between the tries: an answer that got lost is asked for again almost at once, a server that restarts gets time. */
const pauses = [250, 800, 2000]
const tryMilliseconds = 6000
const fileMilliseconds = 15 * 60_000

export type Client = <Answer>(ask: Ask) => Promise<Answer>

export function makeClient(bearer: Bearer): Client {
  return async function ask<Answer>(request: Ask): Promise<Answer> {
    const repeatable = request.actKey !== undefined || (request.method ?? 'GET') === 'GET'
    const left = repeatable ? [...pauses] : []
    for (;;) {
      const answer = await once(bearer, request)
      if (answer !== 'silence' && !isPassing(answer, request)) {
        noteAnswer()
        return read<Answer>(answer)
      }
      if (request.signal?.aborted) throw noNetwork()
      if (answer === 'silence') noteSilence()
      const milliseconds = left.shift()
      if (milliseconds === undefined) {
        if (answer === 'silence') throw noNetwork()
        return read<Answer>(answer)
      }
      await pause(milliseconds)
    }
  }
}

/** Will be different when asked again: a server that restarts, or the first try of the same act that is still busy. */
function isPassing(answer: Response, request: Ask): boolean {
  if ([502, 503, 504].includes(answer.status)) return true
  return answer.status === 409 && request.actKey !== undefined
}

async function once(bearer: Bearer, request: Ask): Promise<Response | 'silence'> {
  const token = await bearer.token().catch(() => 'silence' as const)
  if (token === 'silence') return token
  if (token === null) throw loggedOut()
  const answer = await send(request, token)
  if (answer === 'silence' || answer.status !== 401) return answer
  const renewed = await bearer.renew(token).catch(() => 'silence' as const)
  if (renewed === 'silence') return renewed
  if (renewed === null) throw loggedOut()
  return send(request, renewed)
}

async function send(
  { method = 'GET', path, body, file, actKey, signal }: Ask,
  token: string,
): Promise<Response | 'silence'> {
  const timeout = AbortSignal.timeout(file ? fileMilliseconds : tryMilliseconds)
  try {
    return await fetch(path, {
      method,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(file ? { 'content-type': file.type } : {}),
        ...(actKey === undefined ? {} : { 'idempotency-key': actKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(file ? { body: file.content } : {}),
    })
  } catch {
    return 'silence'
  }
}

async function read<Answer>(answer: Response): Promise<Answer> {
  if (answer.status === 204) return undefined as Answer
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok && body !== null) return body as Answer
  if (answer.status === 401) throw loggedOut()
  throw new Problem(isProblemBody(body) ? body : { type: 'web/unexpected', status: answer.status })
}

const isProblemBody = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string'

/** A key for one act. */
export const newActKey = (): string => crypto.randomUUID()
