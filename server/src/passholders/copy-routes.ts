import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import { type ZipEntry, zipStream } from '../exports/zip.ts'
import { requireCardSystem } from '../http/actor.ts'
import { type App, actorOf } from '../http/app-types.ts'
import type { Page } from '../http/paging.ts'
import { recordRead } from '../http/read.ts'
import { findPicture } from '../pictures/store.ts'
import { findNote } from '../private-properties/store.ts'
import type { System } from '../system.ts'
import { dayOf } from '../values/day.ts'
import type { PassholderId } from '../values/ids.ts'
import { getMember, passholderDetail } from './ksb-detail.ts'
import { listAuditOf, listPointsEntries, listRewardsOf } from './ksb-history.ts'
import { ofCardSystem, PassholderParams } from './ksb-routes.ts'
import { findMergedInto, type Passholder, readInsz } from './store.ts'

/**
 * Everything that is kept about one person, as a file to hand to them when they ask for it (GDPR, article 15): what they
 * are known by, the note, points, rewards, who looked, and the picture.
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
        fields: ['passholder', 'inszNumber', 'note', 'picture', 'points', 'rewards', 'audit'],
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
  const whole = { ...(await passholderDetail(db, person, now)), inszNumber, note }
  yield { name: 'passholder.json', content: [JSON.stringify(whole, null, 2)] }
  const records = [id, ...(await findMergedInto(db, id))]
  yield { name: 'points.json', content: everyLine((page) => listPointsEntries(db, id, page)) }
  yield { name: 'rewards.json', content: everyLine((page) => listRewardsOf(db, id, page)) }
  yield { name: 'audit.json', content: everyLine((page) => listAuditOf(db, records, undefined, page)) }
  const picture = await findPicture(db, id satisfies PassholderId)
  if (picture) yield { name: 'picture.jpg', content: [picture] }
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
