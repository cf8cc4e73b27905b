import type { ColumnType, Generated } from 'kysely'

export interface AuditLinkTable {
  chain_id: string
  link: number
  previous: Buffer
  hash: Buffer
  entries: number
}

export interface AuditEntryTable {
  chain_id: string
  link: number
  position: number
  at: Date
  request_id: string
  act: string
  actor: string
  account_id: string | null
  client_id: string | null
  organizer_id: string | null
  address: string | null
  passholder_id: string | null
  subject: string
  subject_id: string
  fields: string[]
  hash: Buffer
}

/** `chain_id` to [link, hash in hex] */
export type Heads = Record<string, [number, string]>

export interface AuditAnchorTable {
  anchor: number
  at: Date
  heads: ColumnType<Heads, string, never>
  previous: Buffer
  hash: Buffer
}

export interface AuditVerificationTable {
  id: string
  asked_by: string | null
  asked_at: Date
  links_total: number
  links_done: Generated<number>
  seen_at: Date
  finished_at: Date | null
  chains: number | null
  entries: number | null
  anchors: number | null
  faults: string[] | null
}

declare module '../db/database.ts' {
  interface Database {
    audit_links: AuditLinkTable
    audit_entries: AuditEntryTable
    audit_anchors: AuditAnchorTable
    audit_verifications: AuditVerificationTable
  }
}
