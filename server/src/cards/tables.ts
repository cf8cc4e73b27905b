import type { GeneratedAlways } from 'kysely'

export type CardStatus = 'PROVISIONED' | 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' | 'DELETED'

export interface CardTable {
  uitpas_number: string
  chip_number: string | null
  card_system_id: number
  card_type: 'NFC_CARD' | 'DIGITAL'
  status: CardStatus
  social_tariff: GeneratedAlways<boolean>
  passholder_id: string | null
  organizer_id: string | null
  activated_at: Date | null
  blocked_at: Date | null
  block_reason: 'LOST' | 'STOLEN' | 'DEFECT' | 'REPLACED' | null
}

declare module '../db/database.ts' {
  interface Database {
    cards: CardTable
  }
}
