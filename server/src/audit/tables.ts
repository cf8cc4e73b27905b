import type { ColumnType } from 'kysely'

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

declare module '../db/database.ts' {
  interface Database {
    audit_links: AuditLinkTable
    audit_entries: AuditEntryTable
    audit_anchors: AuditAnchorTable
  }
}
