import { Type } from 'typebox'
import { addFamilyMember, removeFamilyMember } from '../families/change.ts'
import type { App, Request } from '../http/app-types.ts'
import { type EndUserMessage, Problem } from '../http/problems.ts'
import { write } from '../http/write.ts'
import { countProof } from '../identity/login-attempts.ts'
import type { Passholder } from '../passholders/store.ts'
import type { System } from '../system.ts'
import { findByBirth } from '../uitid-link/identify.ts'
import { linkUitid } from '../uitid-link/link.ts'
import type { PassholderId } from '../values/ids.ts'
import { parseUitpasNumber, withoutSeparators } from '../values/uitpas-number.ts'
import { getOwn, personOf } from './access.ts'
import * as schema from './schema.ts'

const tags = ['Mijn']
const proven = {
  'uitpas/invalid-uitpas-number': 400,
  'uitpas/passholder-not-found': 400,
  'uitpas/rate-limited': 429,
} as const

/** A pass becomes one's own, or that of one's family, by what stands on it and the day of birth. */
export function registerLinking(api: App, system: System): void {
  api.put(
    '/pass',
    {
      config: {
        permission: 'USER',
        problems: {
          ...proven,
          'uitpas/passholder-already-registered': 400,
          'uitpas/uitid-already-registered': 400,
        },
      },
      schema: {
        operationId: 'put-mijn-pass',
        summary: 'Link a pass to the account that is logged in',
        description: 'What is wrong with the number or the date is not said. Attempts are counted.',
        tags,
        body: schema.ProofBody,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { accountId } = personOf(request)
      const { id } = await prove(system, request, request.body)
      await write(system, request, reply, async (work) => {
        await linkUitid(work, accountId, id)
        return { status: 204, passholderId: id }
      })
    },
  )
  registerFamily(api, system)
}

function registerFamily(api: App, system: System): void {
  const { db, config } = system
  const ofMember = Type.Object({ passholderId: Type.String() })

  api.post(
    '/family-members',
    {
      config: {
        permission: 'USER',
        problems: {
          ...proven,
          'uitpas/family-member-already-added': 400,
          'uitpas/too-many-adults-in-family': 400,
          'uitpas/too-many-family-members': 400,
        },
      },
      schema: {
        operationId: 'post-mijn-family-members',
        summary: 'Add somebody to one’s family, by their pass and date of birth',
        tags,
        body: schema.ProofBody,
        response: { 201: Type.Object({ passholderId: Type.String() }) },
      },
    },
    async (request, reply) => {
      const own = await getOwn(db, request)
      const member = await prove(system, request, request.body)
      await write(system, request, reply, async (work) => {
        const { uitpasNumber } = request.body
        const addition = { uitpasNumber, consentOf: member.id, needsConsent: true }
        const passholderId = await addFamilyMember(work, own, config, addition)
        return { status: 201, body: { passholderId }, passholderId, alsoAbout: [own.id] }
      })
    },
  )

  const removal = (
    path: string,
    operationId: string,
    summary: string,
    pair: (own: PassholderId, other: string) => [string, string],
  ) =>
    api.delete(
      path,
      {
        config: { permission: 'USER', problems: { 'uitpas/passholder-not-found': 404 } },
        schema: { operationId, summary, tags, params: ofMember, response: { 204: Type.Null() } },
      },
      async (request, reply) => {
        const own = await getOwn(db, request)
        await write(system, request, reply, async (work) => {
          await removeFamilyMember(work, ...pair(own.id, request.params.passholderId))
          return { status: 204 }
        })
      },
    )
  removal(
    '/family-members/:passholderId',
    'delete-mijn-family-member',
    'Take somebody out of one’s family',
    (own, other) => [own, other],
  )
  removal('/families/:passholderId', 'delete-mijn-family', 'Leave the family of somebody else', (own, other) => [
    other,
    own,
  ])
}

/**
 * Whose pass it is, when number and date of birth belong together; each failure is counted, and too many close the way for a while.
 * @throws uitpas/invalid-uitpas-number, uitpas/passholder-not-found (whatever is wrong), uitpas/rate-limited
 */
async function prove(
  { db, config }: System,
  request: Request,
  typed: { uitpasNumber: string; dateOfBirth: string },
): Promise<Passholder> {
  const number = parseUitpasNumber(withoutSeparators(typed.uitpasNumber))
  // Says nothing about which numbers there are: anybody can compute it.
  if (!number.ok) throw new Problem('uitpas/invalid-uitpas-number', { detail: number.reason })
  const who = { accountId: personOf(request).accountId, uitpasNumber: number.value, address: request.ip }
  const counted = await countProof(db, config.secrets, who)
  if (counted instanceof Date) {
    throw new Problem('uitpas/rate-limited', { detail: 'Too many attempts', endUserMessage: tooMany })
  }
  const person = await findByBirth(db, { uitpasNumber: number.value, dateOfBirth: typed.dateOfBirth })
  if (!person) throw new Problem('uitpas/passholder-not-found', { endUserMessage: notTogether })
  await counted()
  return person
}

const notTogether: EndUserMessage = {
  nl: 'Dit nummer en deze geboortedatum horen niet bij elkaar. Er is niets gekoppeld. Kijk ze allebei na, of vraag het aan de balie.',
  fr: 'Ce numéro et cette date de naissance ne vont pas ensemble. Rien n’a été lié. Vérifiez les deux, ou demandez au guichet.',
  en: 'This number and this date of birth do not belong together. Nothing was linked. Check them both, or ask at a counter.',
  de: 'Diese Nummer und dieses Geburtsdatum gehören nicht zusammen. Es wurde nichts verbunden. Prüfen Sie beide, oder fragen Sie am Schalter.',
}

const tooMany: EndUserMessage = {
  nl: 'Er is te vaak geprobeerd. Er is niets gekoppeld. Probeer het over een kwartier opnieuw, of vraag het aan de balie.',
  fr: 'Il y a eu trop d’essais. Rien n’a été lié. Réessayez dans un quart d’heure, ou demandez au guichet.',
  en: 'There were too many attempts. Nothing was linked. Try again in a quarter of an hour, or ask at a counter.',
  de: 'Es gab zu viele Versuche. Es wurde nichts verbunden. Versuchen Sie es in einer Viertelstunde noch einmal, oder fragen Sie am Schalter.',
}
