import type { Bearer, Client } from './client.ts'
import { noteAnswer, noteSilence } from './connection.ts'
import { loggedOut, noNetwork, Problem } from './problem.ts'

/** One act for many: what it asks, wherever it is done. */

/** How it went for one of them, or would. */
export interface BulkOutcome {
  id: string
  outcome: 'DONE' | 'REFUSED'
  why?: string
}

/** @param path of the act */
export const previewBulk = <Outcome extends BulkOutcome>(ask: Client, path: string, body: object) =>
  ask<{ member: Outcome[] }>({ method: 'POST', path: `${path}/preview`, body })

interface BulkAsked {
  path: string
  body: object
  /** For how many. */
  count: number
  actKey: string
}

/**
 * Does it, and tells each outcome as soon as it is there. When the connection breaks it throws: called again with the same
 * key and body, it tells what was done already and goes on from there; nobody is done twice.
 */
export async function carryOutBulk<Outcome extends BulkOutcome>(
  bearer: Bearer,
  bulk: BulkAsked,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const answer = await send(bearer, bulk)
  if (!answer.ok || !answer.body)
    throw new Problem(await answer.json().catch(() => ({ type: 'web/unexpected', status: answer.status })))
  noteAnswer()
  let told = 0
  for await (const line of linesOf(answer.body)) {
    tell(JSON.parse(line) as Outcome)
    told += 1
  }
  if (told < bulk.count) throw silent()
}

async function send(bearer: Bearer, { path, body, actKey }: BulkAsked) {
  const withToken = (token: string) =>
    fetch(path, {
      method: 'POST',
      headers: {
        accept: 'application/x-ndjson',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': actKey,
      },
      body: JSON.stringify(body),
    }).catch(() => {
      throw silent()
    })
  const token = await bearer.token().catch(() => {
    throw silent()
  })
  if (token === null) throw loggedOut()
  const answer = await withToken(token)
  if (answer.status !== 401) return answer
  const renewed = await bearer.renew(token).catch(() => {
    throw silent()
  })
  if (renewed === null) throw loggedOut()
  return withToken(renewed)
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw silent()
    })
    if (done) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield line
  }
}

function silent(): Problem {
  noteSilence()
  return noNetwork()
}
