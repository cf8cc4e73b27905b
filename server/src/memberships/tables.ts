import type { Generated } from 'kysely'

export interface MembershipTable {
  passholder_id: string
  card_system_id: number
  status: Generated<'ACTIVE' | 'BLOCKED'>
  created_at: Date
  social_tariff_end: string | null
  social_tariff_suspended_until: string | null
  tickets_per_year: number | null
  tickets_per_day: number | null
}

declare module '../db/database.ts' {
  interface Database {
    memberships: MembershipTable
  }
}
