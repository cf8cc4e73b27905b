import { type Static, Type } from 'typebox'
import { CardSystemIdSchema, CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { ExportParameters } from '../exports/column.ts'
import { sendExport } from '../exports/send.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId } from '../values/ids.ts'
import { countFigures, hasItems } from './count.ts'
import { figureColumns, reachColumns } from './export-columns.ts'
import { ageGroups } from './people.ts'
import { units } from './periods.ts'
import type { Question } from './question.ts'
import { listMunicipalities, readReach, saveEntitled } from './reach.ts'
import { dimensions, subjects } from './subjects.ts'

const tags = ['Reports']
const permission = 'KSB' as const
const DayText = Type.String({ format: 'date', pattern: '^[12]' })
const choice = <const Values extends readonly string[]>(values: Values) =>
  Type.Enum(values as unknown as [Values[number], ...Values[number][]])

const Asked = {
  from: Type.String({ ...DayText, description: 'the first day' }),
  to: Type.String({ ...DayText, description: 'the last day, that day included' }),
  by: choice(dimensions),
  unit: Type.Optional(choice(units)),
  municipality: Type.Optional(Type.String({ pattern: '^\\d{5}$', description: 'NIS code of where people live' })),
  age: Type.Optional(choice(ageGroups)),
  socialTariff: Type.Optional(Type.Boolean()),
  organizerId: Type.Optional(Type.String({ format: 'uuid' })),
}
const SubjectParams = Type.Object({ cardSystemId: CardSystemIdSchema, subject: choice(subjects) })

const Figures = Type.Object({
  measures: Type.Array(Type.String(), {
    description: 'what each value of a line is; names that end with Cents are amounts',
  }),
  unit: choice(units),
  lines: Type.Array(
    Type.Object({
      key: Type.Optional(
        Type.String({
          description: 'the first day of a period, a NIS code, ages, true or false, an id; absent when not known',
        }),
      ),
      label: Type.Optional(Type.String({ description: 'a name where the key is none' })),
      values: Type.Array(Type.Integer()),
    }),
  ),
  total: Type.Array(Type.Integer(), { description: 'people are counted once, so that this is no sum of the lines' }),
})

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
        response: { 200: Figures },
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

/** At most ten years at a time, in no more periods than a screen or a sheet can show. */
const maxDays = 3_700
const maxPeriods = 800

/** @throws url/invalid-data for days in the wrong order, too many of them, and what this subject cannot be told apart by */
function questionOf({ cardSystemId, subject }: Params, query: Query): Question {
  const { from, to, by, unit } = query
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  if (days < 1) throw invalid('/to', 'comes before from')
  if (days > maxDays) throw invalid('/to', 'is more than ten years after from')
  if (unit === 'day' && by === 'period' && days > maxPeriods) throw invalid('/unit', 'makes too many periods')
  if (by === 'item' && !hasItems(subject)) throw invalid('/by', 'is nothing that this subject has')
  return { ...query, cardSystemId, subject }
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

const invalid = (jsonPointer: string, error: string) =>
  new Problem('url/invalid-data', {
    detail: `${jsonPointer.slice(1)} ${error}`,
    schemaErrors: [{ jsonPointer, error }],
  })

async function* oneBatch<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}
