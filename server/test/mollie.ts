import { createServer } from 'node:http'
import { freePort } from './open-test-identity.ts'

export interface TestMollie {
  url: string
  key: string
  payments: Map<string, { id: string; status: string; body: Record<string, unknown> }>
  /** By idempotency key: how often money really went back. */
  refunds: Map<string, { payment: string; value: string }>
  /** From now on it answers nothing but errors. */
  down: boolean
  close(): Promise<void>
}

/** The payment provider as its documentation describes it: payments, statuses, refunds, idempotency keys. */
export async function openMollie(): Promise<TestMollie> {
  const port = await freePort()
  const mollie: TestMollie = {
    url: `http://localhost:${port}/v2`,
    key: 'test_key',
    payments: new Map(),
    refunds: new Map(),
    down: false,
    close: async () => {},
  }
  const byKey = new Map<string, string>()
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (mollie.down) return answer(503, {})
    if (request.headers.authorization !== `Bearer ${mollie.key}`) return answer(401, {})
    const once = String(request.headers['idempotency-key'])
    const [, , kind, id = '', more] = String(request.url).split('/')
    if (kind !== 'payments') return answer(404, {})
    if (request.method === 'POST' && id === '') {
      const known = byKey.get(once) ?? `tr_${mollie.payments.size + 1}`
      byKey.set(once, known)
      if (!mollie.payments.has(known)) mollie.payments.set(known, { id: known, status: 'open', body: JSON.parse(text) })
    }
    const payment = mollie.payments.get(id || (byKey.get(once) ?? ''))
    if (!payment) return answer(404, {})
    if (more === 'refunds') {
      const { amount } = JSON.parse(text) as { amount: { value: string } }
      mollie.refunds.set(once, { payment: id, value: amount.value })
      return answer(201, { id: 're_1' })
    }
    const href = `http://localhost:${port}/checkout/${payment.id}`
    return answer(200, { id: payment.id, status: payment.status, _links: { checkout: { href } } })
  })
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  mollie.close = () => new Promise((resolve) => server.close(() => resolve()))
  return mollie
}
