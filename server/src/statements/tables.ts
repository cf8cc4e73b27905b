import type { Generated } from 'kysely'

export interface StatementTable {
  id: Generated<number>
  card_system_id: number
  organizer_id: string
  until_day: string
  iban: string
  sales: number
  sales_cents: number
  credits: number
  credits_cents: number
  closed_at: Date
  paid_at: Date | null
}

export interface StatementLineTable {
  sale_id: string
  kind: 'SALE' | 'CREDIT'
  statement_id: number
  municipality_nis: string | null
  cents: number
}

declare module '../db/database.ts' {
  interface Database {
    statements: StatementTable
    statement_lines: StatementLineTable
  }
}
