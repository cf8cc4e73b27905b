import { Type } from 'typebox'
import { leadingCard } from '../cards/leading-card.ts'
import { findCardsOf } from '../cards/store.ts'
import { type App, actorOf } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { findAccountByEmail } from '../identity/accounts.ts'
import { findNationalNumber } from '../identity/upstream/store.ts'
import { findMemberships } from '../memberships/store.ts'
import { passholderAnswers } from '../passholders/answer.ts'
import { registeredAnswer } from '../passholders/register-routes.ts'
import { PassholderRef } from '../passholders/schema.ts'
import { findPassholder, findPassholderOfAccount, readInsz } from '../passholders/store.ts'
import { requireClientPermission } from '../permissions/client-permissions.ts'
import type { System } from '../system.ts'
import { identifyByBirth } from './identify.ts'
import { linkUitid } from './link.ts'
import { openRegistrationToken, registrationToken } from './registration-token.ts'
import { PassholderSelfRegistration, registerOneself, type SelfRegistration } from './self-registration.ts'

const tags = ['Current Passholder']
const limited = { 'uitpas/rate-limited': 429 } as const
const ClientId = { 'x-client-id': Type.Optional(Type.String()) }
const TokenHeader = Type.Object({ 'x-registration-token': Type.String() }, { additionalProperties: true })

/** The four steps by which somebody makes a pass theirs: prove it, look, ask about an address, link. Then: who am I. */
export function registerUitidLinkRoutes(api: App, system: System): void {
  registerSteps(api, system)
  registerLink(api, system)
  registerMe(api, system)
  registerSelfRegistration(api, system)
}

function registerSteps(api: App, system: System): void {
  const { db, config, clock } = system

  api.get(
    '/passholders/me/uitid/registration-token',
    {
      config: { permission: 'ANY', ownAuthorization: true, rateLimit: 'lookup', problems: limited },
      schema: {
        operationId: 'get-uitid-passholder-registration-token',
        summary: 'Retrieve UiTiD registration token',
        description:
          '`Authorization: Basic` with the UiTPAS number as name and the date of birth (YYYY-MM-DD) as password. The token lasts half an hour.',
        tags,
        headers: Type.Object({ authorization: Type.String(), ...ClientId }, { additionalProperties: true }),
        response: { 200: Type.Object({ token: Type.String() }) },
      },
    },
    async (request) => {
      const { id } = await identifyByBirth(db, request.headers.authorization)
      const act = { act: 'uitid.registration-token' as const, passholderId: id, subject: 'passholder', subjectId: id }
      await recordRead(system, request, act)
      return { token: registrationToken(config.secrets, id, clock.now()) }
    },
  )

  api.get(
    '/passholders/me/uitid/status',
    {
      config: { permission: 'ANY', ownAuthorization: true, rateLimit: 'lookup', problems: limited },
      schema: {
        operationId: 'get-uitid-passholder-status',
        summary: 'Retrieve UiTiD registration status',
        tags,
        headers: Type.Object({ 'x-registration-token': Type.String(), ...ClientId }, { additionalProperties: true }),
        response: {
          200: Type.Object({
            uitpasNumber: Type.String(),
            email: Type.Optional(Type.String()),
            state: Type.Enum(['REGISTERED', 'UNREGISTERED']),
          }),
        },
      },
    },
    async (request) => {
      const id = openRegistrationToken(config.secrets, request.headers['x-registration-token'], clock.now())
      const person = id === undefined ? undefined : await findPassholder(db, id)
      if (!person) throw new Problem('auth/forbidden', { detail: 'x-registration-token is not valid, or not any more' })
      const [memberships, cards] = await Promise.all([findMemberships(db, [person.id]), findCardsOf(db, [person.id])])
      const card = leadingCard(memberships.get(person.id) ?? [], cards.get(person.id) ?? [])
      if (!card) throw new Problem('auth/forbidden', { detail: 'The passholder has no active card any more' })
      const act = { act: 'uitid.status' as const, passholderId: person.id, subject: 'passholder', subjectId: person.id }
      await recordRead(system, request, { ...act, fields: ['email'] })
      return {
        uitpasNumber: card.uitpasNumber,
        ...(person.email === null ? {} : { email: person.email }),
        state: person.uitidAccountId === null ? ('UNREGISTERED' as const) : ('REGISTERED' as const),
      }
    },
  )

  api.get(
    '/uitid/emails/:email',
    {
      config: { permission: 'ANY', rateLimit: 'lookup', problems: limited },
      schema: {
        operationId: 'get-uitid-email',
        summary: 'Retrieve UiTiD email address status',
        tags: ['UiTiD'],
        params: Type.Object({ email: Type.String({ maxLength: 254 }) }),
        response: {
          200: Type.Object({ state: Type.Enum(['UITID_UNREGISTERED', 'UITID_REGISTERED', 'UITPAS_ALREADY_LINKED']) }),
        },
      },
    },
    async (request) => {
      const account = await findAccountByEmail(db, request.params.email)
      const person = account && (await findPassholderOfAccount(db, account.id))
      await recordRead(system, request, {
        act: 'uitid.email-status',
        passholderId: person?.id ?? null,
        subject: 'account',
        subjectId: account?.id ?? 'none',
      })
      if (!account) return { state: 'UITID_UNREGISTERED' as const }
      return { state: person ? ('UITPAS_ALREADY_LINKED' as const) : ('UITID_REGISTERED' as const) }
    },
  )
}

function registerLink(api: App, system: System): void {
  api.put(
    '/passholders/me/uitid',
    {
      config: {
        permission: 'USER',
        problems: { 'uitpas/passholder-already-registered': 400, 'uitpas/uitid-already-registered': 400 },
      },
      schema: {
        operationId: 'register-uitid-passholder',
        summary: 'Register UiTiD for passholder',
        tags,
        headers: TokenHeader,
        response: { 201: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        await requireClientPermission(work.trx, work.by, ['PASSHOLDERS_REGISTER_UITID'])
        const { accountId } = work.by
        if (accountId === undefined) throw new Problem('auth/forbidden')
        const token = request.headers['x-registration-token']
        await linkUitid(work, accountId, openRegistrationToken(system.config.secrets, token, work.now))
        return { status: 201 }
      }),
  )
}

function registerMe(api: App, system: System): void {
  const { db, clock, config } = system
  api.get(
    '/passholders/me',
    {
      config: { permission: 'USER', problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-passholders-me',
        summary: 'Retrieve passholder for the current user',
        tags,
        response: { 200: PassholderRef },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      await requireClientPermission(db, actor, ['PASSHOLDERS_SELF_READ'])
      const own = actor.accountId === undefined ? undefined : await findPassholderOfAccount(db, actor.accountId)
      const [answer] = own ? await passholderAnswers(db, [own.id], clock.now()) : []
      if (!own || !answer) throw new Problem('uitpas/passholder-not-found')
      const insz = await readInsz(db, config.secrets, own.id)
      const whole = insz === undefined ? answer : { ...answer, inszNumber: insz }
      await recordRead(system, request, {
        act: 'passholder.read',
        passholderId: own.id,
        subject: 'passholder',
        subjectId: own.id,
        fields: Object.keys(whole),
      })
      return whole
    },
  )
}

function registerSelfRegistration(api: App, system: System): void {
  const { config, db } = system
  api.addSchema(PassholderSelfRegistration)
  api.post(
    '/passholders/me',
    {
      config: {
        permission: 'USER',
        problems: {
          'openpas/card-numbers-exhausted': 400,
          'uitpas/cardsystem-not-found': 400,
          'uitpas/forbidden-underaged': 400,
          'uitpas/insz-already-used': 400,
          'uitpas/insz-in-token-required': 400,
          'uitpas/invalid-city': 400,
          'uitpas/organizer-not-found': 400,
          'uitpas/uitid-already-registered': 400,
        },
      },
      schema: {
        operationId: 'post-passholders-me',
        summary: 'Register passholder for the current user',
        description: 'Who logged in with a government identity, whose national number comes with that log-in.',
        tags,
        body: Type.Unsafe<SelfRegistration>({ $ref: 'PassholderSelfRegistration#' }),
        response: { 200: PassholderRef },
      },
    },
    async (request, reply) => {
      const { accountId } = actorOf(request)
      if (accountId === undefined) throw new Problem('auth/forbidden')
      const insz = await findNationalNumber(db, config.secrets, { uid: request.sessionUid, accountId })
      await write(system, request, reply, async (work) => {
        const id = await registerOneself(work, config.secrets, { accountId, insz }, request.body)
        return { status: 200, body: await registeredAnswer(work.trx, config.secrets, id, work.now), passholderId: id }
      })
    },
  )
}
