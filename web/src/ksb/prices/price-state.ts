import type { Price, Voucher } from '../../api/ksb-prices.ts'

export const priceStates = ['NOW', 'LATER', 'ENDED'] as const
export type PriceState = (typeof priceStates)[number]

export function priceState(
  { validFrom, validUntil }: Pick<Price, 'validFrom' | 'validUntil'>,
  today: string,
): PriceState {
  if (validUntil !== undefined && (validUntil <= today || validUntil <= validFrom)) return 'ENDED'
  return validFrom > today ? 'LATER' : 'NOW'
}

export const voucherStates = ['USABLE', 'LATER', 'USED', 'ENDED'] as const
export type VoucherState = (typeof voucherStates)[number]

export function voucherState(voucher: Voucher, today: string): VoucherState {
  if (voucher.withdrawnAt !== undefined || (voucher.validUntil !== undefined && voucher.validUntil < today))
    return 'ENDED'
  if (voucher.uses >= voucher.maxUses) return 'USED'
  return voucher.validFrom > today ? 'LATER' : 'USABLE'
}
