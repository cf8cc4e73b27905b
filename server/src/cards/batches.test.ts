import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAdministrator, addCounterWorker, addRegions, type Regions } from '../../test/scenes/region.ts'
import { openTestApp, type TestApp } from '../../test/test-app.ts'
import { verifyAuditTrail } from '../audit/verify.ts'
import { transact } from '../db/transact.ts'
import { createOrganizer } from '../organizers/store.ts'
import { newId } from '../values/ids.ts'
import { completeUitpasNumber } from '../values/uitpas-number.ts'
import { uitpasNumberOf } from './number-ranges.ts'
import { findCard } from './store.ts'

// From a printer's file to the stock of a balie, through the front door.

let t: TestApp
let regions: Regions
/** Another balie of the region of Gent. */
let krook: string
let headers: { authorization: string }
let base: string

beforeAll(async () => {
  t = await openTestApp()
  regions = await addRegions(t)
  krook = newId()
  await transact(t.db, (trx) =>
    createOrganizer(trx, { id: krook, name: 'Bibliotheek De Krook', cardSystemIds: [regions.gent] }),
  )
  headers = (await addAdministrator(t, regions.gent)).headers
  base = `/api/ksb/card-systems/${regions.gent}`
})
afterAll(async () => {
  expect((await verifyAuditTrail(t.db)).faults).toEqual([])
  await t.close()
})

interface Answer {
  status: number
  body: ReturnType<typeof JSON.parse>
}
async function call(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object | string,
  extra: Record<string, string> = {},
): Promise<Answer> {
  const type = typeof body === 'string' ? { 'content-type': 'text/csv' } : {}
  const answer = await t.app.inject({
    method,
    url: path.startsWith('/api') ? path : base + path,
    headers: { ...headers, ...type, ...extra },
    ...(body === undefined ? {} : { payload: body }),
  })
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() }
}
const readIn = (file: string, name = 'Drukkerij', extra = {}) =>
  call('POST', `/card-batches/file?name=${encodeURIComponent(name)}`, file, extra)
const refused = (type: string, status = 400) => ({ status, body: { type: `https://api.publiq.be/probs/${type}` } })
const mistakes = (answer: Answer) =>
  answer.body.schemaErrors.map(({ jsonPointer, error }: Record<string, string>) => `${jsonPointer} ${error}`)

let serial = 40_000_000_000
const nextCard = (socialTariff = false) => {
  serial += 1
  return uitpasNumberOf(serial, socialTariff)
}
const chipOf = (number: string) => `04${number.slice(1)}`
/** A batch of so many of each kind, from a file. */
async function addBatch(regular: number, social: number): Promise<{ id: string; numbers: string[] }> {
  const numbers = [
    ...Array.from({ length: regular }, () => nextCard()),
    ...Array.from({ length: social }, () => nextCard(true)),
  ]
  const { status, body } = await readIn(numbers.map((number) => `${number},${chipOf(number)}\n`).join(''))
  expect(status).toBe(201)
  return { id: body.id, numbers }
}
async function deliver(batchId: string, organizerId: string, regular: number, socialTariff: number) {
  return call('POST', '/deliveries', { batchId, organizerId, regular, socialTariff })
}
/** Cards in the stock of a balie. */
async function addStock(organizerId: string, regular: number, social: number): Promise<string[]> {
  const batch = await addBatch(regular, social)
  const { body } = await deliver(batch.id, organizerId, regular, social)
  expect((await call('POST', `/deliveries/${body.id}/receipt`, { missing: [] })).status).toBe(204)
  return batch.numbers
}
async function stockOf(organizerId: string) {
  const { body } = await call('GET', '/stock')
  return body.member.find((row: { organizerId: string }) => row.organizerId === organizerId)
}

test('a file is read in as printers and spreadsheets write them', async () => {
  const [a, b, c] = [nextCard(), nextCard(true), nextCard()]
  const file = `\uFEFF"UiTPAS-nummer";"Chip"\r\n"${a.slice(0, 4)} ${a.slice(4)}";"04:aa:bb:cc:dd:01:80"\r\n\r\n${b};04AABBCCDD0280;extra\r\n${c};\r\n`
  const answer = await readIn(file, 'Levering najaar')
  expect(answer).toMatchObject({ status: 201, body: { cards: 3 } })
  expect(await findCard(t.db, a)).toMatchObject({
    status: 'PROVISIONED',
    chipNumber: '04AABBCCDD0180',
    cardSystemId: regions.gent,
    socialTariff: false,
    batchId: answer.body.id,
  })
  expect(await findCard(t.db, b)).toMatchObject({ chipNumber: '04AABBCCDD0280', socialTariff: true })
  expect(await findCard(t.db, c)).toMatchObject({ chipNumber: null })
  expect(await call('GET', `/card-batches/${answer.body.id}`)).toMatchObject({
    status: 200,
    body: { name: 'Levering najaar', source: 'CSV', state: 'READY', cards: 3, statuses: { PROVISIONED: 3 } },
  })
  expect((await call('GET', `/cards/${a}`)).body.steps).toMatchObject([{ to: 'PROVISIONED' }])
})

test('every mistake is named with its line, and nothing is read in', async () => {
  const existing = await addBatch(2, 0)
  const [first = '', second = ''] = existing.numbers
  const digital = uitpasNumberOf(80_000_000_000 + regions.gent * 100_000, false)
  const twice = nextCard()
  const good = nextCard()
  const reversed = (chipOf(second).match(/../g) ?? []).reverse().join('')
  const answer = await readIn(
    [
      'number,chip',
      `${good},04AABBCCDD1180`,
      '0900000095903,',
      '12345,',
      '09000000959AB,',
      `${nextCard()},zz`,
      `${twice},04AABBCCDD1280`,
      `${twice},04AABBCCDD1380`,
      `${nextCard()},04:AA:BB:CC:DD:12:80`,
      `${first},`,
      `${nextCard()},${chipOf(first)}`,
      `${nextCard()},${reversed}`,
      `${digital},`,
      `${nextCard()},8011DDCCBBAA04`,
    ].join('\n'),
  )
  expect(answer).toMatchObject({
    ...refused('body/invalid-data'),
    body: { endUserMessage: { nl: expect.stringContaining('niets ingelezen') } },
  })
  expect(mistakes(answer)).toEqual([
    '/3/uitpasNumber has a wrong check digit',
    '/4/uitpasNumber has not 13 digits',
    '/5/uitpasNumber has something else than digits',
    '/6/chipNumber is no chip number',
    '/8/uitpasNumber is in this file twice',
    '/9/chipNumber is in this file twice',
    '/10/uitpasNumber is that of a card that exists',
    '/11/chipNumber is that of a card that exists',
    '/12/chipNumber is that of another card, with its bytes reversed',
    '/13/uitpasNumber is a number of digital cards',
    '/14/chipNumber is that of another card, with its bytes reversed',
  ])
  for (const number of [good, twice]) expect(await findCard(t.db, number)).toBeUndefined()
})

test('a number that comes back thousands of lines later is named too', async () => {
  const numbers = Array.from({ length: 2500 }, () => nextCard())
  const answer = await readIn([...numbers, numbers[3]].join('\n'))
  expect(mistakes(answer)).toEqual(['/2501/uitpasNumber is in this file twice'])
})

test('who has the wrong file hears the first hundred mistakes', async () => {
  const answer = await readIn('nothing 1\n'.repeat(5000))
  expect(mistakes(answer)).toHaveLength(100)
})

test('what is no file of cards is refused', async () => {
  expect(await readIn('number,chip\n')).toMatchObject(refused('body/invalid-data'))
  expect(await readIn('"0900000095902')).toMatchObject(refused('body/invalid-data'))
  expect(await readIn('')).toMatchObject(refused('body/missing'))
  expect(await readIn('x'.repeat(31 * 1024 * 1024))).toMatchObject(refused('body/too-large', 413))
  expect(await call('POST', '/card-batches/file?name=x', { a: 1 })).toMatchObject(
    refused('body/unsupported-media-type', 415),
  )
})

test('the same file again with the same key is the first answer', async () => {
  const file = `${nextCard()},\n`
  const extra = { 'idempotency-key': newId() }
  const first = await readIn(file, 'Eens', extra)
  expect(await readIn(file, 'Eens', extra)).toEqual(first)
  expect(await readIn(`${nextCard()},\n`, 'Eens', extra)).toMatchObject(refused('openpas/idempotency-key-reused', 422))
  expect(await readIn(file, 'Nog eens')).toMatchObject(refused('body/invalid-data'))
})

test('of two files at the same moment with one number in common, one is read in', async () => {
  const common = nextCard()
  const answers = await Promise.all([
    readIn(`${nextCard()},\n${common},\n`),
    readIn(`${common},\n${nextCard()},\n`),
    readIn(`${common},\n`),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400])
})

test('two hundred thousand lines are read in, and whoever looks on sees how far it is', async () => {
  const id = newId()
  const start = 30_000_000_000
  const lines: string[] = []
  for (let i = 0; i < 200_000; i += 1) {
    const number = completeUitpasNumber(`${start + i}${i % 5 === 0 ? 1 : 0}`)
    lines.push(`${number},${chipOf(number)}`)
  }
  const reading = call('POST', `/card-batches/file?name=Groot&id=${id}`, lines.join('\n'))
  let done = false
  void reading.then(() => {
    done = true
  })
  const seen: number[] = []
  while (!done) {
    const { status, body } = await call('GET', `/card-batches/${id}`)
    if (status === 200 && body.state === 'READING') {
      expect(body.linesTotal).toBe(200_000)
      seen.push(body.linesRead)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(await reading).toEqual({ status: 201, body: { id, cards: 200_000 } })
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(new Set(seen).size).toBeGreaterThan(5)
  expect(await call('GET', `/card-batches/${id}`)).toMatchObject({
    body: { state: 'READY', statuses: { PROVISIONED: 200_000 } },
  })
  // The first page of the list, with any filter, of over 200,000 cards.
  for (const query of [
    '',
    'uitpasNumber=1234',
    `batchId=${id}&socialTariff=true`,
    'status=PROVISIONED&sort=status&order=desc',
    'chipNumber=04:30:00',
  ]) {
    const { status, body } = await call('GET', `/cards?${query}`)
    expect(status).toBe(200)
    expect(body.member.length).toBeGreaterThan(0)
  }
}, 120_000)

test('a reading that was refused or interrupted says so', async () => {
  const id = newId()
  await call('POST', `/card-batches/file?name=Fout&id=${id}`, '1,2\n')
  expect(await call('GET', `/card-batches/${id}`)).toMatchObject({ body: { state: 'REFUSED', name: 'Fout' } })
  const other = newId()
  const at = new Date(t.clock.now().getTime() - 61_000)
  await t.db
    .insertInto('card_imports')
    .values({
      batch_id: other,
      card_system_id: regions.gent,
      name: 'Half',
      status: 'RUNNING',
      lines_total: 10,
      lines_read: 5,
      updated_at: at,
    })
    .execute()
  expect(await call('GET', `/card-batches/${other}`)).toMatchObject({ body: { state: 'INTERRUPTED', linesRead: 5 } })
  expect(await call('GET', `/card-batches/${newId()}`)).toMatchObject(refused('url/not-found', 404))
  const taken = (await addBatch(1, 0)).id
  expect(await call('POST', `/card-batches/file?name=x&id=${taken}`, `${nextCard()},\n`)).toMatchObject(
    refused('url/invalid-data'),
  )
})

test('a range of numbers becomes a batch, unless one of them is a card’s', async () => {
  const range = { name: 'Zonder chip', firstSerial: 41_000_000_000, cards: 1200, socialTariff: true }
  const answer = await call('POST', '/card-batches', range)
  expect(answer).toMatchObject({ status: 201, body: { cards: 1200 } })
  expect(await findCard(t.db, uitpasNumberOf(41_000_001_199, true))).toMatchObject({ status: 'PROVISIONED' })
  const again = await call('POST', '/card-batches', { ...range, firstSerial: 41_000_001_199, cards: 2 })
  expect(mistakes(again)).toEqual(['/1/uitpasNumber is that of a card that exists'])
  const { body } = await call('GET', '/card-batches?limit=1')
  expect(body.member[0]).toMatchObject({ name: 'Zonder chip', source: 'RANGE', cards: 1200 })
  expect(body.totalItems).toBeGreaterThan(5)
})

test('of ranges and files at the same moment with numbers in common, one is added, whole', async () => {
  const start = 42_000_000_000
  const file = Array.from({ length: 40 }, (_, at) => `${uitpasNumberOf(start + 80 + at, false)},\n`).join('')
  const answers = await Promise.all([
    call('POST', '/card-batches', { name: 'Eerst', firstSerial: start, cards: 100, socialTariff: false }),
    call('POST', '/card-batches', { name: 'Tweede', firstSerial: start + 60, cards: 100, socialTariff: false }),
    readIn(file, 'Bestand'),
    // Nothing in common with the others.
    call('POST', '/card-batches', { name: 'Apart', firstSerial: start + 500, cards: 100, socialTariff: false }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 400, 400])
  expect(answers[3]?.status).toBe(201)
  for (const { status, body } of answers) {
    if (status === 400) expect(mistakes({ status, body })[0]).toMatch(/is that of a card that exists$/)
  }
  const [, added] = answers.filter(({ status }) => status === 201).toReversed()
  const inRange = await t.db
    .selectFrom('cards')
    .select('batch_id')
    .where('uitpas_number', '>=', uitpasNumberOf(start, false))
    .where('uitpas_number', '<=', uitpasNumberOf(start + 200, false))
    .execute()
  expect(inRange).toHaveLength(added?.body.cards)
  expect(new Set(inRange.map(({ batch_id }) => batch_id))).toEqual(new Set([added?.body.id]))
})

test('cards are sent to a balie, and are its stock when it has them', async () => {
  const batch = await addBatch(5, 3)
  const worker = await addCounterWorker(t, regions.vooruit, ['CARDS_STOCK'])
  const atBalie = `/api/balie/${regions.vooruit}`
  const sent = await deliver(batch.id, regions.vooruit, 4, 2)
  expect(sent.status).toBe(201)
  const before = (await call('GET', `${atBalie}/stock`, undefined, worker.headers)).body
  expect(before).toMatchObject({
    stock: [{ cardSystemId: regions.gent, underWay: 6 }],
    deliveries: [{ id: sent.body.id, status: 'SENT', regular: 4, socialTariff: 2, batch: { name: 'Drukkerij' } }],
  })
  const { body: inBox } = await call('GET', `/cards?deliveryId=${sent.body.id}`)
  expect(inBox.totalItems).toBe(6)
  expect(inBox.member.every((card: { status: string }) => card.status === 'PROVISIONED')).toBe(true)
  const [missing] = batch.numbers
  const receipt = (body: object) => call('POST', `${atBalie}/deliveries/${sent.body.id}/receipt`, body, worker.headers)
  expect(mistakes(await receipt({ missing: [missing, nextCard(), 'x'] }))).toEqual([
    '/missing/1 is not in this delivery',
    '/missing/2 is not in this delivery',
  ])
  expect((await receipt({ missing: [missing] })).status).toBe(204)
  expect(await receipt({ missing: [] })).toMatchObject(refused('openpas/delivery-closed'))
  const after = (await call('GET', `${atBalie}/stock`, undefined, worker.headers)).body
  expect(after.stock[0]).toMatchObject({
    regular: before.stock[0].regular + 3,
    socialTariff: before.stock[0].socialTariff + 2,
    underWay: 0,
  })
  expect(after.deliveries).toEqual([])
  expect(await findCard(t.db, missing ?? '')).toMatchObject({ status: 'PROVISIONED', organizerId: null })
  const { body } = await call('GET', `/cards/${batch.numbers[1]}`)
  expect(body).toMatchObject({ status: 'LOCAL_STOCK', organizer: { id: regions.vooruit } })
  expect(body.steps[0]).toMatchObject({ from: 'PROVISIONED', to: 'LOCAL_STOCK', organizer: { id: regions.vooruit } })
  const { body: list } = await call('GET', `/deliveries?organizerId=${regions.vooruit}&status=RECEIVED&limit=1`)
  expect(list.member[0]).toMatchObject({ id: sent.body.id, missing: 1 })
  // What was not in the box can be sent again.
  expect((await deliver(batch.id, krook, 2, 1)).status).toBe(201)
  expect(await deliver(batch.id, krook, 1, 0)).toMatchObject(refused('openpas/cards-short'))
})

test('two deliveries at once from one batch never have a card in common', async () => {
  const batch = await addBatch(10, 0)
  const answers = await Promise.all([krook, regions.vooruit, krook].map((to) => deliver(batch.id, to, 4, 0)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 400])
  const rows = await t.db
    .selectFrom('cards')
    .select('delivery_id')
    .where('batch_id', '=', batch.id)
    .where('delivery_id', 'is not', null)
    .execute()
  expect(rows).toHaveLength(8)
})

test('a delivery is received or cancelled once, whoever is first', async () => {
  const batch = await addBatch(3, 0)
  const { body } = await deliver(batch.id, krook, 3, 0)
  const answers = await Promise.all([
    call('POST', `/deliveries/${body.id}/receipt`, { missing: [] }),
    call('POST', `/deliveries/${body.id}/cancel`),
    call('POST', `/deliveries/${body.id}/receipt`, { missing: [] }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 400, 400])
  const cards = await t.db.selectFrom('cards').select('status').where('batch_id', '=', batch.id).execute()
  expect(new Set(cards.map(({ status }) => status)).size).toBe(1)
})

test('a cancelled delivery gives its cards back', async () => {
  const batch = await addBatch(2, 0)
  const { body } = await deliver(batch.id, krook, 2, 0)
  expect((await call('POST', `/deliveries/${body.id}/cancel`)).status).toBe(204)
  expect(await call('POST', `/deliveries/${body.id}/cancel`)).toMatchObject(refused('openpas/delivery-closed'))
  expect(await call('POST', `/deliveries/${body.id}/receipt`, { missing: [] })).toMatchObject(
    refused('openpas/delivery-closed'),
  )
  expect((await deliver(batch.id, krook, 2, 0)).status).toBe(201)
})

test('what is not of this card system is not sent, nor received', async () => {
  const batch = await addBatch(1, 0)
  expect(await deliver(batch.id, regions.herbakker, 1, 0)).toMatchObject(refused('uitpas/organizer-not-found'))
  expect(await deliver(newId(), krook, 1, 0)).toMatchObject(refused('url/not-found', 404))
  expect(await deliver(batch.id, krook, 0, 0)).toMatchObject(refused('body/invalid-data'))
  const { body } = await deliver(batch.id, krook, 1, 0)
  const worker = await addCounterWorker(t, regions.vooruit, ['CARDS_STOCK'])
  const path = `/api/balie/${regions.vooruit}/deliveries/${body.id}/receipt`
  expect(await call('POST', path, { missing: [] }, worker.headers)).toMatchObject(refused('url/not-found', 404))
  const other = await addAdministrator(t, regions.meetjesland)
  for (const [act, sent] of [['receipt', { missing: [] }], ['cancel']] as const) {
    const elsewhere = `/api/ksb/card-systems/${regions.meetjesland}/deliveries/${body.id}/${act}`
    expect(await call('POST', elsewhere, sent, other.headers)).toMatchObject(refused('url/not-found', 404))
  }
})

test('stock moves from one balie to another', async () => {
  const numbers = await addStock(krook, 4, 1)
  const before = [await stockOf(krook), await stockOf(regions.vooruit)]
  const move = (body: object) =>
    call('POST', '/stock/moves', {
      organizerId: krook,
      firstNumber: numbers[0],
      lastNumber: numbers[2],
      toOrganizerId: regions.vooruit,
      ...body,
    })
  expect(await move({})).toEqual({ status: 200, body: { cards: 3 } })
  const after = [await stockOf(krook), await stockOf(regions.vooruit)]
  expect(after.map((row, i) => row.regular - before[i].regular)).toEqual([-3, 3])
  expect(await move({})).toMatchObject(refused('openpas/cards-short'))
  expect(await move({ toOrganizerId: regions.herbakker })).toMatchObject(refused('uitpas/organizer-not-found'))
  expect(await move({ firstNumber: '1' })).toMatchObject(refused('uitpas/invalid-uitpas-number'))
})

test('lost stock is blocked, or gone for good', async () => {
  const numbers = await addStock(krook, 4, 0)
  const writeOff = (body: object) =>
    call('POST', '/stock/write-offs', {
      organizerId: krook,
      firstNumber: numbers[0],
      lastNumber: numbers[1],
      reason: 'STOLEN',
      becomes: 'BLOCKED',
      ...body,
    })
  expect(await writeOff({})).toEqual({ status: 200, body: { cards: 2 } })
  expect(await findCard(t.db, numbers[0] ?? '')).toMatchObject({ status: 'BLOCKED', blockReason: 'STOLEN' })
  expect(await writeOff({})).toMatchObject(refused('openpas/cards-short'))
  expect(await writeOff({ lastNumber: 'x' })).toMatchObject(refused('uitpas/invalid-uitpas-number'))
  const rest = { firstNumber: numbers[2], lastNumber: numbers[3], becomes: 'DELETED', reason: 'DEFECT' }
  expect(await writeOff(rest)).toEqual({ status: 200, body: { cards: 2 } })
  const { body } = await call('GET', `/cards/${numbers[2]}`)
  expect(body).toMatchObject({ status: 'DELETED', steps: [{ to: 'DELETED', reason: 'DEFECT' }, {}, {}] })
})

test('a balie whose stock is low comes first, and says so itself', async () => {
  const organizerId = newId()
  const cardSystemIds = [regions.gent]
  await transact(t.db, (trx) => createOrganizer(trx, { id: organizerId, name: 'Zuiderpoort', cardSystemIds }))
  await addStock(organizerId, 3, 2)
  const threshold = (body: object, id = organizerId) => call('PUT', `/stock/${id}/threshold`, body)
  expect((await threshold({ regular: 2, socialTariff: 1 })).status).toBe(204)
  expect(await stockOf(organizerId)).toMatchObject({ regular: 3, socialTariff: 2, low: false, lowRegular: 2 })
  expect((await threshold({ regular: 2, socialTariff: 2 })).status).toBe(204)
  const { body } = await call('GET', '/stock?low=true')
  expect(body).toMatchObject({ totalItems: 1, member: [{ organizerId, low: true }] })
  expect((await call('GET', '/stock')).body.member[0].organizerId).toBe(organizerId)
  expect((await call('GET', '/stock')).body.unsent.regular).toBeGreaterThan(0)
  expect(await threshold({ regular: 1, socialTariff: 1 }, regions.herbakker)).toMatchObject(
    refused('uitpas/organizer-not-found', 404),
  )
})

test('the list of cards is a file too, with the same filters', async () => {
  const [number = ''] = await addStock(krook, 1, 1)
  const { body } = await call('GET', `/cards?uitpasNumber=${number}`)
  const { batchId } = body.member[0]
  const url = `${base}/cards/export?format=csv&columns=uitpasNumber,status,organizer&batchId=${batchId}&socialTariff=false`
  const answer = await t.app.inject({ url, headers })
  expect(answer.headers['content-disposition']).toBe('attachment; filename="kaarten-2026-11-23.csv"')
  expect(answer.body.split('\r\n')).toEqual([
    '\uFEFFUiTPAS-nummer;Status;Balie',
    `${number};LOCAL_STOCK;Bibliotheek De Krook`,
    '',
  ])
  expect(await call('GET', '/cards/export?columns=insz')).toMatchObject(refused('url/invalid-data'))
})

test('the list of cards is filtered, sorted and paged, and a pattern in it is only text', async () => {
  const batch = await addBatch(3, 2)
  const list = async (query: string) => (await call('GET', `/cards?batchId=${batch.id}&${query}`)).body
  expect(await list('limit=2&start=1')).toMatchObject({ totalItems: 5, start: 1, limit: 2 })
  const numbersOf = (body: { member: { uitpasNumber: string }[] }) => body.member.map((card) => card.uitpasNumber)
  expect(numbersOf(await list(''))).toEqual(batch.numbers.toSorted())
  expect(numbersOf(await list('order=desc'))).toEqual(batch.numbers.toSorted().reverse())
  expect(numbersOf(await list('socialTariff=true&sort=status'))).toEqual(batch.numbers.slice(3))
  expect(numbersOf(await list(`uitpasNumber=${batch.numbers[1]?.slice(-4)}`))).toContain(batch.numbers[1])
  expect(numbersOf(await list(`chipNumber=${chipOf(batch.numbers[2] ?? '').toLowerCase()}`))).toEqual([
    batch.numbers[2],
  ])
  expect(await list('status=ACTIVE&status=BLOCKED')).toMatchObject({ totalItems: 0, member: [] })
  expect(await list('cardType=DIGITAL')).toMatchObject({ totalItems: 0 })
  expect(await list('uitpasNumber=%25')).toMatchObject({ totalItems: 0 })
  expect(await list(`organizerId=${krook}`)).toMatchObject({ totalItems: 0 })
})
