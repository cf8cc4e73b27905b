import { Type } from 'typebox'
import { requireToLook } from '../balie/access.ts'
import type { Actor } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { readFigures, scopeOf } from './figures.ts'
import { reportLink } from './link.ts'
import { FiguresAnswer, figuresAnswer, OwnReport, ownReport, Period, Periods, periodsAnswer } from './our-schema.ts'
import { requireAvailable, viewOfGrant } from './routes.ts'
import { startReport } from './start.ts'
import { findFirstSale, findReportFor, listReports, type ReportView } from './store.ts'
import { languageOf } from './words.ts'

const tags = ['Financial reports']
const permission = 'USER' as const
const url = '/:organizerId/financial-reports'
const OrganizerId = Type.String({ format: 'uuid' })
const params = Type.Object({ organizerId: OrganizerId })

/** A report is a view: a balie that is not active may ask for one too. */
function viewAt(actor: Actor, organizerId: string): ReportView {
  const id = organizerId.toLowerCase()
  return viewOfGrant(requireToLook(actor, id, 'ORGANIZERS_REPORTS'))
}

/** A balie sees its own figures of any period, on the screen and as a file. */
export function registerReportsAtBalie(api: App, system: System): void {
  const { db, config, clock } = system

  api.get(
    `${url}/periods`,
    {
      config: { permission },
      schema: {
        operationId: 'get-balie-financial-reports-periods',
        summary: 'The months since the first ticket; any other period can be asked as well',
        tags,
        params,
        response: { 200: Periods },
      },
    },
    async (request) => {
      const view = viewAt(actorOf(request), request.params.organizerId)
      return periodsAnswer(await findFirstSale(db, view), clock.now())
    },
  )

  api.get(
    `${url}/figures`,
    {
      config: { permission },
      schema: {
        operationId: 'get-balie-financial-reports-figures',
        summary: 'What this balie sold and took back in a period, by who pays',
        tags,
        params,
        querystring: Type.Object(Period),
        response: { 200: FiguresAnswer },
      },
    },
    async (request) => {
      const view = viewAt(actorOf(request), request.params.organizerId)
      return figuresAnswer(await readFigures(db, scopeOf(view, request.query)))
    },
  )

  api.get(
    url,
    {
      config: { permission },
      schema: {
        operationId: 'get-balie-financial-reports',
        summary: 'Reports of this balie, newest first, at most a hundred; kept for a month',
        tags,
        params,
        response: { 200: Type.Array(OwnReport) },
      },
    },
    async (request) => (await listReports(db, viewAt(actorOf(request), request.params.organizerId))).map(ownReport),
  )

  api.post(
    url,
    {
      config: { permission },
      schema: {
        operationId: 'post-balie-financial-reports',
        summary: 'Start a report of a period',
        tags,
        params,
        body: Type.Object(Period, { additionalProperties: false }),
        response: { 201: OwnReport },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const view = viewAt(work.by, request.params.organizerId)
        const report = await startReport(work, view, request.body, languageOf(request.headers['accept-language']))
        return { status: 201, body: report && ownReport(report) }
      }),
  )

  api.get(
    `${url}/:reportId/download-link`,
    {
      config: { permission, problems: { 'uitpas/report-not-found': 404 } },
      schema: {
        operationId: 'get-balie-financial-report-download-link',
        summary: 'An address of the ZIP that works for five minutes, without a token',
        tags,
        params: Type.Object({
          organizerId: OrganizerId,
          reportId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
        }),
        response: { 200: Type.Object({ downloadLink: Type.String() }) },
      },
    },
    async (request) => {
      const view = viewAt(actorOf(request), request.params.organizerId)
      const report = await findReportFor(db, view, request.params.reportId)
      if (!report) throw new Problem('uitpas/report-not-found')
      return { downloadLink: reportLink(config, requireAvailable(report).id, clock.now()) }
    },
  )
}
