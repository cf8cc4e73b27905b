import { findAssociation, findAssociationMemberships } from '../associations/store.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { type ZipEntry, zipStream } from '../exports/zip.ts'
import { findFamiliesOf, findFamilyMembers } from '../families/store.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import type { Page } from '../http/paging.ts'
import { recordRead } from '../http/read.ts'
import { listCharges } from '../membership-prices/store.ts'
import { listNoticesAbout } from '../memberships/notices.ts'
import { listAllMemberships } from '../memberships/store.ts'
import { listMerges } from '../passholder-merging/store.ts'
import { findPicture } from '../pictures/store.ts'
import { findNote } from '../private-properties/store.ts'
import { findSchoolOf } from '../schools/store.ts'
import type { System } from '../system.ts'
import { listReservedFor } from '../ticket-reservations/store.ts'
import { listSalesOf } from '../ticket-sales/store.ts'
import { dayOf } from '../values/day.ts'
import type { PassholderId } from '../values/ids.ts'
import { getMember, passholderDetail } from './ksb-detail.ts'
import { listAuditOf, listPointsEntries, listRewardsOf } from './ksb-history.ts'
import { ofCardSystem, PassholderParams } from './ksb-routes.ts'
import { findMergedInto, findPassholder, findRegistration, type Passholder, readInsz } from './store.ts'

/**
 * Everything that is kept about one person, as a file to hand to them when they ask for it (GDPR, article 15): what they
 * are known by, where they belong, the note, points, rewards, tickets, records that were merged, who looked, and the picture.
 */
export function registerCopyOfData(api: App, system: System): void {
  const { db, config, clock } = system
  api.get(
    `${ofCardSystem}/:passholderId/data`,
    {
      config: { permission: 'KSB', problems: { 'uitpas/passholder-not-found': 404 } },
      schema: {
        operationId: 'get-card-system-passholder-data',
        summary: 'A copy of everything that is kept about a passholder, as a ZIP',
        tags: ['Passholders'],
        params: PassholderParams,
      },
    },
    async (request, reply) => {
      const { cardSystemId, passholderId } = request.params
      requireCardSystem(actorOf(request), cardSystemId)
      const person = await getMember(db, cardSystemId, passholderId)
      await recordRead(system, request, {
        act: 'passholder.data.export',
        passholderId: person.id,
        subject: 'passholder',
        subjectId: person.id,
        fields: [
          'passholder',
          'inszNumber',
          'note',
          'picture',
          'points',
          'rewards',
          'tickets',
          'family',
          'associations',
          'school',
          'merges',
          'audit',
        ],
      })
      const now = clock.now()
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="uitpas-${dayOf(now)}.zip"`)
        .header('cache-control', 'no-store')
        .send(zipStream(copyOf(db, config.secrets, person, now), now))
    },
  )
}

async function* copyOf(db: Db, keys: Config['secrets'], person: Passholder, now: Date): AsyncGenerator<ZipEntry> {
  const { id } = person
  const inszNumber = await readInsz(db, keys, id)
  const note = await findNote(db, keys, id)
  const whole = { ...(await passholderDetail(db, person, now)), inszNumber, note, ...(await circlesOf(db, person)) }
  yield json('passholder.json', whole)
  const merged = await findMergedInto(db, id)
  const records = [id, ...merged]
  yield { name: 'points.json', content: everyLine((page) => listPointsEntries(db, id, page)) }
  yield { name: 'rewards.json', content: everyLine((page) => listRewardsOf(db, id, page)) }
  yield { name: 'tickets.json', content: everyLine((page) => listSalesOf(db, id, page)) }
  yield json('reserved-tickets.json', await listReservedFor(db, id))
  // What moved when they were merged is with the record that stays; how they were registered and saved is theirs.
  for (const [index, other] of merged.entries()) {
    const record = await findPassholder(db, other)
    yield json(`merged-${index + 1}.json`, { ...record, registration: await findRegistration(db, other) })
    yield {
      name: `merged-${index + 1}-points.json`,
      content: everyLine((page) => listPointsEntries(db, other, page)),
    }
  }
  yield { name: 'audit.json', content: everyLine((page) => listAuditOf(db, records, undefined, page)) }
  const picture = await findPicture(db, id satisfies PassholderId)
  if (picture) yield { name: 'picture.jpg', content: [picture] }
}

const json = (name: string, of: unknown): ZipEntry => ({ name, content: [JSON.stringify(of, null, 2)] })

/** Where they belong, how they came, what they paid, and the UiTiD they are linked with. */
async function circlesOf(db: Db, { id, uitidAccountId }: Passholder) {
  const associations = [...(await findAssociationMemberships(db, id)).values()]
  const names = new Map<string, string | undefined>()
  for (const { associationId } of associations)
    names.set(associationId, (await findAssociation(db, associationId))?.name)
  return {
    uitidId: uitidAccountId,
    registration: await findRegistration(db, id),
    membershipsWithProof: await listAllMemberships(db, id),
    charges: await listCharges(db, id),
    notices: await listNoticesAbout(db, id),
    school: await findSchoolOf(db, id),
    associations: associations.map((one) => ({ ...one, name: names.get(one.associationId) })),
    // Others are in it as others: who they are is theirs.
    familyMembers: (await findFamilyMembers(db, id)).map(({ icon, createdAt }) => ({ icon, createdAt })),
    inFamiliesOfOthers: (await findFamiliesOf(db, id)).map(({ memberSince }) => ({ memberSince })),
    merges: (await listMerges(db, id)).map(({ mergedAt, undoneAt }) => ({ mergedAt, undoneAt })),
  }
}

/** A list of any length, a page at a time. */
async function* everyLine(read: (page: Page) => Promise<{ member: unknown[] }>): AsyncGenerator<string> {
  yield '['
  for (let start = 0; ; start += 500) {
    const { member } = await read({ start, limit: 500 })
    if (member.length) yield `${start === 0 ? '' : ','}\n${member.map((one) => JSON.stringify(one)).join(',\n')}`
    if (member.length < 500) break
  }
  yield '\n]\n'
}
