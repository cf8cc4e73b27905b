import { Readable } from 'node:stream'
import { Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { type Actor, type Grant, reachOf, requirePermission } from '../http/actor.ts'
import { type App, actorOf, type Reply } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { findOrganizer } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { isValidReportLink, reportLink } from './link.ts'
import { suggestedPeriods } from './periods.ts'
import { Report, ReportPeriod, ReportPeriodRef, ReportRef, reportAnswer } from './schema.ts'
import { startReport } from './start.ts'
import {
  type FinancialReport,
  findFirstSale,
  findReport,
  findReportFor,
  listReports,
  type ReportView,
  readParts,
} from './store.ts'
import { languageOf } from './words.ts'

const tags = ['Financial reports']
const permission = 'ORGANIZERS_REPORTS' as const
const url = '/organizers/:organizerId/financial-reports'
const ReportId = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const ofOrganizer = Type.Object({ organizerId: Type.String() })
const ofReport = Type.Object({ organizerId: Type.String(), reportId: ReportId })
const noOrganizer = { 'uitpas/organizer-not-found': 404 } as const
const noReport = { ...noOrganizer, 'uitpas/report-not-found': 404 } as const
const Periods = Type.Array(ReportPeriodRef)

/** Contract operations about financial reports. */
export function registerFinancialReportRoutes(api: App, system: System): void {
  for (const schema of [ReportPeriod, Report]) api.addSchema(schema)
  registerAsking(api, system)
  registerFetching(api, system)
}

function registerAsking(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    `${url}/periods`,
    {
      config: { permission, problems: noOrganizer },
      schema: {
        operationId: 'get-organizers-financial-reports-periods',
        summary: 'Get suggested financial report periods',
        description:
          'The months since the first ticket, newest first, at most 24. Any other period can be asked as well.',
        tags,
        params: ofOrganizer,
        response: { 200: Periods },
      },
    },
    async (request) => {
      const view = await viewOf(db, actorOf(request), request.params.organizerId)
      return suggestedPeriods(await findFirstSale(db, view), clock.now())
    },
  )

  api.get(
    url,
    {
      config: { permission, problems: noOrganizer },
      schema: {
        operationId: 'get-organizers-financial-reports',
        summary: 'Get financial report exports',
        description: 'Newest first, at most a hundred; a report is kept for a month.',
        tags,
        params: ofOrganizer,
        response: { 200: Type.Array(ReportRef) },
      },
    },
    async (request) => {
      const view = await viewOf(db, actorOf(request), request.params.organizerId)
      return (await listReports(db, view)).map(reportAnswer)
    },
  )

  api.post(
    url,
    {
      config: { permission, problems: noOrganizer },
      schema: {
        operationId: 'post-organizers-financial-reports',
        summary: 'Start an export of a financial report',
        description: 'Of any period, as often as one likes. In the first language of `Accept-Language` that we speak.',
        tags,
        params: ofOrganizer,
        body: ReportPeriodRef,
        response: { 200: ReportRef },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const view = await viewOf(work.trx, work.by, request.params.organizerId)
        const report = await startReport(work, view, request.body, languageOf(request.headers['accept-language']))
        return { status: 200, body: report && reportAnswer(report) }
      }),
  )
}

function registerFetching(api: App, { db, config, clock }: System): void {
  api.get(
    `${url}/:reportId`,
    {
      config: { permission, problems: noReport },
      schema: {
        operationId: 'get-organizers-financial-reports-reportId',
        summary: 'Get financial report status',
        tags,
        params: ofReport,
        response: { 200: ReportRef },
      },
    },
    async (request) => reportAnswer(await getReport(db, actorOf(request), request.params)),
  )

  api.get(
    `${url}/:reportId/download-link`,
    {
      config: { permission, problems: noReport },
      schema: {
        operationId: 'get-organizers-financial-reports-reportId-downloadLink',
        summary: 'Get financial report temporary download link',
        description:
          'An address that works for five minutes, without a token. 404 as long as the report is not AVAILABLE.',
        tags,
        params: ofReport,
        response: { 200: Type.Object({ downloadLink: Type.String() }) },
      },
    },
    async (request) => {
      const { id } = requireAvailable(await getReport(db, actorOf(request), request.params))
      return { downloadLink: reportLink(config, id, clock.now()) }
    },
  )

  api.get(
    `${url}/:reportId.zip`,
    {
      config: { permission, problems: noReport },
      schema: {
        operationId: 'get-organizers-financial-reports-reportId-zip',
        summary: 'Download financial report',
        description: 'A ZIP with a spreadsheet and a PDF. 404 as long as the report is not AVAILABLE.',
        tags,
        params: ofReport,
        response: {
          200: {
            description: 'the file',
            headers: Type.Object({ 'content-disposition': Type.String() }),
            content: {
              'application/x-zip-compressed': { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) },
            },
          },
        },
      },
    },
    async (request, reply) =>
      sendReport(db, reply, requireAvailable(await getReport(db, actorOf(request), request.params))),
  )
}

/** The file itself, for whoever has the address. */
export function registerReportFiles(app: App, { db, config, clock }: System): void {
  app.get(
    '/financial-reports/:reportId',
    {
      config: { public: 'the address is signed, for five minutes' },
      schema: {
        hide: true,
        params: Type.Object({ reportId: ReportId }),
        querystring: Type.Object({
          expires: Type.Integer({ minimum: 0, maximum: 99_999_999_999 }),
          signature: Type.String({ maxLength: 100 }),
        }),
      },
    },
    async (request, reply) => {
      const id = request.params.reportId
      const isValid = isValidReportLink(config.secrets, { id, ...request.query }, clock.now())
      const report = isValid ? await findReport(db, id) : undefined
      if (report?.status !== 'AVAILABLE') throw new Problem('url/not-found')
      return sendReport(db, reply, report)
    },
  )
}

/**
 * Whose reports the caller sees: staff and clients those of the organiser, an administrator no more than the card systems
 * that they administer.
 * @throws uitpas/organizer-not-found, auth/forbidden
 */
async function viewOf(db: Db, actor: Actor, id: string): Promise<ReportView> {
  const organizer = await findOrganizer(db, id)
  if (!organizer) throw new Problem('uitpas/organizer-not-found')
  const organizerId = organizer.id.toLowerCase()
  requirePermission(actor, permission, organizerId)
  const grant = actor.grants.get(organizerId)
  return grant ? viewOfGrant(grant) : { organizerId, cardSystemIds: null }
}

/** Of an administrator, and of who may see reports in some card systems only: no more than those. */
export function viewOfGrant(grant: Grant): ReportView {
  const limited = grant.as === 'KSB' || grant.reach?.has(permission)
  return { organizerId: grant.organizerId, cardSystemIds: limited ? reachOf(grant, permission) : null }
}

/** @throws uitpas/report-not-found, also for a report of somebody else */
async function getReport(
  db: Db,
  actor: Actor,
  { organizerId, reportId }: { organizerId: string; reportId: number },
): Promise<FinancialReport> {
  const report = await findReportFor(db, await viewOf(db, actor, organizerId), reportId)
  if (!report) throw new Problem('uitpas/report-not-found')
  return report
}

export function requireAvailable(report: FinancialReport): FinancialReport {
  if (report.status === 'AVAILABLE') return report
  throw new Problem('uitpas/report-not-found', { detail: `The report is ${report.status}` })
}

function sendReport(db: Db, reply: Reply, report: FinancialReport) {
  const { id, startDate, endDate, bytes } = report
  return reply
    .header('content-type', 'application/x-zip-compressed')
    .header('content-length', String(bytes))
    .header('content-disposition', `attachment; filename="financieel-rapport-${startDate}-${endDate}.zip"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(readParts(db, id)))
}
