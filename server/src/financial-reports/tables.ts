import type { Generated } from 'kysely'
import type { Language } from '../exports/column.ts'

export interface FinancialReportTable {
  id: Generated<number>
  organizer_id: string
  card_system_ids: number[] | null
  start_date: string
  end_date: string
  language: Language
  status: 'STARTED' | 'AVAILABLE' | 'FAILED'
  created_at: Date
  finished_at: Date | null
  bytes: number | null
}

export interface FinancialReportProgressTable {
  report_id: number
  attempts: number
  lines: Generated<number>
  of_lines: Generated<number>
}

export interface FinancialReportPartTable {
  report_id: number
  number: number
  content: Buffer
}

declare module '../db/database.ts' {
  interface Database {
    financial_reports: FinancialReportTable
    financial_report_jobs: { report_id: number }
    financial_report_progress: FinancialReportProgressTable
    financial_report_parts: FinancialReportPartTable
  }
}
