import { queryOptions } from '@tanstack/react-query'
import type {
  GetMijnContactAnswer,
  GetMijnDesksAnswer,
  GetMijnHistoryAnswer,
  GetMijnMeAnswer,
  GetMijnNewsAnswer,
  GetMijnPassesAnswer,
  GetMijnRedemptionsAnswer,
  GetMijnRewardsAnswer,
  PostMijnCheckinsAnswer,
  PostMijnHeldCodesAnswer,
  PutMijnContactBody,
  PutMijnPassBody,
} from '../../../contract/mijn.d.ts'
import { addresses } from './addresses.ts'
import type { Client } from './client.ts'
import { noNetwork, Problem } from './problem.ts'

export type Me = GetMijnMeAnswer
export type OwnPerson = Me['people'][number]
export type Passes = GetMijnPassesAnswer
export type OwnNews = GetMijnNewsAnswer
export type OwnHistory = GetMijnHistoryAnswer
export type OwnHistoryEntry = OwnHistory['member'][number]
export type OwnRewards = GetMijnRewardsAnswer
export type OwnReward = OwnRewards['member'][number]
export type OwnRedemption = GetMijnRedemptionsAnswer['member'][number]
export type Desks = GetMijnDesksAnswer
export type Outcomes = PostMijnCheckinsAnswer
export type Outcome = Outcomes['member'][number]
export type OwnContact = GetMijnContactAnswer
export type HeldCode = PostMijnHeldCodesAnswer
/** What somebody proves with that a pass is theirs. */
export type Proof = PutMijnPassBody

/** Everything the passholders' app asks of the server, and under which key the answers are kept. */
const path = addresses.mijnApi
const ofPerson = (id: string, what: string) => `${path}/people/${encodeURIComponent(id)}/${what}`

export const mijnKey = ['mijn'] as const

export const ownQuery = (ask: Client) =>
  queryOptions({
    queryKey: [...mijnKey, 'me'],
    queryFn: ({ signal }) => ask<Me>({ path: `${path}/me`, signal }),
    staleTime: 30_000,
  })

const personQuery = <Answer>(ask: Client, id: string, what: string) =>
  queryOptions({
    queryKey: [...mijnKey, id, what],
    queryFn: ({ signal }) => ask<Answer>({ path: ofPerson(id, what), signal }),
    staleTime: 30_000,
  })

export const passesQuery = (ask: Client, id: string) => personQuery<Passes>(ask, id, 'passes')
export const rewardsQuery = (ask: Client, id: string) => personQuery<OwnRewards>(ask, id, 'rewards')
export const redemptionsQuery = (ask: Client, id: string) =>
  personQuery<GetMijnRedemptionsAnswer>(ask, id, 'redemptions')
export const newsQuery = (ask: Client, id: string) => personQuery<OwnNews>(ask, id, 'news')
export const desksQuery = (ask: Client, id: string) => personQuery<Desks>(ask, id, 'desks')

export const historyQuery = (ask: Client, id: string, start: number, limit: number) =>
  personQuery<OwnHistory>(ask, id, `history?start=${start}&limit=${limit}`)

export const contactQuery = (ask: Client) =>
  queryOptions({
    queryKey: [...mijnKey, 'contact'],
    queryFn: ({ signal }) => ask<OwnContact>({ path: `${path}/contact`, signal }),
    staleTime: 30_000,
  })

export const redeemOnline = (ask: Client, actKey: string, of: { passholderId: string; rewardId: string }) =>
  ask<OwnRedemption>({
    method: 'POST',
    path: ofPerson(of.passholderId, 'redemptions'),
    body: { rewardId: of.rewardId },
    actKey,
  })

export const linkPass = (ask: Client, actKey: string, body: Proof) =>
  ask<void>({ method: 'PUT', path: `${path}/pass`, body, actKey })

export const addToFamily = (ask: Client, actKey: string, body: Proof) =>
  ask<{ passholderId: string }>({ method: 'POST', path: `${path}/family-members`, body, actKey })

/** Out of one's own list, or oneself out of somebody else's. */
export const leaveFamily = (ask: Client, actKey: string, list: 'family-members' | 'families', id: string) =>
  ask<void>({ method: 'DELETE', path: `${path}/${list}/${encodeURIComponent(id)}`, actKey })

export const saveContact = (ask: Client, actKey: string, body: PutMijnContactBody) =>
  ask<void>({ method: 'PUT', path: `${path}/contact`, body, actKey })

/** What was scanned or pasted, or what stands for it since it was opened before logging in. */
export interface Scanned {
  code: { checkinCode: string } | { heldCode: string }
  passholderIds: string[]
}

export const saveScanned = (ask: Client, actKey: string, { code, passholderIds }: Scanned) =>
  ask<Outcomes>({ method: 'POST', path: `${path}/checkins`, body: { ...code, passholderIds }, actKey })

/** Asked by nobody in particular: who opened the address of a code has yet to log in. */
export async function holdCode(checkinCode: string): Promise<HeldCode> {
  const answer = await fetch(`${path}/held-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ checkinCode }),
    signal: AbortSignal.timeout(8000),
  }).catch(() => {
    throw noNetwork()
  })
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok) return body as HeldCode
  const isProblem = typeof body === 'object' && body !== null && 'type' in body
  throw new Problem(isProblem ? (body as Problem['body']) : { type: 'web/unexpected', status: answer.status })
}
