import { Type } from 'typebox'
import { requireToLook } from '../balie/access.ts'
import { viewOfGrant } from '../financial-reports/routes.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { Problem } from '../http/problems.ts'
import type { System } from '../system.ts'
import { sendStatement } from './paper.ts'
import { StatementList, statementAnswer } from './schema.ts'
import { findStatement, listStatements } from './store.ts'

const ofBalie = { organizerId: Type.String({ format: 'uuid' }) }
const tags = ['Statements']
const permission = 'USER' as const

/** A balie looks at its own statements. */
export function registerStatementsAtBalie(api: App, { db }: System): void {
  api.get(
    '/:organizerId/statements',
    {
      config: { permission },
      schema: {
        operationId: 'get-balie-statements',
        summary: 'Statements of this balie, newest first',
        tags,
        params: Type.Object(ofBalie),
        querystring: Type.Object(Paging),
        response: { 200: StatementList },
      },
    },
    async (request) => {
      const organizerId = request.params.organizerId.toLowerCase()
      const grant = requireToLook(actorOf(request), organizerId, 'ORGANIZERS_REPORTS')
      const view = { ...viewOfGrant(grant), organizerId: [organizerId] }
      const { totalItems, member } = await listStatements(db, view, pageOf(request.query))
      return { totalItems, member: member.map(statementAnswer) }
    },
  )

  api.get(
    '/:organizerId/statements/:statementId/pdf',
    {
      config: { permission, problems: { 'openpas/statement-not-found': 404 } },
      schema: {
        operationId: 'get-balie-statement-pdf',
        summary: 'A statement on paper',
        tags,
        params: Type.Object({ ...ofBalie, statementId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
        querystring: Type.Object({ language: Type.Optional(Type.Enum(['nl', 'fr', 'en', 'de'])) }),
      },
    },
    async (request, reply) => {
      const organizerId = request.params.organizerId.toLowerCase()
      const grant = requireToLook(actorOf(request), organizerId, 'ORGANIZERS_REPORTS')
      const view = { ...viewOfGrant(grant), organizerId: [organizerId] }
      const statement = await findStatement(db, view, request.params.statementId)
      if (!statement) throw new Problem('openpas/statement-not-found')
      return sendStatement(db, reply, statement, request.query.language)
    },
  )
}
