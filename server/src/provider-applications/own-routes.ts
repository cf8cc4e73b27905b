import multipart from '@fastify/multipart'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { App, Reply, Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { workAsSystem } from '../http/system-work.ts'
import type { Work } from '../http/work.ts'
import { mailedTokenHash } from '../identity/mailed-token.ts'
import { html } from '../identity/pages.ts'
import { typedLine } from '../identity/typed-fields.ts'
import type { System } from '../system.ts'
import { agreementOf, signAgreement, uploadAgreement } from './agreement.ts'
import { confirmApplication, withdrawOwn } from './apply.ts'
import { mostPdfBytes } from './check-pdf.ts'
import { hold } from './hold.ts'
import { ownPage, type SignFaults } from './own-page.ts'
import { languageOf, publicHeaders, publicPage } from './page-shell.ts'
import { publicPath } from './region-address.ts'
import { type Application, findApplicationByToken, findDocument, findDocumentFacts, listSteps } from './store.ts'
import { namesOf } from './take-steps.ts'
import { fill, providerWords } from './words/words.ts'

type Visit = { Params: { token: string }; Body: Record<string, string> }

const Strokes = Type.Array(Type.Array(Type.Number(), { maxItems: 5000 }), { maxItems: 200 })

/** What came to an end meanwhile is shown as it is now, and not as an error. */
const meanwhileTypes = [
  'openpas/provider-application-ended',
  'openpas/provider-step-taken',
  'openpas/provider-step-too-early',
]

/** An applicant's own page: the link in the mail is the key. Opening it changes nothing. */
export async function registerOwnPage(app: App, system: System): Promise<void> {
  const { db, config, clock } = system
  const route = {
    config: { public: 'the token in the address says whose application it is', rateLimit: 'login' } as const,
    schema: { hide: true },
  }
  const path = `${publicPath}/aanvraag/:token`
  const find = (token: string) => findApplicationByToken(db, mailedTokenHash(token))

  interface State {
    faults?: SignFaults
    typedName?: string
    meanwhile?: boolean
  }

  async function show(request: Request, reply: Reply, state: State = {}): Promise<Reply> {
    const lang = languageOf(request)
    const say = providerWords[lang]
    const { token } = request.params as { token: string }
    const address = `${publicPath}/aanvraag/${encodeURIComponent(token)}`
    const inLanguage = (language: string) => `${address}?lang=${language}`
    const application = await find(token)
    if (!application) {
      const body = html`<p class="lead">${say.linkText}</p><p class="below"><a href="${publicPath}">${say.listTitle}</a></p>`
      return reply
        .status(410)
        .headers(publicHeaders)
        .send(publicPage({ lang, title: say.linkTitle, body, inLanguage }))
    }
    const now = clock.now()
    const [rows, document, agreement, names] = await Promise.all([
      listSteps(db, application.id),
      findDocumentFacts(db, application.id),
      agreementOf(db, application, now),
      namesOf(db, application, now),
    ])
    const { faults = {}, typedName, meanwhile = false } = state
    const body = ownPage({
      ...{ lang, say, application, rows, document, address, faults, meanwhile },
      ...names,
      agreement: agreement.parts,
      balie: config.urls.balie,
      typedName: typedName ?? application.contactName ?? '',
    })
    return reply
      .status(Object.keys(faults).length > 0 ? 422 : 200)
      .headers(publicHeaders)
      .send(
        publicPage({
          ...{ lang, body, inLanguage, script: true },
          title: fill(say.ownTitle, { organisation: application.organisation }),
        }),
      )
  }

  /** Does it, and comes back to the page as it is then. */
  async function act(
    request: Request,
    reply: Reply,
    what: (work: Work, application: Application) => Promise<void>,
    wrong: SignFaults = {},
    typedName?: string,
  ): Promise<Reply> {
    const { token } = request.params as { token: string }
    const application = await find(token)
    if (!application) return show(request, reply)
    try {
      await workAsSystem(system, (work) => what(work, application))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      if (meanwhileTypes.includes(error.type)) return show(request, reply, { meanwhile: true })
      if (error.type !== 'body/invalid-data') throw error
      return show(request, reply, { faults: wrong, ...(typedName === undefined ? {} : { typedName }) })
    }
    return reply.redirect(`${publicPath}/aanvraag/${encodeURIComponent(token)}?lang=${languageOf(request)}`, 303)
  }

  app.get<Visit>(path, route, (request, reply) => show(request, reply))
  app.post<Visit>(`${path}/bevestigen`, route, (request, reply) =>
    act(request, reply, (work, { id }) => confirmApplication(work, id)),
  )
  app.post<Visit>(`${path}/intrekken`, route, (request, reply) =>
    act(request, reply, (work, { id }) => withdrawOwn(work, id)),
  )
  app.post<Visit>(`${path}/tekenen`, route, async (request, reply) => {
    const name = typedLine(request.body?.name, 120)
    const strokes = strokesIn(request.body?.strokes)
    const faults: SignFaults = {
      ...(name === '' || strokes === undefined ? { name: true } : {}),
      ...(request.body?.agree === 'yes' ? {} : { agree: true }),
    }
    if (Object.keys(faults).length > 0) return show(request, reply, { faults, typedName: name })
    return act(
      request,
      reply,
      async (work, { id }) => signAgreement(work, await hold(work, id), { name, strokes: strokes ?? [] }),
      { name: true },
      name,
    )
  })

  app.get<Visit>(`${path}/overeenkomst.pdf`, route, async (request, reply) => {
    const application = await find(request.params.token)
    const signed = application && (await findDocument(db, application.id))
    if (!signed) return show(request, reply)
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'attachment; filename="overeenkomst.pdf"')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'no-store')
      .send(signed.content)
  })

  await app.register(async (forms) => {
    await forms.register(multipart, { limits: { fileSize: mostPdfBytes, files: 1, fields: 2, parts: 3 } })
    forms.post<Visit>(
      `${path}/overeenkomst`,
      { ...route, bodyLimit: mostPdfBytes + 10_000 },
      async (request, reply) => {
        const file = await pdfOf(request)
        if (!file) return show(request, reply, { faults: { file: true } })
        return act(request, reply, async (work, { id }) => uploadAgreement(work, await hold(work, id), file), {
          file: true,
        })
      },
    )
  })
}

/** Undefined for what is no list of lines; an empty list when nobody drew. */
function strokesIn(text: string | undefined): number[][] | undefined {
  if (!text) return []
  try {
    const strokes: unknown = JSON.parse(text)
    return Value.Check(Strokes, strokes) ? strokes : undefined
  } catch {
    return undefined
  }
}

/** The file in the form; undefined when there is none, or one that is too large. */
async function pdfOf(request: Request): Promise<Buffer | undefined> {
  if (!request.isMultipart()) return undefined
  try {
    const part = await request.file()
    const file = await part?.toBuffer()
    return file && file.length > 0 ? file : undefined
  } catch {
    return undefined
  }
}
