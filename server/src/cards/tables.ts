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

export interface CardNumberRangeTable {
  id: GeneratedAlways<number>
  card_system_id: number
  first_serial: number
  last_serial: number
  next_serial: number
  created_at: Date
}

export interface CardStepTable {
  uitpas_number: string
  id: GeneratedAlways<number>
  at: Date
  from_status: Exclude<CardStatus, 'DELETED'> | null
  to_status: CardStatus
  reason: string | null
  account_id: string | null
  client_id: string | null
  organizer_id: string | null
}

declare module '../db/database.ts' {
  interface Database {
    cards: CardTable
    card_number_ranges: CardNumberRangeTable
    card_steps: CardStepTable
  }
}
