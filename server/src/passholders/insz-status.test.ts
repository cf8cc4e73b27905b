import { expect, test } from 'vitest'
import { inszOf } from '../../test/scenes/people.ts'
import { addClient, addRegions } from '../../test/scenes/region.ts'
import { openTestApp } from '../../test/test-app.ts'

test('who tries national numbers from one network is stopped, in the address and in the body', async () => {
  const limited = await openTestApp({ RATE_LIMIT_LOOKUP: '4' })
  const { vooruit } = await addRegions(limited)
  const { clientId } = await addClient(limited, vooruit, [])
  const path = '/api/uitpas/passholders/status/insz-numbers'
  const ask = (method: 'GET' | 'POST', sequence: number) => {
    const inszNumber = inszOf('1998-05-12', sequence)
    const asked = method === 'GET' ? { url: `${path}/${inszNumber}` } : { url: path, payload: { inszNumber } }
    return limited.app.inject({ method, headers: { 'x-client-id': clientId }, ...asked })
  }
  for (const sequence of [1, 2]) {
    for (const method of ['GET', 'POST'] as const)
      expect((await ask(method, sequence)).json()).toEqual({ state: 'UNUSED' })
  }
  for (const method of ['GET', 'POST'] as const)
    expect((await ask(method, 3)).json()).toMatchObject({
      status: 429,
      type: 'https://api.publiq.be/probs/uitpas/rate-limited',
    })
  await limited.close()
}, 60_000)
