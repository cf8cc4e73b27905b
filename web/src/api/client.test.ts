import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Bearer, makeClient } from './client.ts'
import { Problem } from './problem.ts'

const bearer: Bearer = { token: async () => 'first', renew: async () => 'second' }

/** What the server says, one after the other; `null` is an answer that never came. */
function serverSays(...answers: (Response | null)[]) {
  const sent: Request[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const { signal: _, ...rest } = init
    sent.push(new Request(new URL(path, 'http://localhost'), rest))
    const answer = answers.shift()
    if (!answer) throw new TypeError('Failed to fetch')
    return answer
  })
  return sent
}

const json = (body: unknown, status = 200) => Response.json(body, { status })
const refusal = (type: string, status: number) => json({ type: `https://api.publiq.be/probs/${type}`, status }, status)

// No real waiting between the tries.
vi.mock('./connection.ts', () => ({ pause: async () => {}, noteAnswer() {}, noteSilence() {} }))

afterEach(() => vi.unstubAllGlobals())

describe('the client', () => {
  test('sends an act again with the same key when its answer got lost', async () => {
    const sent = serverSays(null, json({ saved: true }))
    const answer = await makeClient(bearer)({ method: 'POST', path: '/api/x', body: {}, actKey: 'act-1' })
    expect(answer).toEqual({ saved: true })
    expect(sent.map((request) => request.headers.get('idempotency-key'))).toEqual(['act-1', 'act-1'])
  })

  test('never sends an act without a key twice', async () => {
    const sent = serverSays(null, json({ saved: true }))
    await expect(makeClient(bearer)({ method: 'POST', path: '/api/x', body: {} })).rejects.toMatchObject({
      name: 'web/no-network',
    })
    expect(sent).toHaveLength(1)
  })

  test('waits for the first try of the same act to finish', async () => {
    const sent = serverSays(refusal('openpas/request-in-flight', 409), json({ saved: true }))
    await makeClient(bearer)({ method: 'POST', path: '/api/x', body: {}, actKey: 'act-1' })
    expect(sent).toHaveLength(2)
  })

  test('says that there is no network after four tries', async () => {
    const sent = serverSays(null, null, null, null, json({}))
    await expect(makeClient(bearer)({ path: '/api/x' })).rejects.toMatchObject({ name: 'web/no-network' })
    expect(sent).toHaveLength(4)
  })

  test('does not try a refusal again', async () => {
    const sent = serverSays(refusal('uitpas/reward-volume-constraint', 400))
    const asked = makeClient(bearer)({ method: 'POST', path: '/api/x', body: {}, actKey: 'act-1' })
    await expect(asked).rejects.toBeInstanceOf(Problem)
    await expect(asked).rejects.toMatchObject({ name: 'uitpas/reward-volume-constraint' })
    expect(sent).toHaveLength(1)
  })

  test('renews a token that is refused, once', async () => {
    const sent = serverSays(refusal('auth/unauthorized', 401), json({ ok: true }))
    await makeClient(bearer)({ path: '/api/x' })
    expect(sent.map((request) => request.headers.get('authorization'))).toEqual(['Bearer first', 'Bearer second'])
  })

  test('says logged out when there is no new token', async () => {
    serverSays(refusal('auth/unauthorized', 401))
    const out: Bearer = { token: async () => 'first', renew: async () => null }
    await expect(makeClient(out)({ path: '/api/x' })).rejects.toMatchObject({ name: 'web/logged-out' })
  })

  test('does not call somebody logged out when the log-in server does not answer', async () => {
    serverSays()
    const silent: Bearer = { token: () => Promise.reject(new Error('no answer')), renew: async () => null }
    await expect(makeClient(silent)({ path: '/api/x' })).rejects.toMatchObject({ name: 'web/no-network' })
  })

  test('takes an answer that is no problem document for something unexpected', async () => {
    serverSays(new Response('<html>', { status: 500 }))
    await expect(makeClient(bearer)({ path: '/api/x' })).rejects.toMatchObject({ name: 'web/unexpected' })
  })
})
