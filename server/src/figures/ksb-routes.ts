import { type Static, Type } from 'typebox'
import { CardSystemIdSchema, CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { countFigures } from './count.ts'
import { figureColumns, reachColumns } from './export-columns.ts'
import { ageGroups } from './people.ts'
import type { Question } from './question.ts'
import { listMunicipalities, readReach, saveEntitled } from './reach.ts'
import { choice, Days, DayText, FiguresAnswer, invalid, oneBatch, requireCountable } from './schema.ts'
import { dimensions, subjects } from './subjects.ts'

const tags = ['Reports']
const permission = 'KSB' as const
const Asked = {
  ...Days,
  by: choice(dimensions),
  municipality: Type.Optional(Type.String({ pattern: '^\\d{5}$', description: 'NIS code of where people live' })),
  age: Type.Optional(choice(ageGroups)),
  socialTariff: Type.Optional(Type.Boolean()),
  organizerId: Type.Optional(Type.String({ format: 'uuid' })),
}
const SubjectParams = Type.Object({ cardSystemId: CardSystemIdSchema, subject: choice(subjects) })

const Reach = Type.Object({
  day: Type.String(),
  lines: Type.Array(
    Type.Object({
      nisCode: Type.String(),
      name: Type.String(),
      entitled: Type.Optional(Type.Integer()),
      year: Type.Optional(Type.Integer()),
      source: Type.Optional(Type.String()),
      withSocialTariff: Type.Union([Type.Integer(), Type.Null()], { description: 'null: too few people to tell' }),
    }),
  ),
  total: Type.Object({ entitled: Type.Integer(), withSocialTariff: Type.Union([Type.Integer(), Type.Null()]) }),
})

const Entitled = Type.Object(
  {
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    source: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', description: 'who counted them' }),
    lines: Type.Array(
      Type.Object(
        { nisCode: Type.String({ pattern: '^\\d{5}$' }), people: Type.Integer({ minimum: 0, maximum: 2_000_000 }) },
        { additionalProperties: false },
      ),
      { maxItems: 600 },
    ),
  },
  { additionalProperties: false },
)

/** *Rapporten*: figures of a card system by period, municipality, age, social tariff and balie, and the reach of the social tariff. */
export function registerFigures(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    `${ofCardSystem}/figures/:subject`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-figures',
        summary: 'What was done in a period, counted and told apart',
        tags,
        params: SubjectParams,
        querystring: Type.Object(Asked),
        response: { 200: FiguresAnswer },
      },
    },
    async (request) => {
      requireCardSystem(actorOf(request), request.params.cardSystemId)
      const { measures, ...figures } = await countFigures(db, questionOf(request.params, request.query))
      return { ...figures, measures: [...measures] }
    },
  )

  api.get(
    `${ofCardSystem}/figures/:subject/export`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-figures-export',
        summary: 'The same as a file',
        tags,
        params: SubjectParams,
        querystring: Type.Object({ ...Asked, ...ExportParameters }),
      },
    },
    async (request, reply) => {
      requireCardSystem(actorOf(request), request.params.cardSystemId)
      const question = questionOf(request.params, request.query)
      const { measures, lines } = await countFigures(db, question)
      return sendExport(reply, request.query, {
        name: `rapport-${question.subject}`,
        columns: figureColumns(question.by, measures),
        rows: oneBatch(lines),
        at: clock.now(),
      })
    },
  )

  const ReachQuery = { day: Type.Optional(Type.String({ ...DayText, description: 'today without' })) }

  api.get(
    `${ofCardSystem}/reach`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-reach',
        summary: 'How many of those entitled have the social tariff, small numbers hidden',
        tags,
        params: CardSystemParams,
        querystring: Type.Object(ReachQuery),
        response: { 200: Reach },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const day = request.query.day ?? dayOf(clock.now())
      return { day, ...(await readReach(db, cardSystemId, day)) }
    },
  )

  api.get(
    `${ofCardSystem}/reach/export`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-reach-export',
        summary: 'The same as a file',
        tags,
        params: CardSystemParams,
        querystring: Type.Object({ ...ReachQuery, ...ExportParameters }),
      },
    },
    async (request, reply) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { lines } = await readReach(db, cardSystemId, request.query.day ?? dayOf(clock.now()))
      return sendExport(reply, request.query, {
        name: 'bereik-kansentarief',
        columns: reachColumns,
        rows: oneBatch(lines),
        at: clock.now(),
      })
    },
  )

  api.put(
    `${ofCardSystem}/entitled-people`,
    {
      config: { permission, problems: { 'url/invalid-data': 400 } },
      schema: {
        operationId: 'put-card-system-entitled-people',
        summary:
          'How many people have a right to the social tariff in a year, for each municipality; replaces what was known of it',
        tags,
        params: CardSystemParams,
        body: Entitled,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        requireCardSystem(work.by, cardSystemId)
        await requireOwnMunicipalities(system, cardSystemId, request.body.lines)
        await saveEntitled(work.trx, cardSystemId, request.body)
        work.record({
          act: 'entitled-people.update',
          subject: 'card-system',
          subjectId: String(cardSystemId),
          fields: [String(request.body.year)],
        })
        return { status: 204 }
      }),
  )
}

type Params = Static<typeof SubjectParams>
type Query = Pick<Question, 'from' | 'to' | 'by' | 'unit' | 'municipality' | 'age' | 'socialTariff' | 'organizerId'>

/** @throws url/invalid-data as `requireCountable` says */
function questionOf({ cardSystemId, subject }: Params, query: Query): Question {
  const question = { ...query, place: { cardSystemId }, subject }
  requireCountable(question)
  return question
}

async function requireOwnMunicipalities(
  { db, clock }: System,
  cardSystemId: CardSystemId,
  lines: readonly { nisCode: string }[],
): Promise<void> {
  const own = await listMunicipalities(db, cardSystemId, dayOf(clock.now()))
  const seen = new Set<string>()
  for (const [index, { nisCode }] of lines.entries()) {
    if (!own.some((one) => one.nisCode === nisCode))
      throw invalid(`/lines/${index}/nisCode`, 'is not in this card system')
    if (seen.has(nisCode)) throw invalid(`/lines/${index}/nisCode`, 'stands there twice')
    seen.add(nisCode)
  }
}
