import { type Static, Type } from 'typebox'
import { requireToLook } from '../balie/access.ts'
import { ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import type { Actor } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import type { Permission } from '../http/permissions.ts'
import type { System } from '../system.ts'
import { countFigures } from './count.ts'
import { figureColumns } from './export-columns.ts'
import type { Question } from './question.ts'
import { choice, Days, FiguresAnswer, oneBatch, requireCountable } from './schema.ts'

const tags = ['Statistics']
const config = { permission: 'USER' } as const

/** What is counted for who may look at it one by one. */
const permissions = {
  checkins: 'CHECKINS_READ',
  tariffs: 'TICKETSALES_SEARCH',
  coupons: 'TICKETSALES_SEARCH',
  rewards: 'REWARDS_READ',
  cards: 'CARDS_READ',
} as const satisfies Partial<Record<Question['subject'], Permission>>

const subjects = ['checkins', 'tariffs', 'coupons', 'rewards', 'cards'] as const satisfies (keyof typeof permissions)[]

/** By social tariff is not among them: at a counter that is a price, and no mark on people. */
const dimensions = ['period', 'municipality', 'age', 'item'] as const

const OfBalie = Type.Object({ organizerId: Type.String({ format: 'uuid' }), subject: choice(subjects) })
const Asked = { ...Days, by: choice(dimensions) }
const AskedWords = Type.Object(Asked)

/** *Statistieken* of a balie: what was done there, in all of its card systems. */
export function registerFiguresAtBalie(api: App, { db, clock }: System): void {
  api.get(
    '/:organizerId/figures/:subject',
    {
      config,
      schema: {
        operationId: 'get-balie-figures',
        summary: 'What was done at this balie in a period, counted and told apart',
        tags,
        params: OfBalie,
        querystring: AskedWords,
        response: { 200: FiguresAnswer },
      },
    },
    async (request) => {
      const question = questionOf(actorOf(request), request.params, request.query)
      const { measures, ...figures } = await countFigures(db, question)
      return { ...figures, measures: [...measures] }
    },
  )

  api.get(
    '/:organizerId/figures/:subject/export',
    {
      config,
      schema: {
        operationId: 'get-balie-figures-export',
        summary: 'The same as a file',
        tags,
        params: OfBalie,
        querystring: Type.Object({ ...Asked, ...ExportParameters }),
      },
    },
    async (request, reply) => {
      const question = questionOf(actorOf(request), request.params, request.query)
      const { measures, lines } = await countFigures(db, question)
      return sendExport(reply, request.query, {
        name: `statistieken-${question.subject}`,
        columns: figureColumns(question.by, measures),
        rows: oneBatch(lines),
        at: clock.now(),
      })
    },
  )
}

/** @throws auth/forbidden without the permission for this subject; url/invalid-data as `requireCountable` says */
function questionOf(
  actor: Actor,
  params: Static<typeof OfBalie>,
  { from, to, by, unit }: Static<typeof AskedWords>,
): Question {
  const organizerId = params.organizerId.toLowerCase()
  requireToLook(actor, organizerId, permissions[params.subject])
  const question = { place: { balieId: organizerId }, subject: params.subject, from, to, by, unit }
  requireCountable(question)
  return question
}
