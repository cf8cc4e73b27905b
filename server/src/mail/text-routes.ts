import { type Static, Type } from 'typebox'
import { CardSystemParams, ofCardSystem } from '../card-systems/params.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { toRfc3339 } from '../values/instant.ts'
import { changeText, requireText, requireWhole, resetText } from './change-text.ts'
import { templateKinds } from './templates/kinds.ts'
import { tokenOf } from './templates/placeholders.ts'
import { renderSample } from './templates/render.ts'
import type { TemplateName } from './templates/template.ts'
import { type MailTextId, placeholdersOf, sampleValues, standardText } from './templates/text.ts'
import { findText, findWrittenTexts, listVersions, type TextOwner } from './text-store.ts'

const tags = ['Mail texts']
const Language = Type.Enum(['nl', 'fr', 'en', 'de'])
const languages = ['nl', 'fr', 'en', 'de'] as const
const TextParams = Type.Object({ template: Type.String(), variant: Type.String(), language: Language })
const OfCardSystem = Type.Object({ ...CardSystemParams.properties, ...TextParams.properties })
const Text = Type.Object({
  subject: Type.String({ minLength: 1, maxLength: 150, pattern: '\\S' }),
  before: Type.String({ minLength: 1, maxLength: 5000, pattern: '\\S', description: 'empty lines part paragraphs' }),
  button: Type.String({ maxLength: 80, description: 'what the button says; where it leads is fixed' }),
  after: Type.String({ maxLength: 5000 }),
})
const Version = Type.Integer({ minimum: 0, maximum: 2_147_483_646, description: 'as it was read; 0: never changed' })
const Listed = Type.Object({
  template: Type.String(),
  belongsTo: Type.Enum(['CARD_SYSTEM', 'PLATFORM']),
  variants: Type.Array(
    Type.Object({
      variant: Type.String(),
      subjects: Type.Record(Type.String(), Type.String(), { description: 'by language, as they go out now' }),
      own: Type.Array(Language, { description: 'the languages in which there are own words' }),
    }),
  ),
})
const Detail = Type.Object({
  template: Type.String(),
  variant: Type.String(),
  language: Language,
  version: Type.Integer({ description: 'to be sent back with a change' }),
  origin: Type.Enum(['CARD_SYSTEM', 'PLATFORM', 'STANDARD'], { description: 'whose words go out now' }),
  text: Text,
  standard: Type.Object(Text.properties, { description: 'what goes out without own words' }),
  placeholders: Type.Array(
    Type.Object({
      name: Type.String(),
      token: Type.String({ description: 'as it is written in this language' }),
      required: Type.Boolean(),
      sample: Type.String(),
    }),
  ),
  history: Type.Array(
    Type.Object({
      version: Type.Integer(),
      text: Type.Optional(Text),
      changedBy: Type.Optional(Type.String({ description: 'the name of who did, while they have an account' })),
      changedAt: Type.String({ format: 'date-time' }),
    }),
    { description: 'newest first, fifty at most; without text: back to the standard' },
  ),
})
const Change = Type.Object({ version: Version, text: Text })
const Shown = Type.Object({ subject: Type.String(), text: Type.String(), html: Type.String() })
const notFound = { 'openpas/mail-text-not-found': 404 } as const
const flaws = { 'openpas/mail-placeholder-unknown': 400, 'openpas/mail-placeholder-missing': 400 } as const
const meanwhile = { 'openpas/changed-meanwhile': 409 } as const
const oneText = '/mail-texts/:template/:variant/:language'

/** The words of every mail: a card system's own over the platform's, and those over what comes with Openpas. */
export function registerMailTexts(api: App, system: System): void {
  registerOfCardSystem(api, system)
  registerOfPlatform(api, system)
}

function registerOfCardSystem(api: App, system: System): void {
  const { config } = system
  api.get(
    `${ofCardSystem}/mail-texts`,
    {
      config: { permission: 'KSB' },
      schema: {
        operationId: 'get-card-system-mail-texts',
        summary: 'The mails whose words a card system may write',
        tags,
        params: CardSystemParams,
        response: { 200: Type.Array(Listed) },
      },
    },
    async (request) => {
      requireCardSystem(actorOf(request), request.params.cardSystemId)
      return list(system, request.params.cardSystemId)
    },
  )

  api.get(
    `${ofCardSystem}${oneText}`,
    {
      config: { permission: 'KSB', problems: notFound },
      schema: {
        operationId: 'get-card-system-mail-text',
        summary: 'One text, in one language, with who changed it',
        tags,
        params: OfCardSystem,
        response: { 200: Detail },
      },
    },
    async (request) => {
      const { cardSystemId, ...wanted } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      return detail(system, cardSystemId, requireText(cardSystemId, wanted))
    },
  )

  api.post(
    `${ofCardSystem}${oneText}/preview`,
    {
      config: { permission: 'KSB', problems: { ...notFound, ...flaws } },
      schema: {
        operationId: 'post-card-system-mail-text-preview',
        summary: 'The mail as it would go out, with sample values',
        tags,
        params: OfCardSystem,
        body: Text,
        response: { 200: Shown },
      },
    },
    async (request) => {
      const { cardSystemId, ...wanted } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const id = requireText(cardSystemId, wanted)
      requireWhole(id, request.body)
      return renderSample(id, request.body, config.publicUrl)
    },
  )

  api.put(
    `${ofCardSystem}${oneText}`,
    {
      config: { permission: 'KSB', problems: { ...notFound, ...flaws, ...meanwhile } },
      schema: {
        operationId: 'put-card-system-mail-text',
        summary: 'Write a mail in words of its own, from the next one on',
        tags,
        params: OfCardSystem,
        body: Change,
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, ...wanted } = request.params
        requireCardSystem(work.by, cardSystemId)
        const id = requireText(cardSystemId, wanted)
        return { status: 200, body: { version: await changeText(work, cardSystemId, id, request.body) } }
      }),
  )

  api.delete(
    `${ofCardSystem}${oneText}`,
    {
      config: { permission: 'KSB', problems: { ...notFound, ...meanwhile } },
      schema: {
        operationId: 'delete-card-system-mail-text',
        summary: 'Back to the standard',
        tags,
        params: OfCardSystem,
        querystring: Type.Object({ version: Version }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { cardSystemId, ...wanted } = request.params
        requireCardSystem(work.by, cardSystemId)
        await resetText(work, cardSystemId, requireText(cardSystemId, wanted), request.query.version)
        return { status: 204 }
      }),
  )
}

function registerOfPlatform(api: App, system: System): void {
  const { config } = system
  api.get(
    '/platform/mail-texts',
    {
      config: { permission: 'PLATFORM' },
      schema: {
        operationId: 'get-platform-mail-texts',
        summary: 'All mails: what the platform writes holds for every card system without own words',
        tags,
        response: { 200: Type.Array(Listed) },
      },
    },
    () => list(system, null),
  )

  api.get(
    `/platform${oneText}`,
    {
      config: { permission: 'PLATFORM', problems: notFound },
      schema: {
        operationId: 'get-platform-mail-text',
        summary: 'One text, in one language, with who changed it',
        tags,
        params: TextParams,
        response: { 200: Detail },
      },
    },
    (request) => detail(system, null, requireText(null, request.params)),
  )

  api.post(
    `/platform${oneText}/preview`,
    {
      config: { permission: 'PLATFORM', problems: { ...notFound, ...flaws } },
      schema: {
        operationId: 'post-platform-mail-text-preview',
        summary: 'The mail as it would go out, with sample values',
        tags,
        params: TextParams,
        body: Text,
        response: { 200: Shown },
      },
    },
    async (request) => {
      const id = requireText(null, request.params)
      requireWhole(id, request.body)
      return renderSample(id, request.body, config.publicUrl)
    },
  )

  api.put(
    `/platform${oneText}`,
    {
      config: { permission: 'PLATFORM', problems: { ...notFound, ...flaws, ...meanwhile } },
      schema: {
        operationId: 'put-platform-mail-text',
        summary: 'Write a mail in other words, from the next one on',
        tags,
        params: TextParams,
        body: Change,
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const id = requireText(null, request.params)
        return { status: 200, body: { version: await changeText(work, null, id, request.body) } }
      }),
  )

  api.delete(
    `/platform${oneText}`,
    {
      config: { permission: 'PLATFORM', problems: { ...notFound, ...meanwhile } },
      schema: {
        operationId: 'delete-platform-mail-text',
        summary: 'Back to the standard',
        tags,
        params: TextParams,
        querystring: Type.Object({ version: Version }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await resetText(work, null, requireText(null, request.params), request.query.version)
        return { status: 204 }
      }),
  )
}

async function list({ db }: System, owner: TextOwner): Promise<Static<typeof Listed>[]> {
  const { own, platforms } = await findWrittenTexts(db, owner)
  return Object.entries(templateKinds)
    .filter(([, kind]) => owner === null || kind.belongsTo === 'CARD_SYSTEM')
    .map(([template, { belongsTo, variants }]) => ({
      template,
      belongsTo,
      variants: Object.keys(variants).map((variant) => {
        const written = languages.map((language) => {
          const key = `${template}/${variant}/${language}`
          const id = { template: template as TemplateName, variant, language }
          return { language, isOwn: own.has(key), text: own.get(key) ?? platforms.get(key) ?? standardText(id) }
        })
        return {
          variant,
          subjects: Object.fromEntries(written.map(({ language, text }) => [language, text.subject])),
          own: written.filter(({ isOwn }) => isOwn).map(({ language }) => language),
        }
      }),
    }))
}

async function detail({ db }: System, owner: TextOwner, id: MailTextId): Promise<Static<typeof Detail>> {
  const { text, origin } = await findText(db, owner, id)
  const history = await listVersions(db, owner, id)
  const { required, optional } = placeholdersOf(id)
  const samples = sampleValues(id)
  return {
    ...id,
    version: history[0]?.version ?? 0,
    origin,
    text,
    standard: owner === null ? standardText(id) : (await findText(db, null, id)).text,
    placeholders: [...required, ...optional].map((name) => {
      const token = tokenOf(name, id.language)
      return { name, token, required: required.includes(name), sample: samples.get(token.slice(1, -1)) ?? '' }
    }),
    history: history.map(({ version, text: words, changedBy, changedAt }) => ({
      version,
      ...(words === undefined ? {} : { text: words }),
      ...(changedBy === null ? {} : { changedBy }),
      changedAt: toRfc3339(changedAt),
    })),
  }
}
