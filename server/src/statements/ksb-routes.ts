import { Type } from 'typebox'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { NumberFilter } from '../http/list-parameters.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { requireOrganizerIn } from '../organizers/platform-routes.ts'
import { ConsumerKeyFilter } from '../permissions/consumer-keys.ts'
import type { System } from '../system.ts'
import { closePeriod, payStatement } from './close.ts'
import { statementColumns } from './export-columns.ts'
import { sendStatement } from './paper.ts'
import { PartAnswer, partAnswer, StatementAnswer, StatementList, statementAnswer } from './schema.ts'
import { eachStatement, findStatement, listParts, listStatements, type Statement } from './store.ts'

const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const DayText = Type.String({ format: 'date', pattern: '^[12]' })
const tags = ['Statements']
const ofCardSystem = Type.Object({ cardSystemId: Id })
const ofStatement = Type.Object({ cardSystemId: Id, statementId: Id })
const url = '/card-systems/:cardSystemId/statements'
const permission = 'KSB' as const
const notFound = { 'openpas/statement-not-found': 404 } as const
const Filters = {
  ...NumberFilter,
  ...ConsumerKeyFilter,
  organizerId: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 500 })),
  state: Type.Optional(Type.Enum(['PAID', 'UNPAID'])),
  from: Type.Optional(Type.String({ ...DayText, description: 'the first day on which it was closed' })),
  until: Type.Optional(Type.String({ ...DayText, description: 'the last day, that day included' })),
  sort: Type.Optional(Type.Enum(['id', 'until', 'organizer', 'owed'], { description: 'newest first without' })),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
}

/** Onkostennota's: an administrator closes a period of an organiser, and says that it is paid. */
export function registerStatementAdministration(api: App, system: System): void {
  registerLists(api, system)
  registerActs(api, system)
  registerOne(api, system)
}

function registerLists(api: App, { db, clock }: System): void {
  api.get(
    url,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-statements',
        summary: 'Statements of organizers in this card system, newest first',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...Filters, ...Paging }),
        response: { 200: StatementList },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { start: _, limit: __, ...filter } = request.query
      const found = await listStatements(db, { ...filter, cardSystemIds: [cardSystemId] }, pageOf(request.query))
      return { totalItems: found.totalItems, member: found.member.map(statementAnswer) }
    },
  )

  api.get(
    `${url}/export`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-statements-export',
        summary: 'The same list as a file',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ ...Filters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { format: _, columns, language: __, ...filter } = request.query
      chosenColumns(statementColumns, columns)
      return sendExport(reply, request.query, {
        name: 'onkostennotas',
        columns: statementColumns,
        rows: eachStatement(db, { ...filter, cardSystemIds: [cardSystemId] }),
        at: clock.now(),
      })
    },
  )
}

function registerActs(api: App, system: System): void {
  api.post(
    url,
    {
      config: {
        permission,
        problems: { 'uitpas/organizer-not-found': 404, 'openpas/nothing-to-settle': 400, 'openpas/iban-missing': 400 },
      },
      schema: {
        operationId: 'post-card-system-statements',
        summary: 'Close a period: all sales and credits until that day that are on no statement yet',
        tags,
        params: ofCardSystem,
        body: Type.Object(
          {
            organizerId: Type.String({ format: 'uuid' }),
            untilDay: Type.String({ format: 'date', description: 'included; a day that is over' }),
            iban: Type.Optional(
              Type.String({ maxLength: 50, description: 'kept from now on; without: the one that is kept' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 201: StatementAnswer },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        const organizerId = request.body.organizerId.toLowerCase()
        await requireOrganizerIn(work.trx, work.by, cardSystemId, organizerId)
        const statement = await closePeriod(work, { ...request.body, organizerId, cardSystemId })
        return { status: 201, body: statementAnswer(statement) }
      }),
  )

  api.post(
    `${url}/:statementId/paid`,
    {
      config: { permission, problems: { ...notFound, 'openpas/statement-paid': 400 } },
      schema: {
        operationId: 'post-card-system-statement-paid',
        summary: 'It is paid, and closed for good',
        tags,
        params: ofStatement,
        response: { 200: StatementAnswer },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, statementId } = request.params
        requireCardSystem(work.by, cardSystemId)
        return { status: 200, body: statementAnswer(await payStatement(work, cardSystemId, statementId)) }
      }),
  )
}

function registerOne(api: App, { db }: System): void {
  async function get(cardSystemId: number, id: number): Promise<Statement> {
    const statement = await findStatement(db, { cardSystemIds: [cardSystemId] }, id)
    if (!statement) throw new Problem('openpas/statement-not-found')
    return statement
  }

  api.get(
    `${url}/:statementId`,
    {
      config: { permission, problems: notFound },
      schema: {
        operationId: 'get-card-system-statement',
        summary: 'A statement, and what every municipality owes',
        tags,
        params: ofStatement,
        response: { 200: Type.Object({ statement: StatementAnswer, parts: Type.Array(PartAnswer) }) },
      },
    },
    async (request) => {
      const { cardSystemId, statementId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const statement = await get(cardSystemId, statementId)
      const parts = await listParts(db, statement.id)
      return { statement: statementAnswer(statement), parts: parts.map(partAnswer) }
    },
  )

  api.get(
    `${url}/:statementId/pdf`,
    {
      config: { permission, problems: notFound },
      schema: {
        operationId: 'get-card-system-statement-pdf',
        summary: 'A statement on paper',
        tags,
        params: ofStatement,
        querystring: Type.Object({ language: Type.Optional(Type.Enum(['nl', 'fr', 'en', 'de'])) }),
      },
    },
    async (request, reply) => {
      const { cardSystemId, statementId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return sendStatement(db, reply, await get(cardSystemId, statementId), request.query.language)
    },
  )
}
