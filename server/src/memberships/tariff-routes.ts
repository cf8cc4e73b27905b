import { type Static, Type } from 'typebox'
import { grantFor, requireToAct } from '../balie/access.ts'
import { CardSystemIdSchema } from '../card-systems/params.ts'
import { reachOf, requireCardSystem } from '../http/actor.ts'
import type { App, Reply, Request } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import { getMember } from '../passholders/ksb-detail.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import type { CardSystemId, OrganizerId, PassholderId } from '../values/ids.ts'
import { requireToGrantAt } from './entitlement.ts'
import {
  extendSocialTariff,
  grantSocialTariff,
  revokeSocialTariff,
  suspendSocialTariff,
  type TariffOf,
} from './social-tariff.ts'
import { findMembership } from './store.ts'
import { RevocationBody, SuspensionBody, TariffAnswer, TariffBody, tariffAnswer } from './tariff-schema.ts'

const tags = ['Memberships']
const notFound = { 'uitpas/passholder-not-found': 404 } as const
const granting = {
  ...notFound,
  'body/invalid-data': 400,
  'uitpas/invalid-card': 400,
  'uitpas/passholder-blocked': 400,
  'uitpas/postal-code-not-in-card-system': 400,
} as const

interface Addressed {
  cardSystemId: CardSystemId
  passholderId: PassholderId
  organizerId?: OrganizerId
}

interface Door {
  url: string
  params: ReturnType<typeof Type.Object>
  permission: 'USER' | 'KSB'
  /** Before `operationId`s. */
  name: string
  /** Who may act, and about whom. `grants`: social tariff is given, so that where they live matters. */
  open(work: Work, params: Addressed, grants: boolean): Promise<TariffOf>
}

const ofMembership = { passholderId: Type.String(), cardSystemId: CardSystemIdSchema }

/** At a balie, in the card systems that the permission reaches, for their members. */
const atBalie: Door = {
  url: '/:organizerId/passholders/:passholderId/memberships/:cardSystemId/social-tariff',
  params: Type.Object({ organizerId: Type.String({ format: 'uuid' }), ...ofMembership }),
  permission: 'USER',
  name: 'passholder',
  async open(work, { organizerId = '', cardSystemId, passholderId }, grants) {
    requireToAct(work.by, organizerId, 'PASSHOLDERS_WRITE')
    requireToAct(work.by, organizerId, 'PASSHOLDERS_WRITE_SOCIALTARIFF')
    if (!reachOf(grantFor(work.by, organizerId), 'PASSHOLDERS_WRITE_SOCIALTARIFF').includes(cardSystemId)) {
      throw new Problem('auth/forbidden', { detail: 'This card system is not one of the organizer' })
    }
    const { id, postalCode } = await getMember(work.trx, cardSystemId, passholderId)
    if (grants) await requireToGrantAt(work.trx, work.by, { organizerId, cardSystemId, postalCode, at: work.now })
    return { organizerId, cardSystemId, passholderId: id }
  },
}

/** In KSB, for members of the card system. */
const inKsb: Door = {
  url: '/card-systems/:cardSystemId/passholders/:passholderId/social-tariff',
  params: Type.Object(ofMembership),
  permission: 'KSB',
  name: 'card-system-passholder',
  async open(work, { cardSystemId, passholderId }) {
    requireCardSystem(work.by, cardSystemId)
    return { cardSystemId, passholderId: (await getMember(work.trx, cardSystemId, passholderId)).id }
  },
}

export const registerSocialTariffAtBalie = (api: App, system: System) => registerTariff(api, system, atBalie)
export const registerSocialTariffInKsb = (api: App, system: System) => registerTariff(api, system, inKsb)

/** Granting, extending, suspending and revoking: the same acts through both doors. */
function registerTariff(api: App, system: System, door: Door): void {
  const { url, params, permission, name } = door

  async function carryOut(
    request: Request,
    reply: Reply,
    grants: boolean,
    act: (work: Work, of: TariffOf) => Promise<void>,
  ) {
    await write(system, request, reply, async (work) => {
      const of = await door.open(work, request.params as Addressed, grants)
      await act(work, of)
      const membership = await findMembership(work.trx, of.passholderId, of.cardSystemId)
      if (!membership) throw new Problem('uitpas/passholder-not-found')
      return { status: 200, body: tariffAnswer(membership, dayOf(work.now)), passholderId: of.passholderId }
    })
  }
  const schemaOf = (operationId: string, summary: string) => ({
    operationId,
    summary,
    tags,
    params,
    response: { 200: TariffAnswer },
  })

  api.post(
    url,
    {
      config: { permission, problems: { ...granting, 'openpas/social-tariff-held': 400 } },
      schema: { ...schemaOf(`post-${name}-social-tariff`, 'Grant social tariff'), body: TariffBody },
    },
    (request, reply) =>
      carryOut(request, reply, true, (work, of) => grantSocialTariff(work, { ...of, ...askedTariff(request.body) })),
  )
  api.put(
    url,
    {
      config: { permission, problems: { ...granting, 'openpas/no-social-tariff': 400 } },
      schema: { ...schemaOf(`put-${name}-social-tariff`, 'Extend social tariff'), body: TariffBody },
    },
    (request, reply) =>
      carryOut(request, reply, true, (work, of) => extendSocialTariff(work, { ...of, ...askedTariff(request.body) })),
  )
  api.post(
    `${url}/revocation`,
    {
      config: { permission, problems: { ...notFound, 'openpas/no-social-tariff': 400 } },
      schema: {
        ...schemaOf(`post-${name}-social-tariff-revocation`, 'Revoke social tariff'),
        body: RevocationBody,
      },
    },
    (request, reply) =>
      carryOut(request, reply, false, (work, of) =>
        revokeSocialTariff(work, { ...of, reason: request.body.reason.trim() }),
      ),
  )
  api.put(
    `${url}/suspension`,
    {
      config: { permission, problems: { ...notFound, 'body/invalid-data': 400, 'openpas/no-social-tariff': 400 } },
      schema: {
        ...schemaOf(`put-${name}-social-tariff-suspension`, 'Suspend social tariff until a day, that day included'),
        body: SuspensionBody,
      },
    },
    (request, reply) =>
      carryOut(request, reply, false, (work, of) => {
        const { until, reason } = request.body
        return suspendSocialTariff(work, { ...of, until, reason: reason.trim() })
      }),
  )
  api.delete(
    `${url}/suspension`,
    {
      config: { permission, problems: { ...notFound, 'openpas/no-social-tariff': 400 } },
      schema: schemaOf(`delete-${name}-social-tariff-suspension`, 'End the suspension now'),
    },
    (request, reply) =>
      carryOut(request, reply, false, (work, of) => suspendSocialTariff(work, { ...of, until: null, reason: null })),
  )
}

const askedTariff = ({ endDate, proof }: Static<typeof TariffBody>) => ({ end: endDate, proof })
