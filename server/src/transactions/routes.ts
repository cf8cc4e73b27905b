import { Type } from 'typebox'
import { getSelfOrFamilyMember } from '../families/on-behalf.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { recordRead } from '../http/read.ts'
import { requireClientPermission } from '../permissions/client-permissions.ts'
import type { System } from '../system.ts'
import { transactionHistory } from './history.ts'
import { Transaction, Transactions } from './schema.ts'

export function registerTransactionRoutes(api: App, system: System): void {
  const { db } = system
  api.addSchema(Transaction)

  api.get(
    '/passholders/:passholderId/transactions',
    {
      config: { permission: 'USER' },
      schema: {
        operationId: 'get-passholders-passholderId-transactions',
        summary: 'Retrieve transaction history of a passholder',
        description: 'Of oneself (`me` or the own id) or a family member. What was undone is left out.',
        tags: ['Passholders'],
        params: Type.Object({ passholderId: Type.String() }),
        querystring: Type.Object({
          ...Paging,
          'sort[creationDate]': Type.Optional(Type.Enum(['asc', 'desc'], { default: 'desc' })),
        }),
        response: { 200: Transactions },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      await requireClientPermission(db, actor, ['PASSHOLDERS_TRANSACTION_HISTORY', 'PASSHOLDERS_SELF_CHECKIN'])
      const page = pageOf(request.query)
      const { id } = await getSelfOrFamilyMember(db, actor, request.params.passholderId)
      await recordRead(system, request, {
        act: 'transactions.read',
        passholderId: id,
        subject: 'passholder',
        subjectId: id,
      })
      return transactionHistory(db, id, page, request.query['sort[creationDate]'] ?? 'desc')
    },
  )
}
