import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { requireOrganizerIn } from '../organizers/platform-routes.ts'
import { ConsumerKeys, findConsumerKeys } from '../permissions/consumer-keys.ts'
import type { System } from '../system.ts'
import { scopeOf } from './figures.ts'
import { reportLink } from './link.ts'
import { FiguresAnswer, figuresAnswer, OwnReport, ownReport, Period, Periods, periodsAnswer } from './our-schema.ts'
import { readRegionFigures } from './region-figures.ts'
import { requireAvailable } from './routes.ts'
import { startReport } from './start.ts'
import { type FinancialReport, findFirstSaleOf, findReportOf, listReportsOf } from './store.ts'
import { languageOf } from './words.ts'

const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const OrganizerId = Type.String({ format: 'uuid' })
const tags = ['Financial reports']
const permission = 'KSB' as const
const url = '/card-systems/:cardSystemId/financial-reports'
const params = Type.Object({ cardSystemId: Id })
const Named = Type.Object({ id: Type.String(), name: Type.String() })
const RegionReport = Type.Object({ ...OwnReport.properties, organizer: Named })
const RegionFigures = Type.Object({ organizer: Named, ...ConsumerKeys, ...FiguresAnswer.properties })

/** *Financieel*: what was sold in a card system in any period, on the screen and as files per organiser. */
export function registerReportsInKsb(api: App, system: System): void {
  registerFigures(api, system)
  registerReports(api, system)
}

function registerFigures(api: App, { db, clock }: System): void {
  api.get(
    `${url}/periods`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-financial-reports-periods',
        summary: 'The months since the first ticket; any other period can be asked as well',
        tags,
        params,
        response: { 200: Periods },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return periodsAnswer(await findFirstSaleOf(db, cardSystemId), clock.now())
    },
  )

  api.get(
    `${url}/figures`,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-financial-reports-figures',
        summary: 'What was sold and taken back in a period, per organizer and who pays',
        tags,
        params,
        querystring: Type.Object(Period),
        response: { 200: Type.Array(RegionFigures) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { from, until } = scopeOf({ organizerId: '', cardSystemIds: null }, request.query)
      const found = await readRegionFigures(db, { cardSystemId, from, until })
      const keys = await findConsumerKeys(
        db,
        found.map(({ organizerId }) => organizerId),
      )
      return found.map(({ organizerId, organizer, payers }) => ({
        organizer: { id: organizerId, name: organizer },
        clientIds: keys.get(organizerId) ?? [],
        ...figuresAnswer(payers),
      }))
    },
  )
}

function registerReports(api: App, system: System): void {
  const { db, config, clock } = system

  api.get(
    url,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-financial-reports',
        summary: 'Reports that administrators asked for, newest first, at most a hundred',
        tags,
        params,
        querystring: Type.Object({ organizerId: Type.Optional(OrganizerId) }),
        response: { 200: Type.Array(RegionReport) },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const found = await listReportsOf(db, { cardSystemId, ...request.query })
      return found.map((one) => ({ ...ownReport(one), organizer: { id: one.organizerId, name: one.organizer } }))
    },
  )

  api.post(
    url,
    {
      config: { permission, problems: { 'uitpas/organizer-not-found': 404 } },
      schema: {
        operationId: 'post-card-system-financial-reports',
        summary: 'Start a report of an organizer, about this card system alone',
        tags,
        params,
        body: Type.Object({ organizerId: OrganizerId, ...Period }, { additionalProperties: false }),
        response: { 201: OwnReport },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId } = request.params
        const organizerId = request.body.organizerId.toLowerCase()
        await requireOrganizerIn(work.trx, work.by, cardSystemId, organizerId)
        const view = { organizerId, cardSystemIds: [cardSystemId] }
        const report = await startReport(work, view, request.body, languageOf(request.headers['accept-language']))
        return { status: 201, body: report && ownReport(report) }
      }),
  )

  api.get(
    `${url}/:reportId/download-link`,
    {
      config: { permission, problems: { 'uitpas/report-not-found': 404 } },
      schema: {
        operationId: 'get-card-system-financial-report-download-link',
        summary: 'An address of the ZIP that works for five minutes, without a token',
        tags,
        params: Type.Object({ cardSystemId: Id, reportId: Id }),
        response: { 200: Type.Object({ downloadLink: Type.String() }) },
      },
    },
    async (request) => {
      const { cardSystemId, reportId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const { id } = requireAvailable(await getReport(db, cardSystemId, reportId))
      return { downloadLink: reportLink(config, id, clock.now()) }
    },
  )
}

async function getReport(db: Db, cardSystemId: number, reportId: number): Promise<FinancialReport> {
  const report = await findReportOf(db, cardSystemId, reportId)
  if (!report) throw new Problem('uitpas/report-not-found')
  return report
}
