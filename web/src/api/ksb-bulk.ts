import type { PostCardSystemBulkActsBody, PostCardSystemBulkActsPreviewAnswer } from '../../../contract/ksb.d.ts'
import type { Bearer, Client } from './client.ts'
import { noteAnswer, noteSilence } from './connection.ts'
import { passholdersPath } from './ksb-passholders.ts'
import { loggedOut, noNetwork, Problem } from './problem.ts'

/** Blocking and unblocking many people, or their cards. */
export type BulkAct = PostCardSystemBulkActsBody
export type BulkOutcome = PostCardSystemBulkActsPreviewAnswer['member'][number]

export const previewBulkAct = (ask: Client, cardSystemId: number, body: BulkAct) =>
  ask<PostCardSystemBulkActsPreviewAnswer>({
    method: 'POST',
    path: `${passholdersPath(cardSystemId)}/bulk-acts/preview`,
    body,
  })

/**
 * Does it, and tells each outcome as soon as it is there. When the connection breaks it throws: called again with the same
 * key and body, it tells what was done already and goes on from there; nobody is done twice.
 */
export async function carryOutBulkAct(
  bearer: Bearer,
  bulk: { cardSystemId: number; body: BulkAct; actKey: string },
  tell: (outcome: BulkOutcome) => void,
): Promise<void> {
  const answer = await send(bearer, bulk)
  if (!answer.ok || !answer.body)
    throw new Problem(await answer.json().catch(() => ({ type: 'web/unexpected', status: answer.status })))
  noteAnswer()
  let told = 0
  for await (const line of linesOf(answer.body)) {
    tell(JSON.parse(line) as BulkOutcome)
    told += 1
  }
  if (told < bulk.body.passholderIds.length) throw silent()
}

async function send(bearer: Bearer, { cardSystemId, body, actKey }: Parameters<typeof carryOutBulkAct>[1]) {
  const withToken = (token: string) =>
    fetch(`${passholdersPath(cardSystemId)}/bulk-acts`, {
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
