import type { Generated } from 'kysely'

interface TotpFactorsTable {
  account_id: string
  secret_sealed: string
  last_step: number
  created_at: Generated<Date>
  last_used_at: Date | null
}

interface PasskeysTable {
  credential_id: string
  account_id: string
  public_key: Buffer
  counter: number
  transports: string[]
  synced: boolean
  name: string
  created_at: Generated<Date>
  last_used_at: Date | null
}

interface RecoveryCodesTable {
  id: string
  account_id: string
  code_hash: string
  used_at: Date | null
}

declare module '../../db/database.ts' {
  interface Database {
    totp_factors: TotpFactorsTable
    passkeys: PasskeysTable
    recovery_codes: RecoveryCodesTable
  }
}
