import type { QueryClient } from '@tanstack/react-query'
import { queryOptions } from '@tanstack/react-query'
import { addresses } from './addresses.ts'
import type { Activities, Activity, DayList, Me, Person, Redeemed, Scan } from './balie-types.ts'
import type { Client } from './client.ts'

/** Everything the counter asks of the server, and under which key the answers are kept. */

export const baliePath = (organizerId: string) => `${addresses.balieApi}/${encodeURIComponent(organizerId)}`

const keys = {
  me: ['balie', 'me'] as const,
  activities: (organizerId: string) => ['balie', organizerId, 'activities'] as const,
  person: (organizerId: string, passholderId: string) => ['balie', organizerId, 'person', passholderId] as const,
  today: (organizerId: string) => ['balie', organizerId, 'today'] as const,
}

export const meQuery = (ask: Client) =>
  queryOptions({
    queryKey: keys.me,
    queryFn: ({ signal }) => ask<Me>({ path: `${addresses.balieApi}/me`, signal }),
    staleTime: 5 * 60_000,
  })

/** Without a day the server's today: a device at the counter may have its clock wrong. */
export interface ActivityChoice {
  day: string | undefined
  q: string
}

export const activitiesQuery = (ask: Client, organizerId: string, { day, q }: ActivityChoice) =>
  queryOptions({
    queryKey: [...keys.activities(organizerId), day ?? 'today', q],
    queryFn: ({ signal }) => {
      const parameters = new URLSearchParams({ ...(day === undefined ? {} : { day }), ...(q === '' ? {} : { q }) })
      return ask<Activities>({ path: `${baliePath(organizerId)}/activities?${parameters}`, signal })
    },
    staleTime: 30_000,
    // The number of points saved and "can points be saved now" change by themselves while a counter is open.
    refetchInterval: 60_000,
  })

export const findActivity = (activities: Activities | undefined, eventId: string | undefined): Activity | undefined =>
  activities?.member.find((activity) => activity.eventId === eventId)

/** The person on screen: put there by a scan, replaced by every act, asked again only when somebody wants to. */
export const personQuery = (ask: Client, organizerId: string, passholderId: string) =>
  queryOptions({
    queryKey: keys.person(organizerId, passholderId),
    queryFn: ({ signal }) => ask<Person>({ path: `${baliePath(organizerId)}/passholders/${passholderId}`, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    // A person's data does not stay behind once the next pass is on screen.
    gcTime: 0,
  })

export const todayQuery = (ask: Client, organizerId: string, limit: number) =>
  queryOptions({
    queryKey: [...keys.today(organizerId), limit],
    queryFn: ({ signal }) => ask<DayList>({ path: `${baliePath(organizerId)}/today?limit=${limit}`, signal }),
    staleTime: 15_000,
  })

export function scanPass(ask: Client, organizerId: string, actKey: string, identifier: string, eventId: string | null) {
  return ask<Scan>({
    method: 'POST',
    path: `${baliePath(organizerId)}/scans`,
    actKey,
    body: eventId === null ? { identifier } : { identifier, eventId },
  })
}

export function redeemReward(ask: Client, organizerId: string, actKey: string, rewardId: string, uitpasNumber: string) {
  return ask<Redeemed>({
    method: 'POST',
    path: `${baliePath(organizerId)}/redemptions`,
    actKey,
    body: { rewardId, uitpasNumber },
  })
}

/** What can be undone: a saved point, a redeemed reward or a ticket. */
export interface Undoable {
  kind: 'CHECKIN' | 'REWARD' | 'TICKET'
  id: string
}

export function undo(
  ask: Client,
  organizerId: string,
  actKey: string,
  { kind, id }: Undoable & { kind: 'CHECKIN' | 'REWARD' },
) {
  const collection = kind === 'CHECKIN' ? 'checkins' : 'redemptions'
  return ask<Person>({
    method: 'DELETE',
    path: `${baliePath(organizerId)}/${collection}/${encodeURIComponent(id)}`,
    actKey,
  })
}

export function keepPerson(queries: QueryClient, organizerId: string, person: Person): void {
  queries.setQueryData(keys.person(organizerId, person.passholderId), person)
}

/** After every act: the lists that count it. */
export function refreshCounts(queries: QueryClient, organizerId: string): void {
  void queries.invalidateQueries({ queryKey: keys.today(organizerId) })
  void queries.invalidateQueries({ queryKey: keys.activities(organizerId) })
}
