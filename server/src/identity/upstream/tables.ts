import type { Generated } from 'kysely'

export interface UpstreamLinksTable {
  issuer: string
  subject_hash: Buffer
  account_id: string
  linked_at: Generated<Date>
}

export interface GovernmentLogInsTable {
  session_uid: string
  account_id: string
  national_number_sealed: string
  logged_in_at: Generated<Date>
}

declare module '../../db/database.ts' {
  interface Database {
    upstream_links: UpstreamLinksTable
    government_log_ins: GovernmentLogInsTable
  }
}
