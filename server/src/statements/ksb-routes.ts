import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { requireOrganizerIn } from '../organizers/platform-routes.ts'
import type { System } from '../system.ts'
import { closePeriod, payStatement } from './close.ts'
import { sendStatement } from './paper.ts'
import { StatementAnswer, statementAnswer } from './schema.ts'
import { findStatement, listStatements } from './store.ts'

const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const tags = ['Statements']
const ofCardSystem = Type.Object({ cardSystemId: Id })
const ofStatement = Type.Object({ cardSystemId: Id, statementId: Id })
const url = '/card-systems/:cardSystemId/statements'
const permission = 'KSB' as const
const notFound = { 'openpas/statement-not-found': 404 } as const

/** Onkostennota's: an administrator closes a period of an organiser, and says that it is paid. */
export function registerStatementAdministration(api: App, system: System): void {
  const { db } = system

  api.get(
    url,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-statements',
        summary: 'Statements of organizers in this card system, newest first',
        tags,
        params: ofCardSystem,
        querystring: Type.Object({ organizerId: Type.Optional(Type.String({ format: 'uuid' })) }),
        response: { 200: Type.Object({ member: Type.Array(StatementAnswer) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { organizerId } = request.query
      const found = await listStatements(db, { cardSystemId, ...(organizerId === undefined ? {} : { organizerId }) })
      return { member: found.map(statementAnswer) }
    },
  )

  api.post(
    url,
    {
      config: { permission, problems: { 'uitpas/organizer-not-found': 404, 'openpas/nothing-to-settle': 400 } },
      schema: {
        operationId: 'post-card-system-statements',
        summary: 'Close a period: all sales and credits until that day that are on no statement yet',
        tags,
        params: ofCardSystem,
        body: Type.Object(
          {
            organizerId: Type.String({ format: 'uuid' }),
            untilDay: Type.String({ format: 'date', description: 'included; a day that is over' }),
            iban: Type.String({ maxLength: 50, description: 'of the organizer' }),
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
      const statement = await findStatement(db, { cardSystemId }, statementId)
      if (!statement) throw new Problem('openpas/statement-not-found')
      return sendStatement(db, reply, statement, request.query.language)
    },
  )
}
