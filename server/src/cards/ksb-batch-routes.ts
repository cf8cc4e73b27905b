import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type Static, Type } from 'typebox'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Reply, type Request } from '../http/app-types.ts'
import { type SpooledFile, spool } from '../http/csv-upload.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { type CardSystemId, newId } from '../values/ids.ts'
import { withoutSeparators } from '../values/uitpas-number.ts'
import { cardDetails } from './answer.ts'
import { eachBatch, getBatch, listBatches, reportReading } from './batches.ts'
import { cardColumns, exportedCards } from './export.ts'
import { batchColumns } from './export-stock.ts'
import { administering, ofCardSystem } from './ksb-params.ts'
import { type CardList, listCards } from './list.ts'
import { linesOfRange, provisionBatch } from './provision.ts'
import { readCards } from './read-csv.ts'
import {
  Batch,
  BatchFilters,
  BatchOrder,
  BatchPage,
  CardFilters,
  CardOrder,
  CardPage,
  Created,
  RangeBody,
} from './stock-schema.ts'

const tags = ['Cards']
const permission = 'KSB' as const
const batches = '/card-systems/:cardSystemId/card-batches'

const Query = Type.Object({ ...CardFilters, ...CardOrder })
/** The list that an address asks for. */
export function cardListOf(cardSystemId: CardSystemId, query: Static<typeof Query>): CardList {
  const { uitpasNumber, chipNumber } = query
  return {
    ...query,
    cardSystemId,
    uitpasNumber: uitpasNumber === undefined ? undefined : escaped(withoutSeparators(uitpasNumber)),
    chipNumber: chipNumber === undefined ? undefined : escaped(withoutSeparators(chipNumber).toUpperCase()),
  }
}

/** What is searched for is text, not a pattern. */
const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')

export function registerCardList(api: App, system: System): void {
  const { db } = system
  api.get(
    '/card-systems/:cardSystemId/cards',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-cards',
        summary: 'The cards of a card system',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...CardFilters, ...CardOrder, ...Paging }),
        response: { 200: CardPage },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const page = pageOf(request.query)
      await recordRead(system, request, {
        act: 'card.search',
        subject: 'card-system',
        subjectId: String(cardSystemId),
        fields: Object.keys(CardFilters).filter(
          (name) => request.query[name as keyof typeof request.query] !== undefined,
        ),
      })
      const { totalItems, cards } = await listCards(db, cardListOf(cardSystemId, request.query), page)
      return { totalItems, ...page, member: await cardDetails(db, cards) }
    },
  )
}

export function registerCardExport(api: App, system: System): void {
  const { db, clock } = system
  api.get(
    '/card-systems/:cardSystemId/cards/export',
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-cards-export',
        summary: 'The same list as a file, by number',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...CardFilters, ...ExportParameters }),
      },
    },
    async (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const fields = chosenColumns(cardColumns, request.query.columns).map((column) => column.key)
      const subjectId = String(cardSystemId)
      await recordRead(system, request, { act: 'card.export', subject: 'card-system', subjectId, fields })
      const { format: _, columns: __, language: ___, ...filters } = request.query
      const rows = exportedCards(db, cardListOf(cardSystemId, filters))
      return sendExport(reply, request.query, { name: 'kaarten', columns: cardColumns, rows, at: clock.now() })
    },
  )
}

export function registerBatches(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    batches,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-batches',
        summary: 'Batches of cards, newest first',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...BatchFilters, ...BatchOrder, ...Paging }),
        response: { 200: BatchPage },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const page = pageOf(request.query)
      const { start: _, limit: __, ...list } = request.query
      return { ...page, ...(await listBatches(db, { ...list, cardSystemId }, page)) }
    },
  )

  api.get(
    `${batches}/export`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-batches-export',
        summary: 'The same list as a file',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...BatchFilters, ...BatchOrder, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const rows = eachBatch(db, { ...request.query, cardSystemId })
      return sendExport(reply, request.query, { name: 'loten', columns: batchColumns, rows, at: clock.now() })
    },
  )

  api.get(
    `${batches}/:batchId`,
    {
      config: { permission, problems: { 'url/not-found': 404 } },
      schema: {
        operationId: 'get-card-system-batch',
        summary: 'One batch; of a file that is being read in, how far that is',
        tags,
        params: Type.Object({ ...ofCardSystem.properties, batchId: Type.String({ format: 'uuid' }) }),
        response: { 200: Batch },
      },
    },
    async (request) => {
      const { cardSystemId, batchId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return getBatch(db, cardSystemId, batchId, clock.now())
    },
  )

  api.post(
    batches,
    {
      config: { permission },
      schema: {
        operationId: 'post-card-system-batches',
        summary: 'Add the cards of a range of numbers',
        description: 'For cards whose chips are not known. All are added, or none.',
        tags,
        params: ofCardSystem,
        body: RangeBody,
        response: { 201: Created },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        administering(work, cardSystemId)
        const { name, firstSerial, cards, socialTariff } = request.body
        const batch = { id: newId(), cardSystemId, name, source: 'RANGE' } as const
        const added = await provisionBatch(work, batch, linesOfRange(firstSerial, cards, socialTariff))
        return { status: 201, body: { id: batch.id, cards: added } }
      }),
  )

  void api.register(async (scope: App) => {
    // As it comes: JSON is for everything else. Hidden from what looks a body through.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('text/csv', (_request, payload, done) => {
      done(null, Object.defineProperty({}, 'stream', { value: payload }))
    })
    registerFile(scope, system)
  })
}

const FileQuery = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  id: Type.Optional(
    Type.String({ format: 'uuid', description: 'of the batch to be, to ask for progress with meanwhile' }),
  ),
})

function registerFile(api: App, system: System): void {
  api.post(
    `${batches}/file`,
    {
      config: { permission, problems: { 'url/invalid-data': 400 } },
      bodyLimit: 64 * 1024 * 1024,
      schema: {
        operationId: 'post-card-system-batches-file',
        summary: 'Add the cards of a CSV file (text/csv): UiTPAS number, chip number',
        description:
          'Every line is checked; the refusal names those that are wrong as /{line}/{member}, a hundred at most, and nothing is added then.',
        tags,
        params: ofCardSystem,
        querystring: FileQuery,
        response: { 201: Created },
      },
    },
    async (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const stream = streamOf(request)
      if (!stream) throw new Problem('body/missing')
      const file = await spool(stream)
      // What makes the same request the same, for who repeats it.
      request.body = { sha256: file.sha256 }
      try {
        const { id = newId(), name } = request.query
        await readIn(system, request, reply, { id, cardSystemId, name, file })
      } finally {
        await rm(file.path, { force: true })
      }
      return reply
    },
  )
}

const streamOf = (request: Request) => (request.body as { stream?: Readable } | undefined)?.stream

interface Reading {
  id: string
  cardSystemId: CardSystemId
  name: string
  file: SpooledFile
}

async function readIn(system: System, request: Request, reply: Reply, reading: Reading): Promise<void> {
  const { id, cardSystemId, name, file } = reading
  const report = progressOf(system, reading)
  try {
    await write(system, request, reply, async (work) => {
      report('RUNNING', 0)
      const batch = { id, cardSystemId, name, source: 'CSV' } as const
      const cards = await provisionBatch(work, batch, readCards(file.path), async (lines) => report('RUNNING', lines))
      return { status: 201, body: { id, cards } }
    })
    await report('DONE', file.lines)
  } catch (error) {
    await report('REFUSED', 0)
    throw error
  }
}

/** One report after the other, waited for at the end only; one that fails is no reason to read nothing in. */
function progressOf({ db, clock }: System, { id, cardSystemId, name, file }: Reading) {
  let last: Promise<void> = Promise.resolve()
  let said = Number.NEGATIVE_INFINITY
  return (status: 'RUNNING' | 'DONE' | 'REFUSED', linesRead: number): Promise<void> => {
    if (status === 'RUNNING' && linesRead - said < 5000 && linesRead !== 0) return last
    said = linesRead
    const report = { batchId: id, cardSystemId, name, status, linesTotal: file.lines, linesRead, at: clock.now() }
    last = last.then(() => reportReading(db, report)).catch(() => {})
    return last
  }
}
