import type { Generated } from 'kysely'

/** What somebody showed to be entitled to social tariff. */
export type ProofType = 'INCREASED_REIMBURSEMENT' | 'PUBLIC_WELFARE' | 'DEBT_MEDIATION' | 'ASYLUM' | 'OTHER'

export interface MembershipTable {
  passholder_id: string
  card_system_id: number
  status: Generated<'ACTIVE' | 'BLOCKED' | 'CLOSED'>
  created_at: Date
  social_tariff_end: string | null
  social_tariff_suspended_until: string | null
  social_tariff_proof: ProofType | null
  social_tariff_proof_date: string | null
  /** Why it was suspended or revoked. */
  social_tariff_reason: string | null
  closed_at: Date | null
  tickets_per_year: number | null
  tickets_per_day: number | null
}

export interface NoticeTable {
  id: Generated<number>
  card_system_id: number
  kind: 'MOVED_AWAY' | 'MOVED_HERE'
  passholder_id: string
  other_card_system_id: number
  at: Date
  read_at: Date | null
  read_by: string | null
}

declare module '../db/database.ts' {
  interface Database {
    memberships: MembershipTable
    notices: NoticeTable
  }
}
