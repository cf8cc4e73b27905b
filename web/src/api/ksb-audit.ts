import { queryOptions } from '@tanstack/react-query'
import type {
  GetAuditVerificationsAnswer,
  GetCardSystemAuditEntriesAnswer,
  GetCardSystemAuditEntryAnswer,
} from '../../../contract/ksb.d.ts'
import { addresses } from './addresses.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import { listQuery, type PageAsked } from './list.ts'

/** *Logboek*: who did what, and whether nothing of it was changed afterwards. */

export type AuditEntry = GetCardSystemAuditEntriesAnswer['member'][number]
export type AuditEntryDetail = GetCardSystemAuditEntryAnswer
export type Verification = GetAuditVerificationsAnswer[number]

export interface OfTrail {
  cardSystemId: number
  /** All of it, for who administers the platform. */
  platform: boolean
}

export const auditPath = ({ cardSystemId, platform }: OfTrail) =>
  `${platform ? `${addresses.ksbApi}/platform` : cardSystemPath(cardSystemId)}/audit-entries`

export const auditQuery = (ask: Client, of: OfTrail, asked: PageAsked) =>
  listQuery<GetCardSystemAuditEntriesAnswer>(ask, ['ksb', of.cardSystemId, 'audit', of.platform], auditPath(of), asked)

export const auditEntryQuery = (ask: Client, of: OfTrail, id: string) =>
  queryOptions({
    queryKey: ['ksb', of.cardSystemId, 'audit', of.platform, id] as const,
    queryFn: ({ signal }) => ask<AuditEntryDetail>({ path: `${auditPath(of)}/${id}`, signal }),
    staleTime: Infinity,
  })

export const verificationsKey = ['ksb', 'audit-verifications'] as const

/** Asked again while one runs. */
export const verificationsQuery = (ask: Client) =>
  queryOptions({
    queryKey: verificationsKey,
    queryFn: ({ signal }) => ask<Verification[]>({ path: `${addresses.ksbApi}/audit-verifications`, signal }),
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'RUNNING') ? 1000 : false),
  })

export const verify = (ask: Client, actKey: string) =>
  ask<{ id: string }>({ method: 'POST', path: `${addresses.ksbApi}/audit-verifications`, actKey })
