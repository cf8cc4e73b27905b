import { type Static, Type } from 'typebox'
import type { Config } from '../config.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { findAccountByEmail } from '../identity/accounts.ts'
import { keepIban } from '../organizers/iban.ts'
import { requireOrganizerIn } from '../organizers/platform-routes.ts'
import { listRequests, type OrganizerRequest } from '../organizers/request-store.ts'
import { approveRequest, askForOrganizer, askToJoin } from '../organizers/requests.ts'
import { putGroupsOf } from '../permissions/change-groups.ts'
import { giveRole } from '../permissions/change-roles.ts'
import { findRole } from '../permissions/role-store.ts'
import type { OrganizerId } from '../values/ids.ts'
import { finishStep, type Held, recordApplication, requireTurn } from './hold.ts'
import { type Application, updateApplication } from './store.ts'

export const ArrangeBody = Type.Object({
  way: Type.Enum(['NEW', 'OWN', 'JOIN', 'ASKED'], {
    description:
      'NEW: a balie is made, or asked for by who does not administer the platform; OWN: one of this card system; JOIN: one of another card system joins; ASKED: go on with what was asked before',
  }),
  organizerId: Type.Optional(Type.String({ format: 'uuid', description: 'of the balie, with OWN and JOIN' })),
  groupIds: Type.Optional(
    Type.Array(Type.Integer({ minimum: 1, maximum: 2_147_483_647 }), {
      maxItems: 50,
      uniqueItems: true,
      description: 'its permission groups here; those that it has stay without',
    }),
  ),
  role: Type.Optional(
    Type.Enum(['MEMBER', 'ADMIN'], {
      description:
        'what the applicant becomes at the balie; without: ADMIN of a new one, MEMBER of one that was there. An ADMIN stays one',
    }),
  ),
})
type Arrange = Static<typeof ArrangeBody>

/**
 * The balie of a new provider: made, adapted, or joined, with who has the UiTiD on its staff, and its IBAN. When
 * somebody else has to agree first, that is asked, once, and the step stays open until they did.
 * @throws as requireTurn; openpas/organizer-request-open while what was asked is not decided; as the acts on balies
 */
export async function arrangeBalie(
  work: Work,
  config: Config,
  held: Held,
  body: Arrange,
): Promise<{ status: 'DONE' | 'ASKED'; organizerId?: OrganizerId }> {
  requireTurn(held, 'BALIE')
  const { application } = held
  const found = await findOrAsk(work, config, application, body)
  if (found === undefined) return { status: 'ASKED' }
  const { organizerId } = found
  const place = { cardSystemId: application.cardSystemId, organizerId }
  if (body.groupIds !== undefined) await putGroupsOf(work, place, body.groupIds)
  const email = application.uitidEmail ?? application.email
  const type = body.role ?? (found.isNew ? 'ADMIN' : 'MEMBER')
  if (email !== null && !(await isAdministrator(work, organizerId, email)))
    await giveRole(work, config, email, { kind: 'STAFF', organizerId, type })
  if (application.iban !== null) await keepIban(work, place, application.iban)
  await updateApplication(work.trx, application.id, { organizerId })
  await finishStep(work, held, 'BALIE')
  return { status: 'DONE', organizerId }
}

/** Who runs the balie already is not made less by this. */
async function isAdministrator({ trx }: Work, organizerId: OrganizerId, email: string): Promise<boolean> {
  const account = await findAccountByEmail(trx, email)
  if (!account?.emailVerified) return false
  return (await findRole(trx, { kind: 'STAFF', organizerId }, account.id))?.type === 'ADMIN'
}

interface Found {
  organizerId: OrganizerId
  /** It was made for this. */
  isNew: boolean
}

/** @returns the balie; undefined when it was asked for and somebody else decides */
async function findOrAsk(
  work: Work,
  config: Config,
  application: Application,
  { way, organizerId }: Arrange,
): Promise<Found | undefined> {
  const { cardSystemId, requestId } = application
  const asked = requestId === null ? undefined : await findRequest(work, requestId)
  // What waits is not asked a second time, nor gone past.
  if (asked?.status === 'OPEN') throw new Problem('openpas/organizer-request-open')
  if (asked?.status === 'APPROVED' && asked.organizerId !== null)
    return { organizerId: asked.organizerId, isNew: asked.kind === 'NEW' }
  if (way === 'ASKED') throw invalid('/way', 'nothing was asked that was agreed to')
  if (way === 'NEW') {
    const made = await askForNew(work, config, application)
    return made && { organizerId: made, isNew: true }
  }
  if (organizerId === undefined) throw invalid('/organizerId', 'is needed')
  const id = organizerId.toLowerCase()
  if (way === 'OWN') {
    await requireOrganizerIn(work.trx, work.by, cardSystemId, id)
    return { organizerId: id, isNew: false }
  }
  const note = `Nieuwe aanbieder: ${application.organisation}`
  const joining = await askToJoin(work, config, cardSystemId, id, { cardSystemId, note })
  if (joining.status === 'APPROVED') return { organizerId: id, isNew: false }
  await keepRequest(work, application, joining.id)
  return undefined
}

async function askForNew(work: Work, config: Config, application: Application): Promise<OrganizerId | undefined> {
  const { cardSystemId, organisation, street, postalCode, city, email, phone, website } = application
  const known = Object.fromEntries(
    Object.entries({ street, postalCode, city, email, phone, website }).filter(([, value]) => value !== null),
  ) as { street?: string; postalCode?: string; city?: string; email?: string; phone?: string; website?: string }
  const note = 'Nieuwe aanbieder, goedgekeurd door het college'
  const id = await askForOrganizer(work, cardSystemId, { name: organisation, ...known, note })
  if (work.by.platformAdmin) return approveRequest(work, config, cardSystemId, id)
  await keepRequest(work, application, id)
  return undefined
}

async function keepRequest(work: Work, { id }: Application, requestId: string): Promise<void> {
  await updateApplication(work.trx, id, { requestId })
  recordApplication(work, 'provider-application.ask-balie', id, ['requestId'])
}

async function findRequest(work: Work, id: string): Promise<OrganizerRequest | undefined> {
  return (await listRequests(work.trx, { id }, { start: 0, limit: 1 })).member[0]
}

const invalid = (jsonPointer: string, error: string) =>
  new Problem('body/invalid-data', { schemaErrors: [{ jsonPointer, error }] })
