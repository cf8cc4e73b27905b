export type Payer = 'PASSHOLDER' | 'ORGANIZER' | 'MUNICIPALITY' | 'CARD_SYSTEM'

export interface EuroTransferTable {
  passholder_id: string
  sale_id: string
  reason: 'SALE' | 'CANCELLATION'
  payer: Payer
  debit: string
  credit: string
  amount_cents: number
  booked_at: Date
}

declare module '../db/database.ts' {
  interface Database {
    euro_transfers: EuroTransferTable
  }
}
