import { queryOptions } from '@tanstack/react-query'
import type { GetOrganizersOrganizerIdAdminsAnswer, OrganizerAdmin } from '../../../contract/openapi.d.ts'
import { addresses } from './addresses.ts'
import type { Client } from './client.ts'

/** Somebody who works at a balie, or who is invited to. */
export type Worker = OrganizerAdmin
export type WorkerType = Worker['type']

const of = (organizerId: string) => `${addresses.partnerApi}/organizers/${encodeURIComponent(organizerId)}/admins`

const key = (organizerId: string) => ['balie', organizerId, 'staff'] as const

export const staffQuery = (ask: Client, organizerId: string) =>
  queryOptions({
    queryKey: key(organizerId),
    queryFn: ({ signal }) => ask<GetOrganizersOrganizerIdAdminsAnswer>({ path: `${of(organizerId)}?limit=50`, signal }),
  })

/** Who has no account is invited by mail. */
export const addWorker = (
  ask: Client,
  organizerId: string,
  actKey: string,
  worker: Pick<Worker, 'email' | 'type'>,
): Promise<Worker> => ask({ method: 'POST', path: of(organizerId), actKey, body: worker })

export const removeWorker = (ask: Client, organizerId: string, actKey: string, userId: string): Promise<void> =>
  ask({ method: 'DELETE', path: `${of(organizerId)}/${encodeURIComponent(userId)}`, actKey })
