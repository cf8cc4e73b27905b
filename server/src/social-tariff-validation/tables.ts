export interface SocialTariffValidationTable {
  id: string
  code_hash: Buffer | null
  code_challenge: string
  code_expires_at: Date
  token_hash: Buffer | null
  people_sealed: string
  created_at: Date
  expires_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    social_tariff_validations: SocialTariffValidationTable
  }
}
