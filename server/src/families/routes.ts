import { Type } from 'typebox'
import { type App, actorOf } from '../http/app-types.ts'
import { unauthorized } from '../http/authentication.ts'
import { Problem } from '../http/problems.ts'
import { recordRead } from '../http/read.ts'
import { write } from '../http/write.ts'
import { findPassholderOfAccount } from '../passholders/store.ts'
import { requireClientPermission } from '../permissions/client-permissions.ts'
import type { System } from '../system.ts'
import { openRegistrationToken } from '../uitid-link/registration-token.ts'
import { toRfc3339 } from '../values/instant.ts'
import { familyAnswer } from './answer.ts'
import { addFamilyMember, changeIcon, removeFamilyMember } from './change.ts'
import { openLeaveToken } from './leave-token.ts'
import { getFamilyOf } from './on-behalf.ts'
import { Families, FamilyMember, FamilyMemberBody, FamilyMemberRef } from './schema.ts'
import { findFamiliesOf } from './store.ts'

const tags = ['Passholder Family']
const permission = 'TOKEN' as const
const problems = { 'url/not-found': 404 } as const
const path = '/passholders/:passholderId/family-members'
const ofPerson = Type.Object({ passholderId: Type.String() })
const ofMember = Type.Object({ passholderId: Type.String(), familyMemberId: Type.String() })

/** What the contract leaves optional in the body, and this operation cannot do without. */
function needed(field: string, value: string | undefined): string {
  if (value !== undefined) return value
  throw new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer: `/${field}`, error: 'is required' }] })
}

/** Contract operations about families. `me` is understood wherever a person’s own token may ask. */
export function registerFamilyRoutes(api: App, system: System): void {
  api.addSchema(FamilyMember)
  registerReading(api, system)
  registerAdding(api, system)
  registerChanging(api, system)
}

function registerReading(api: App, system: System): void {
  const { db, clock } = system

  api.get(
    path,
    {
      config: { permission, problems },
      schema: {
        operationId: 'get-passholders-passholderId-family-members',
        summary: 'Retrieve family members of the current passholder',
        tags,
        params: ofPerson,
        response: { 200: Type.Array(FamilyMemberRef) },
      },
    },
    async (request) => {
      const { person } = await getFamilyOf(db, actorOf(request), request.params.passholderId, 'READ')
      const family = await familyAnswer(db, person, clock.now())
      const act = { act: 'family.read' as const, subject: 'family', subjectId: person.id }
      const read = family.map(({ passholder }) => ({ ...act, passholderId: passholder?.id ?? null }))
      await recordRead(system, request, ...read)
      return family
    },
  )

  api.get(
    '/passholders/:passholderId/families',
    {
      config: { permission, problems },
      schema: {
        operationId: 'get-passholders-passholderId-families',
        summary: 'Retrieve families of the current passholder',
        description: 'The lists of others that the person is in.',
        tags,
        params: ofPerson,
        response: { 200: Families },
      },
    },
    async (request) => {
      const { person } = await getFamilyOf(db, actorOf(request), request.params.passholderId, 'READ')
      const families = await findFamiliesOf(db, person.id)
      const act = { act: 'families.read' as const, subject: 'passholder', subjectId: person.id }
      const others = families.map(({ passholderId }) => ({ ...act, passholderId }))
      await recordRead(system, request, { ...act, passholderId: person.id }, ...others)
      return families.map(({ email, memberSince, ...family }) => ({
        ...family,
        ...(email === null ? {} : { email }),
        memberSince: toRfc3339(memberSince),
      }))
    },
  )
}

function registerAdding(api: App, system: System): void {
  const { config } = system
  api.post(
    path,
    {
      config: {
        permission,
        problems: {
          ...problems,
          'uitpas/family-member-already-added': 400,
          'uitpas/invalid-uitpas-number': 400,
          'uitpas/passholder-not-found': 400,
          'uitpas/too-many-adults-in-family': 400,
          'uitpas/too-many-family-members': 400,
        },
      },
      schema: {
        operationId: 'post-passholders-passholderId-family-members',
        summary: "Add family members to the current passholder's family",
        description: 'With a person’s own token also the `x-registration-token` of the new member is needed.',
        tags,
        params: ofPerson,
        headers: Type.Object({ 'x-registration-token': Type.Optional(Type.String()) }, { additionalProperties: true }),
        body: FamilyMemberBody,
        response: { 201: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { person, self } = await getFamilyOf(work.trx, work.by, request.params.passholderId, 'CHANGE')
        const token = request.headers['x-registration-token']
        const consentOf = openRegistrationToken(config.secrets, token, work.now)
        const { icon } = request.body
        const uitpasNumber = needed('uitpasNumber', request.body.uitpasNumber)
        await addFamilyMember(work, person, config, { uitpasNumber, icon, consentOf, needsConsent: self })
        return { status: 201 }
      }),
  )
}

function registerChanging(api: App, system: System): void {
  api.put(
    `${path}/:familyMemberId`,
    {
      config: { permission, problems },
      schema: {
        operationId: 'put-passholders-passholderId-family-members-familyMemberId',
        summary: 'Update a family member',
        description: 'Only the icon can be changed.',
        tags,
        params: ofMember,
        body: FamilyMemberBody,
        response: { 202: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const icon = needed('icon', request.body.icon)
        const { person } = await getFamilyOf(work.trx, work.by, request.params.passholderId, 'CHANGE')
        await changeIcon(work, person, request.params.familyMemberId, icon)
        return { status: 202 }
      }),
  )

  api.delete(
    `${path}/:familyMemberId`,
    {
      config: { permission, orCustomToken: true, problems },
      schema: {
        operationId: 'delete-passholders-passholderId-family-members-familyMemberId',
        summary: 'Delete a family member',
        description:
          'By the person that the list is of, or by the member, who may do it with the `x-custom-token` of the mail.',
        tags,
        params: ofMember,
        response: { 202: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const { passholderId, familyMemberId } = request.params
        const token = request.headers['x-custom-token']
        if (request.headers.authorization === undefined && typeof token === 'string') {
          const leaving = openLeaveToken(system.config.secrets, token, work.now)
          const isTheirs = leaving?.passholderId === passholderId && leaving.memberId === familyMemberId
          if (!isTheirs) throw unauthorized('x-custom-token is not of this family member, or not any more')
          await removeFamilyMember(work, leaving.passholderId, leaving.memberId)
          return { status: 202 }
        }
        const { accountId } = work.by
        const own = accountId === undefined ? undefined : await findPassholderOfAccount(work.trx, accountId)
        if (own !== undefined && (familyMemberId === 'me' || familyMemberId.toLowerCase() === own.id)) {
          await requireClientPermission(work.trx, work.by, ['PASSHOLDERS_FAMILY_MEMBERS'])
          await removeFamilyMember(work, passholderId, own.id)
        } else {
          const { person } = await getFamilyOf(work.trx, work.by, passholderId, 'CHANGE')
          await removeFamilyMember(work, person.id, familyMemberId)
        }
        return { status: 202 }
      }),
  )
}
