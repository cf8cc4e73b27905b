import { createHash, randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { sealEntry } from '../audit/entry.ts'
import { leadingCard } from '../cards/leading-card.ts'
import { findCardsOf } from '../cards/store.ts'
import { transact } from '../db/transact.ts'
import type { App, Request } from '../http/app-types.ts'
import { unauthorized } from '../http/authentication.ts'
import { Problem } from '../http/problems.ts'
import { findMemberships } from '../memberships/store.ts'
import { findPassholderByInsz } from '../passholders/store.ts'
import { lookupHash } from '../secrets/sealed.ts'
import type { System } from '../system.ts'
import type { CardSystemId } from '../values/ids.ts'
import { toRfc3339 } from '../values/instant.ts'
import { startAddress } from './journey.ts'
import { idTokenOf, unsealPeople } from './people.ts'
import * as schema from './schema.ts'
import type { EligiblePerson } from './source.ts'
import { exchangeCode, findValidationByToken, type Validation } from './store.ts'

const tags = ['SocialTariffValidation']
const open = 'only registered addresses are led to'

/**
 * The contract's social-tariff validation: a website sends its visitor to `start`, gets a code back (or an `error`, as in
 * OpenID Connect), exchanges it with the verifier of its challenge, and reads what the source says of the visitor and their
 * children.
 */
export function registerSocialTariffValidationRoutes(api: App, system: System): void {
  const { db, config, clock } = system
  for (const one of [
    schema.SocialTariffValidationPerson,
    schema.SocialTariffValidation,
    schema.SocialTariffValidationTokenRequest,
    schema.SocialTariffValidationTokenResponse,
  ]) {
    api.addSchema(one)
  }

  api.get(
    '/social-tariff-validation/start',
    {
      config: { public: open, rateLimit: 'login' },
      schema: {
        operationId: 'get-social-tariff-validation-start',
        summary: 'Start Social Tariff Validation (auth)',
        tags,
        querystring: schema.StartQuery,
        response: { 303: { description: 'on the way to the identity provider' } },
      },
    },
    async (request, reply) =>
      reply.header('cache-control', 'no-store').redirect(await startAddress(system, request.query), 303),
  )

  api.post(
    '/social-tariff-validation/token',
    {
      config: {
        public: 'the code and what its challenge was made of prove who asks',
        rateLimit: 'lookup',
        problems: { 'auth/forbidden': 403 },
      },
      schema: {
        operationId: 'post-social-tariff-validation-token',
        summary: 'Retrieve Social Tariff Validation Token',
        tags,
        body: Type.Unsafe<{ code: string; codeVerifier: string }>({ $ref: 'SocialTariffValidationTokenRequest#' }),
        response: { 200: Type.Unsafe<{ token: string }>({ $ref: 'SocialTariffValidationTokenResponse#' }) },
      },
    },
    async (request) => {
      const token = randomBytes(32).toString('base64url')
      const exchange = {
        codeHash: lookupHash(config.secrets, 'social tariff code', request.body.code),
        codeChallenge: createHash('sha256').update(request.body.codeVerifier).digest('base64url'),
        tokenHash: lookupHash(config.secrets, 'social tariff token', token),
        at: clock.now(),
      }
      if (!(await transact(db, (trx) => exchangeCode(trx, exchange)))) {
        throw new Problem('auth/forbidden', { detail: 'The code was used, has expired, or is not of this verifier' })
      }
      return { token }
    },
  )

  api.get(
    '/social-tariff-validation',
    {
      config: {
        public: 'the validation token says for whom',
        rateLimit: 'lookup',
        problems: { 'auth/unauthorized': 401, 'auth/forbidden': 403 },
      },
      schema: {
        operationId: 'get-social-tariff-validation',
        summary: 'Retrieve Social Tariff Validation information',
        tags,
        querystring: Type.Object({ cardSystemId: Type.Optional(Type.Integer()) }),
        response: { 200: Type.Unsafe<schema.SocialTariffValidation>({ $ref: 'SocialTariffValidation#' }) },
      },
    },
    async (request) => {
      const validation = await validationOf(system, request)
      await recordLook(system, request, validation.id)
      return informationOf(system, validation, request.query.cardSystemId)
    },
  )
}

async function validationOf({ db, config, clock }: System, request: Request): Promise<Validation> {
  const token = request.headers['x-custom-token']
  if (typeof token !== 'string') throw unauthorized('x-custom-token is required')
  const tokenHash = lookupHash(config.secrets, 'social tariff token', token)
  const validation = await findValidationByToken(db, tokenHash)
  if (!validation) throw unauthorized('x-custom-token is unknown')
  if (validation.expiresAt <= clock.now()) throw new Problem('auth/forbidden', { detail: 'x-custom-token has expired' })
  return validation
}

/** People read of themselves, through a website that nobody had to log in to: who did it is the validation. */
async function recordLook({ audit, clock }: System, request: Request, validationId: string): Promise<void> {
  const context = {
    requestId: request.id,
    actor: 'IDENTIFIED',
    accountId: null,
    clientId: null,
    address: request.ip,
  } as const
  const act = {
    act: 'social-tariff-validation.read' as const,
    subject: 'social-tariff-validation',
    subjectId: validationId,
  }
  await audit.recordRead(sealEntry(context, act, clock.now()))
}

async function informationOf(
  system: System,
  { id, peopleSealed, expiresAt }: Validation,
  cardSystemId: CardSystemId | undefined,
): Promise<schema.SocialTariffValidation> {
  const people = unsealPeople(system.config.secrets, id, peopleSealed)
  const [user, ...children] = await Promise.all(
    people.map(async ({ insz, ...person }, position) => {
      const uitpasNumber = await numberOf(system, insz, cardSystemId)
      return {
        inszNumber: insz,
        ...person,
        ...(uitpasNumber === undefined ? {} : { uitpasNumber }),
        idToken: idTokenOf(system.config.secrets, id, position),
        idTokenExpiresAt: toRfc3339(expiresAt),
      }
    }),
  )
  if (!user) throw new Error('A validation of nobody')
  return { user, children }
}

async function numberOf(
  { db, config }: System,
  insz: EligiblePerson['insz'],
  cardSystemId: CardSystemId | undefined,
): Promise<string | undefined> {
  const passholder = await findPassholderByInsz(db, config.secrets, insz)
  if (!passholder) return undefined
  const [memberships, cards] = await Promise.all([
    findMemberships(db, [passholder.id]),
    findCardsOf(db, [passholder.id]),
  ])
  const own = memberships.get(passholder.id) ?? []
  const asked = cardSystemId === undefined ? own : own.filter((one) => one.cardSystemId === cardSystemId)
  return leadingCard(asked, cards.get(passholder.id) ?? [])?.uitpasNumber
}
