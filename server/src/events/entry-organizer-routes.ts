import { Type } from 'typebox'
import type { Act } from '../audit/acts.ts'
import { requireWritePermission } from '../http/actor.ts'
import type { App } from '../http/app-types.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { write } from '../http/write.ts'
import { findOrganizer } from '../organizers/store.ts'
import type { System } from '../system.ts'
import { newId } from '../values/ids.ts'
import { Created, creatorOf, invalid, permission, requireBalie, requireImages } from './entry-access.ts'
import { OrganizerEntry, organizerOfEntry } from './organizer-document.ts'
import { findKeeper, findRegistryOrganizer, saveRegistryOrganizer } from './registry-store.ts'
import { IdParameter } from './schema.ts'

/**
 * Organisers of the registry. A balie is one by itself: here it says more of itself (site, description, pictures), and not
 * what it is called, which is the platform's. Who organises and never joined is entered by a balie, which keeps it; its
 * activities are no pass events, until the platform makes a balie of it by the same id.
 */
export function registerOrganizerEntry(api: App, system: System): void {
  const { entry } = system.config.urls

  api.post(
    '/organizers',
    {
      config: { permission },
      schema: {
        operationId: 'post-entry-organizer',
        summary: 'Enter an organiser that is no balie',
        description: 'Its activities are entered by the balie that keeps it (`keeper`), and are no pass events.',
        tags: ['Organisers'],
        body: OrganizerEntry,
        response: { 201: Created },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const keptBy = await requireBalie(work, request.body.keeper, '/keeper')
        const id = newId()
        await save(work, { id, keptBy, creator: creatorOf(work.by) }, request.body)
        record(work, 'registry-organizer.enter', id, keptBy, request.body)
        const headers = { location: `${entry}/organizers/${id}` }
        return { status: 201, headers, body: { id, url: headers.location } }
      }),
  )

  api.put(
    '/organizers/:id',
    {
      config: { permission, problems: { 'url/not-found': 404 } },
      schema: {
        operationId: 'put-entry-organizer',
        summary: 'Replace what the registry says of an organiser',
        description:
          'Of a balie: its Dutch name is what the platform calls it, and cannot be another; its address likewise.',
        tags: ['Organisers'],
        params: IdParameter,
        body: OrganizerEntry,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(system, request, reply, async (work) => {
        const id = request.params.id.toLowerCase()
        const keeper = await findKeeper(work.trx, id)
        if (!keeper) throw new Problem('url/not-found', { detail: 'No such organiser' })
        requireWritePermission(work.by, permission, keeper)
        const before = await findRegistryOrganizer(work.trx, id)
        await save(work, { id, keptBy: keeper, creator: before?.creator ?? creatorOf(work.by) }, request.body)
        record(work, 'registry-organizer.change', id, keeper, request.body)
        return { status: 204 }
      }),
  )
}

/** @throws body/invalid-data for a balie under another name, and as organizerOfEntry */
async function save(
  work: Work,
  of: { id: string; keptBy: string; creator: string },
  body: OrganizerEntry,
): Promise<void> {
  const balie = of.keptBy === of.id ? await findOrganizer(work.trx, of.id) : undefined
  if (balie && body.name.nl !== undefined && body.name.nl !== balie.name)
    throw invalid('/name/nl', 'is not the name of this balie, which only the platform changes')
  const said = organizerOfEntry(body)
  await requireImages(work, said.details.images)
  await saveRegistryOrganizer(work.trx, { ...said, ...of }, work.now)
}

function record(work: Work, act: Act, subjectId: string, organizerId: string, body: object): void {
  work.record({ act, organizerId, subject: 'organizer', subjectId, fields: Object.keys(body).sort() })
}
