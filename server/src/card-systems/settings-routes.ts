import { createHash } from 'node:crypto'
import { type Static, Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import { isUuid } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import { CardSystemParams, ofCardSystem } from './params.ts'
import {
  changeProfile,
  changeRegion,
  changeRules,
  From,
  getSettings,
  ProfileBody,
  previewRegion,
  previewRules,
  putLogo,
  RegionBody,
  RulesBody,
  RulesFields,
  removeLogo,
  withdrawRules,
} from './settings.ts'
import { findLogo, listPlannedRules, type Settings } from './settings-store.ts'

const tags = ['Card systems']
const permission = 'KSB' as const
const url = `${ofCardSystem}/settings`
const Text = Type.Optional(Type.String())
const Answer = Type.Object({
  version: Type.Integer({ description: 'to be sent back with a change' }),
  name: Type.String(),
  logo: Text,
  primaryColor: Text,
  secondaryColor: Text,
  website: Text,
  welcomeText: Text,
  helpDeskEmail: Text,
  handbookUrl: Text,
  handbookText: Text,
  socialTariffInfo: Text,
  rules: Type.Object(RulesFields),
  planned: Type.Array(
    Type.Object({
      id: Type.Integer(),
      from: Type.String({ format: 'date' }),
      ...RulesFields,
      plannedBy: Type.Optional(Type.String({ description: 'the name of who did, while they have an account' })),
      plannedAt: Type.String({ format: 'date-time' }),
    }),
    { description: 'what waits for its day, the first one first' },
  ),
  cities: Type.Array(Type.Object({ postalCode: Type.String(), name: Type.String() })),
})
const Versioned = Type.Object({ version: Type.Integer() })
const problems = { 'uitpas/cardsystem-not-found': 404 } as const
const changes = { ...problems, 'openpas/changed-meanwhile': 409 } as const

/** What a card system says of itself, decides for itself, and where it is. */
export function registerCardSystemSettings(api: App, system: System): void {
  const { db, clock } = system
  api.get(
    url,
    {
      config: { permission, problems },
      schema: {
        operationId: 'get-card-system-settings',
        summary: 'All that a card system decides for itself',
        tags,
        params: CardSystemParams,
        response: { 200: Answer },
      },
    },
    async (request) => {
      const { cardSystemId } = request.params
      const settings = await getSettings(db, actorOf(request), cardSystemId)
      const planned = await listPlannedRules(db, cardSystemId)
      return {
        ...said(settings),
        planned: planned.map(({ plannedBy, plannedAt, ...one }) => ({
          ...one,
          ...(plannedBy === null ? {} : { plannedBy }),
          plannedAt: toRfc3339(plannedAt),
        })),
      }
    },
  )

  api.put(
    url,
    {
      config: { permission, problems: changes },
      schema: {
        operationId: 'put-card-system-settings',
        summary: 'Its name, colours, texts and addresses; what is left out is emptied',
        tags,
        params: CardSystemParams,
        body: ProfileBody,
        response: { 200: Versioned },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => ({
        status: 200,
        body: { version: await changeProfile(work, request.params.cardSystemId, request.body) },
      })),
  )

  registerRules(api, system)

  api.post(
    `${url}/region/preview`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'post-card-system-settings-region-preview',
        summary: 'What another region would change, and for how many members',
        tags,
        params: CardSystemParams,
        body: Type.Pick(RegionBody, ['postalCodes']),
        response: {
          200: Type.Object({
            added: Type.Array(Type.String()),
            removed: Type.Array(Type.String()),
            members: Type.Integer({ description: 'who live in what goes' }),
            socialTariff: Type.Integer({ description: 'of those, with social tariff' }),
          }),
        },
      },
    },
    (request) =>
      previewRegion(db, actorOf(request), request.params.cardSystemId, request.body.postalCodes, dayOf(clock.now())),
  )

  api.put(
    `${url}/region`,
    {
      config: { permission, problems: changes },
      schema: {
        operationId: 'put-card-system-settings-region',
        summary: 'Which postal codes are its region',
        tags,
        params: CardSystemParams,
        body: RegionBody,
        response: { 200: Versioned },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await getSettings(work.trx, work.by, request.params.cardSystemId)
        return { status: 200, body: { version: await changeRegion(work, request.params.cardSystemId, request.body) } }
      }),
  )

  registerLogo(api, system)
}

function registerRules(api: App, system: System): void {
  const { db, clock } = system
  api.post(
    `${url}/rules/preview`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'post-card-system-settings-rules-preview',
        summary: 'What other rules do to people, before they hold',
        tags,
        params: CardSystemParams,
        body: Type.Object({ from: From, ...RulesFields }),
        response: {
          200: Type.Object({
            socialTariffNow: Type.Integer({ description: 'with social tariff that day, by the rules of now' }),
            socialTariffThen: Type.Integer({ description: 'by the new ones' }),
            lose: Type.Integer(),
            gain: Type.Integer(),
          }),
        },
      },
    },
    (request) => previewRules(db, actorOf(request), request.params.cardSystemId, request.body, dayOf(clock.now())),
  )

  api.put(
    `${url}/rules`,
    {
      config: { permission, problems: changes },
      schema: {
        operationId: 'put-card-system-settings-rules',
        summary: 'Check-in windows, grace period and end of the social tariff, from a day on',
        tags,
        params: CardSystemParams,
        body: RulesBody,
        response: { 200: Versioned },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => ({
        status: 200,
        body: { version: await changeRules(work, request.params.cardSystemId, request.body) },
      })),
  )

  api.delete(
    `${url}/rules/:changeId`,
    {
      config: { permission, problems: { 'openpas/rules-not-planned': 404 } },
      schema: {
        operationId: 'delete-card-system-settings-rules',
        summary: 'Take back rules whose day has not come',
        tags,
        params: Type.Object({
          ...CardSystemParams.properties,
          changeId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
        }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await withdrawRules(work, request.params.cardSystemId, request.params.changeId)
        return { status: 204 }
      }),
  )
}

const mostBytes = 10 * 1024 * 1024

function registerLogo(api: App, system: System): void {
  api.delete(
    `${url}/logo`,
    {
      config: { permission },
      schema: {
        operationId: 'delete-card-system-settings-logo',
        summary: 'Without a logo',
        tags,
        params: CardSystemParams,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await removeLogo(work, request.params.cardSystemId)
        return { status: 204 }
      }),
  )

  void api.register(async (scope: App) => {
    // The file as it is, as a browser sends it; what it is is judged by its bytes.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      ['image/jpeg', 'image/png', 'image/webp'],
      { parseAs: 'buffer', bodyLimit: mostBytes },
      (_request, bytes, done) => done(null, bytes),
    )
    scope.put(
      `${url}/logo`,
      {
        config: { permission },
        bodyLimit: mostBytes,
        schema: {
          operationId: 'put-card-system-settings-logo',
          summary: 'A logo (image/jpeg, image/png or image/webp as the body), in place of an earlier one',
          description: 'Kept as a JPEG of at most 1024 pixels on white, with nothing else in it.',
          tags,
          params: CardSystemParams,
          response: { 200: Type.Object({ url: Type.String({ format: 'uri' }) }) },
        },
      },
      async (request, reply) => {
        const { cardSystemId } = request.params
        requireCardSystem(actorOf(request), cardSystemId)
        const bytes: unknown = request.body
        if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Problem('body/missing')
        // By what a repeated request is known to be the same.
        request.body = { file: createHash('sha256').update(bytes).digest('hex') }
        await write(system, request, reply, async (work) => ({
          status: 200,
          body: { url: await putLogo(work, system.config, cardSystemId, bytes) },
        }))
        return reply
      },
    )
  })
}

/** The logo itself: as public as the card system. */
export function registerLogoFiles(app: App, { db }: System): void {
  app.get(
    '/card-system-logos/:file',
    {
      config: { public: 'what a card system looks like is for everybody' },
      schema: { hide: true, params: Type.Object({ file: Type.String({ maxLength: 60 }) }) },
    },
    async (request, reply) => {
      const id = /^([0-9a-f-]{36})\.jpg$/.exec(request.params.file)?.[1]
      const jpeg = id !== undefined && isUuid(id) ? await findLogo(db, id) : undefined
      if (!jpeg) throw new Problem('url/not-found')
      return reply
        .header('content-type', 'image/jpeg')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('content-security-policy', "default-src 'none'")
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(jpeg)
    },
  )
}

function said(settings: Settings): Omit<Static<typeof Answer>, 'planned'> {
  const { version, name, rules, cities, logoUrl, ...texts } = settings
  const some = Object.entries({ ...texts, logo: logoUrl }).filter(([, text]) => text !== null)
  return { version, name, rules, cities, ...Object.fromEntries(some) }
}
