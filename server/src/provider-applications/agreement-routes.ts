import { Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { listMunicipalities } from '../card-systems/places.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { toRfc3339 } from '../values/instant.ts'
import { AgreementBody, agreementOf, putAgreement, removeAgreement, signAgreement } from './agreement.ts'
import { listAgreements } from './agreement-store.ts'
import { placeholders, standardText } from './agreement-text.ts'
import { holdApplication } from './hold.ts'
import { ended, one, permission, requireApplication, tags, unknown } from './ksb-routes.ts'
import { OfApplication } from './schema.ts'
import { findDocument } from './store.ts'

const agreements = `${ofCardSystem}/provider-agreements`
/** `all` is for the municipalities that have no text of their own. */
const OfMunicipality = Type.Object({ ...CardSystemParams.properties, nisCode: Type.String({ maxLength: 10 }) })
const codeOf = (nisCode: string) => (nisCode === 'all' ? '' : nisCode)

const Part = Type.Object({ heading: Type.Boolean(), text: Type.String() })

/** What is agreed per municipality, what one association has to sign, and what it signed. */
export function registerAgreements(api: App, system: System): void {
  registerTexts(api, system)
  registerSigned(api, system)
}

function registerTexts(api: App, system: System): void {
  const { db, clock } = system
  api.get(
    agreements,
    {
      config: { permission },
      schema: {
        operationId: 'get-card-system-provider-agreements',
        summary: 'The agreement of every municipality',
        tags,
        params: CardSystemParams,
        response: {
          200: Type.Object({
            placeholders: Type.Array(Type.String()),
            standard: Type.String({ description: 'what holds where nothing was written' }),
            member: Type.Array(
              Type.Object({
                nisCode: Type.String({ description: '`all`: of those that have no text of their own' }),
                name: Type.Optional(Type.String()),
                body: Type.Optional(Type.String()),
                version: Type.Integer({ description: '0: it has none of its own' }),
                changedAt: Type.Optional(Type.String({ format: 'date-time' })),
              }),
            ),
          }),
        },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const [texts, municipalities] = await Promise.all([
        listAgreements(db, cardSystemId),
        listMunicipalities(db, cardSystemId, dayOf(clock.now())),
      ])
      const all = [{ nisCode: '', name: undefined }, ...municipalities]
      return {
        placeholders: [...placeholders],
        standard: standardText,
        member: all.map(({ nisCode, name }) => {
          const text = texts.find((one) => one.nisCode === nisCode)
          return {
            nisCode: nisCode || 'all',
            ...(name === undefined ? {} : { name }),
            ...(text ? { body: text.body, changedAt: toRfc3339(text.changedAt) } : {}),
            version: text?.version ?? 0,
          }
        }),
      }
    },
  )

  api.put(
    `${agreements}/:nisCode`,
    {
      config: { permission, problems: { 'url/not-found': 404, 'openpas/changed-meanwhile': 409 } },
      schema: {
        operationId: 'put-card-system-provider-agreement',
        summary: 'Write the agreement of a municipality, or (`all`) of those without one of their own',
        tags,
        params: OfMunicipality,
        body: AgreementBody,
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, nisCode } = request.params
        const version = await putAgreement(work, cardSystemId, codeOf(nisCode), request.body)
        return { status: 200, body: { version } }
      }),
  )

  api.delete(
    `${agreements}/:nisCode`,
    {
      config: { permission, problems: { 'url/not-found': 404 } },
      schema: {
        operationId: 'delete-card-system-provider-agreement',
        summary: 'It has no text of its own any more: that of the region holds, or the standard one',
        tags,
        params: OfMunicipality,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, nisCode } = request.params
        await removeAgreement(work, cardSystemId, codeOf(nisCode))
        return { status: 204 }
      }),
  )
}

function registerSigned(api: App, system: System): void {
  const { db, clock } = system
  api.get(
    `${one}/agreement/text`,
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'get-card-system-provider-application-agreement-text',
        summary: 'What this association has to sign',
        tags,
        params: OfApplication,
        response: { 200: Type.Object({ parts: Type.Array(Part) }) },
      },
    },
    async (request) => {
      const { cardSystemId, applicationId } = request.params
      const application = await requireApplication(db, actorOf(request), cardSystemId, applicationId)
      const { parts } = await agreementOf(db, application, clock.now())
      return {
        parts: parts.map((part) =>
          typeof part === 'string' ? { heading: false, text: part } : { heading: true, text: part.heading },
        ),
      }
    },
  )

  api.post(
    `${one}/agreement/signature`,
    {
      config: {
        permission,
        problems: { ...ended, 'openpas/provider-step-taken': 409, 'openpas/provider-step-too-early': 409 },
      },
      schema: {
        operationId: 'post-card-system-provider-application-agreement-signature',
        summary: 'Sign on the screen: the agreement with the signature becomes a PDF',
        tags,
        params: OfApplication,
        body: SignatureBody,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, applicationId } = request.params
        await signAgreement(work, await holdApplication(work, cardSystemId, applicationId), request.body)
        return { status: 204 }
      }),
  )

  api.get(
    `${one}/agreement`,
    {
      config: { permission, problems: { ...unknown, 'url/not-found': 404 } },
      schema: {
        operationId: 'get-card-system-provider-application-agreement',
        summary: 'The signed agreement (application/pdf)',
        tags,
        params: OfApplication,
      },
    },
    async (request, reply) => {
      const { cardSystemId, applicationId } = request.params
      const application = await requireApplication(db, actorOf(request), cardSystemId, applicationId)
      const signed = await findDocument(db, application.id)
      if (!signed) throw new Problem('url/not-found')
      await recordRead(system, request, {
        ...{ act: 'provider-application.read', subject: 'provider application', subjectId: application.id },
        fields: ['document'],
      })
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `attachment; filename="overeenkomst-${application.id}.pdf"`)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'no-store')
        .send(signed.content)
    },
  )
}

const SignatureBody = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S', description: 'of who signs for the association' }),
  strokes: Type.Array(Type.Array(Type.Number({ minimum: 0, maximum: 1000 }), { maxItems: 5000 }), {
    maxItems: 200,
    description: 'lines as x, y, x, y … in a field of 1000 by 400; none when the name alone counts',
  }),
})
