import { createHash } from 'node:crypto'
import { type Static, type TSchema, Type } from 'typebox'
import type { Db } from '../db/database.ts'
import { type App, actorOf, type RouteProblems } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import { renderMail } from '../mail/text-store.ts'
import type { System } from '../system.ts'
import { uploadAgreement } from './agreement.ts'
import { ArrangeBody, arrangeBalie } from './arrange-balie.ts'
import { mostPdfBytes } from './check-pdf.ts'
import { type Held, holdApplication } from './hold.ts'
import { ended, one, permission, requireApplication, tags, unknown } from './ksb-routes.ts'
import { NewsDraft, previewNews, TellBody, tellPassholders } from './news.ts'
import { DayText, OfApplication, OfStep, Reason } from './schema.ts'
import {
  acceptForm,
  checkUitid,
  decide,
  plan,
  putBack,
  putOnAgenda,
  regionMail,
  sendWelcome,
  skipStep,
  subscribe,
  tellRegion,
  welcomeMail,
} from './take-steps.ts'

const once = { ...ended, 'openpas/provider-step-taken': 409 } as const
const taken = { ...once, 'openpas/provider-step-too-early': 409 } as const

const Rendered = Type.Object({
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  html: Type.String(),
})

/** One act of the step plan: its path, what it takes, and what is done in the transaction of the request. */
interface Act<Body extends TSchema> {
  path: string
  id: string
  summary: string
  body: Body
  problems?: RouteProblems
  /** Nothing goes before it. */
  first?: true
  act(work: Work, held: Held, body: never): Promise<unknown>
}

const Empty = Type.Object({}, { additionalProperties: false })

/** The step plan: each step is taken once, by whoever comes first. */
export function registerProviderSteps(api: App, system: System): void {
  const { config } = system
  const acts: Act<TSchema>[] = [
    {
      path: 'form',
      id: 'form',
      summary: 'The application is theirs: heard in another way than by the mail',
      body: Empty,
      first: true,
      act: (work, held) => acceptForm(work, held),
    },
    {
      path: 'uitid',
      id: 'uitid',
      summary: 'They have a UiTiD with this address',
      body: Type.Object({ email: Type.String({ minLength: 3, maxLength: 254 }) }),
      problems: { 'openpas/uitid-not-found': 400 },
      act: (work, held, body: { email: string }) => checkUitid(work, held, body.email),
    },
    {
      path: 'agenda',
      id: 'agenda',
      summary: 'The agreement is on the agenda of the college of this day',
      body: Type.Object({ day: DayText }),
      act: (work, held, body: { day: string }) => putOnAgenda(work, held, body.day),
    },
    {
      path: 'decision',
      id: 'decision',
      summary: 'What the college decided; refusing ends the application',
      body: Type.Union([
        Type.Object({ approved: Type.Literal(true), day: DayText }),
        Type.Object({ approved: Type.Literal(false), day: DayText, reason: Reason }),
      ]),
      act: (work, held, body: Parameters<typeof decide>[3]) => decide(work, config, held, body),
    },
    {
      path: 'mail',
      id: 'mail',
      summary: 'Send the standard mail',
      body: Empty,
      act: (work, held) => sendWelcome(work, config, held),
    },
    {
      path: 'region',
      id: 'region',
      summary: 'Tell the region that a provider starts',
      body: Type.Object({ note: Type.Optional(Type.String({ maxLength: 500 })) }, { additionalProperties: false }),
      act: (work, held, body: { note?: string }) => tellRegion(work, config, held, body.note),
    },
    {
      path: 'passholders',
      id: 'passholders',
      summary: 'Tell the passholders: in their app, by mail, or through channels of the municipality',
      body: TellBody,
      act: (work, held, body: Static<typeof TellBody>) => tellPassholders(work, held, body),
    },
    {
      path: 'newsletter',
      id: 'newsletter',
      summary: 'Put them on the list of the newsletter for providers',
      body: Empty,
      act: (work, held) => subscribe(work, held),
    },
  ]
  for (const { path, id, summary, body, problems, first, act } of acts) {
    api.post(
      `${one}/${path}`,
      {
        config: { permission, problems: { ...(first ? once : taken), ...problems } },
        schema: {
          operationId: `post-card-system-provider-application-${id}`,
          summary,
          tags,
          params: OfApplication,
          body,
          response: { 204: Type.Null() },
        },
      },
      (request, reply) =>
        write(system, request, reply, async (work) => {
          const { cardSystemId, applicationId } = request.params
          await act(work, await holdApplication(work, cardSystemId, applicationId), request.body as never)
          return { status: 204 }
        }),
    )
  }
  registerBalie(api, system)
  registerAnyStep(api, system)
  registerMails(api, system)
  registerNewsPreview(api, system)
}

function registerBalie(api: App, system: System): void {
  api.post(
    `${one}/balie`,
    {
      config: {
        permission,
        problems: {
          ...taken,
          'uitpas/organizer-not-found': 400,
          'openpas/already-in-region': 400,
          'openpas/organizer-request-open': 400,
        },
      },
      schema: {
        operationId: 'post-card-system-provider-application-balie',
        summary: 'Make or adapt the balie, with its administrator and IBAN',
        description:
          'ASKED when somebody else has to agree first: the step stays open, and goes on with `way` ASKED once they did.',
        tags,
        params: OfApplication,
        body: ArrangeBody,
        response: {
          200: Type.Object({ status: Type.Enum(['DONE', 'ASKED']), organizerId: Type.Optional(Type.String()) }),
        },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, applicationId } = request.params
        const held = await holdApplication(work, cardSystemId, applicationId)
        return { status: 200, body: await arrangeBalie(work, system.config, held, request.body) }
      }),
  )
}

/** Whatever the step: who does it and until when, leaving it out, and putting it back. */
function registerAnyStep(api: App, system: System): void {
  api.put(
    `${one}/steps/:step`,
    {
      config: { permission, problems: once },
      schema: {
        operationId: 'put-card-system-provider-application-step',
        summary: 'Who does it, until when, and a note; what is left out stays',
        tags,
        params: OfStep,
        body: Type.Object(
          {
            ownerId: Type.Optional(Type.Union([Type.String({ format: 'uuid' }), Type.Null()])),
            due: Type.Optional(Type.Union([DayText, Type.Null()])),
            note: Type.Optional(Type.Union([Type.String({ maxLength: 500 }), Type.Null()])),
          },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, applicationId, step } = request.params
        await plan(work, await holdApplication(work, cardSystemId, applicationId), step, request.body)
        return { status: 204 }
      }),
  )

  api.post(
    `${one}/steps/:step/skip`,
    {
      config: { permission, problems: { ...taken, 'openpas/provider-step-needed': 400 } },
      schema: {
        operationId: 'post-card-system-provider-application-step-skip',
        summary: 'Leave a step out, and why',
        tags,
        params: OfStep,
        body: Type.Object({ reason: Reason }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, applicationId, step } = request.params
        const held = await holdApplication(work, cardSystemId, applicationId)
        await skipStep(work, held, step, request.body.reason)
        return { status: 204 }
      }),
  )

  api.post(
    `${one}/steps/:step/reopen`,
    {
      config: { permission, problems: { ...ended, 'openpas/provider-step-needed': 400 } },
      schema: {
        operationId: 'post-card-system-provider-application-step-reopen',
        summary: 'Take a step back, as long as nothing that waits for it was done',
        tags,
        params: OfStep,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, applicationId, step } = request.params
        await putBack(work, await holdApplication(work, cardSystemId, applicationId), step)
        return { status: 204 }
      }),
  )
}

/** What goes out by mail, before it does. */
function registerMails(api: App, { db, config, clock }: System): void {
  const kinds = [
    { path: 'mail', id: 'mail', summary: 'The standard mail as it goes out', make: welcomeMail },
    { path: 'region', id: 'region', summary: 'What the region is told; 404 when it has no address', make: regionMail },
  ] as const
  for (const { path, id, summary, make } of kinds) {
    api.get(
      `${one}/${path}`,
      {
        config: { permission, problems: { ...unknown, ...(path === 'region' ? { 'url/not-found': 404 } : {}) } },
        schema: {
          operationId: `get-card-system-provider-application-${id}`,
          summary,
          tags,
          params: OfApplication,
          response: { 200: Rendered },
        },
      },
      async (request) => {
        const { cardSystemId, applicationId } = request.params
        const application = await requireApplication(db, actorOf(request), cardSystemId, applicationId)
        const mail = await make(db as Db, config, application, clock.now())
        if (!mail) throw new Problem('url/not-found')
        return { to: mail.to, ...(await renderMail(db, mail)) }
      },
    )
  }
}

/** What passholders would get, before anything goes out. */
function registerNewsPreview(api: App, { db, config, clock }: System): void {
  api.post(
    `${one}/passholders/preview`,
    {
      config: { permission, problems: unknown },
      schema: {
        operationId: 'post-card-system-provider-application-passholders-preview',
        summary: 'The mail to passholders as it would go out, and to how many',
        tags,
        params: OfApplication,
        body: NewsDraft,
        response: {
          200: Type.Object({
            people: Type.Integer({ description: 'for how many it is: members who live there' }),
            reachable: Type.Integer({ description: 'to how many addresses it can be mailed: of those who want news' }),
            subject: Type.String(),
            text: Type.String(),
            html: Type.String(),
          }),
        },
      },
    },
    async (request) => {
      const { cardSystemId, applicationId } = request.params
      const application = await requireApplication(db, actorOf(request), cardSystemId, applicationId)
      return previewNews(db, config, application, request.body, clock.now())
    },
  )
}

/** The signed agreement as a file: what it is, is judged by its bytes. */
export function registerAgreementUpload(api: App, system: System): void {
  void api.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      'application/pdf',
      { parseAs: 'buffer', bodyLimit: mostPdfBytes },
      (_request, bytes, done) => done(null, bytes),
    )
    scope.post(
      `${one}/agreement`,
      {
        config: { permission, problems: taken },
        bodyLimit: mostPdfBytes,
        schema: {
          operationId: 'post-card-system-provider-application-agreement',
          summary: 'Keep the signed agreement (application/pdf as the body)',
          tags,
          params: OfApplication,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const bytes: unknown = request.body
        if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Problem('body/missing')
        // By what a repeated request is known to be the same.
        request.body = { file: createHash('sha256').update(bytes).digest('hex') }
        await write(system, request, reply, async (work) => {
          const { cardSystemId, applicationId } = request.params
          await uploadAgreement(work, await holdApplication(work, cardSystemId, applicationId), bytes)
          return { status: 204 }
        })
        return reply
      },
    )
  })
}
