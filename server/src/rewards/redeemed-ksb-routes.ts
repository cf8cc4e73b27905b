import { type Static, Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { chosenColumns, ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf, type Request } from '../http/app-types.ts'
import { IdFilter } from '../http/list-parameters.ts'
import { Paging, pageOf } from '../http/paging.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { ConsumerKeyFilter } from '../permissions/consumer-keys.ts'
import type { System } from '../system.ts'
import { withoutSeparators } from '../values/uitpas-number.ts'
import { cancelAsAdministrator } from './cancel.ts'
import { RedeemedInKsb } from './ksb-schema.ts'
import { redeemedColumns } from './redeemed-columns.ts'
import { eachRedeemedOf, listRedeemedOf, type RedeemedFilter } from './redeemed-in-ksb.ts'

const tags = ['Rewards']
const permission = 'KSB' as const
const ofCardSystem = { cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }
const redeemed = '/card-systems/:cardSystemId/redeemed-rewards'

/** What both the list and its file are asked by. */
const Filters = {
  ...IdFilter,
  ...ConsumerKeyFilter,
  rewardId: Type.Optional(Type.String({ maxLength: 50, description: 'the ActieID of the reward' })),
  passholderId: Type.Optional(Type.String({ maxLength: 50, description: 'the UUID' })),
  type: Type.Optional(Type.Enum(['POINTS', 'WELCOME'])),
  title: Type.Optional(
    Type.String({ maxLength: 200, description: 'words of the title; accents and a slip do not matter' }),
  ),
  uitpasNumber: Type.Optional(Type.String({ maxLength: 40 })),
  organizerId: Type.Optional(Type.String({ maxLength: 50 })),
  from: Type.Optional(Type.String({ format: 'date-time' })),
  until: Type.Optional(Type.String({ format: 'date-time' })),
}
const FilterQuery = Type.Object(Filters)

/** *Opgenomen voordelen*: what was redeemed of the rewards of a card system, and putting it right. */
export function registerRedeemedAdministration(api: App, system: System): void {
  const seen = (request: Request, act: Act, rows: readonly RedeemedInKsb[]) =>
    recordRead(
      system,
      request,
      ...[...new Set(rows.map((row) => row.passholderId))].map((passholderId) => ({
        act,
        passholderId,
        subject: 'passholder',
        subjectId: passholderId,
      })),
    )

  api.get(
    redeemed,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-redeemed-rewards',
        summary: 'What was redeemed and not undone, newest first',
        tags,
        params: Type.Object(ofCardSystem),
        querystring: Type.Object({ ...Paging, ...Filters }),
        response: { 200: Type.Object({ totalItems: Type.Integer(), member: Type.Array(RedeemedInKsb) }) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const page = await listRedeemedOf(system.db, filterOf(cardSystemId, request.query), pageOf(request.query))
      await seen(request, 'redeemed-rewards.read', page.member)
      return page
    },
  )

  api.get(
    `${redeemed}/export`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-redeemed-rewards-export',
        summary: 'The same list as a file',
        tags,
        params: Type.Object(ofCardSystem),
        querystring: Type.Object({ ...Filters, ...ExportParameters }),
      },
    },
    (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      chosenColumns(redeemedColumns, request.query.columns)
      async function* rows() {
        for await (const part of eachRedeemedOf(system.db, filterOf(cardSystemId, request.query))) {
          await seen(request, 'redeemed-rewards.export', part)
          yield part
        }
      }
      const file = { name: 'opgenomen-voordelen', columns: redeemedColumns, rows: rows(), at: system.clock.now() }
      return sendExport(reply, request.query, file)
    },
  )

  api.post(
    `${redeemed}/:redeemedRewardId/cancel`,
    {
      config: { permission, problems: { 'openpas/already-undone': 404, 'url/not-found': 404 } },
      schema: {
        operationId: 'post-card-system-redeemed-reward-cancel',
        summary: 'Remove a redemption: the passholder has the reward, and the points, again',
        tags,
        params: Type.Object({ ...ofCardSystem, redeemedRewardId: Type.String() }),
        body: Type.Object(
          { reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, redeemedRewardId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await cancelAsAdministrator(work, { cardSystemId, redeemedRewardId, reason: request.body.reason })
        return { status: 204 }
      }),
  )
}

const filterOf = (cardSystemId: number, query: Static<typeof FilterQuery>): RedeemedFilter => {
  const { from, until, uitpasNumber, id, rewardId, passholderId, type, title, organizerId, clientId } = query
  return {
    cardSystemId,
    id,
    rewardId,
    passholderId,
    type,
    title,
    organizerId,
    clientId,
    uitpasNumber: uitpasNumber === undefined ? undefined : withoutSeparators(uitpasNumber),
    from: from === undefined ? undefined : new Date(from),
    until: until === undefined ? undefined : new Date(until),
  }
}
