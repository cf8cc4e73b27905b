import type { Generated, GeneratedAlways } from 'kysely'

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
  batch_id: string | null
  delivery_id: string | null
}

export interface CardBatchTable {
  id: string
  card_system_id: number
  name: string
  source: 'CSV' | 'RANGE'
  cards: number
  created_at: Date
  account_id: string | null
}

export interface CardImportTable {
  batch_id: string
  card_system_id: number
  name: string
  status: 'RUNNING' | 'DONE' | 'REFUSED'
  lines_total: number
  lines_read: number
  updated_at: Date
}

export interface CardDeliveryTable {
  id: string
  card_system_id: number
  organizer_id: string
  batch_id: string
  status: 'SENT' | 'RECEIVED' | 'CANCELLED'
  regular: number
  social_tariff: number
  missing: Generated<number>
  sent_at: Date
  closed_at: Date | null
}

export interface CardStockThresholdTable {
  card_system_id: number
  organizer_id: string
  regular: number
  social_tariff: number
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
    card_batches: CardBatchTable
    card_imports: CardImportTable
    card_deliveries: CardDeliveryTable
    card_stock_thresholds: CardStockThresholdTable
  }
}
