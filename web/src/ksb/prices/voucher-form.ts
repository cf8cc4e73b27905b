import type { VoucherBody } from '../../api/ksb-prices.ts'
import { centsOf } from '../form/amount.ts'

export interface VoucherValues {
  label: string
  price: string
  kind: string
  code: string
  count: string
  maxUses: string
  validFrom: string
  validUntil: string
}

export const newVoucher = (today: string): VoucherValues => ({
  label: '',
  price: '0',
  kind: 'MADE',
  code: '',
  count: '1',
  maxUses: '1',
  validFrom: today,
  validUntil: '',
})

export type VoucherFault = 'required' | 'amount' | 'code' | 'count' | 'maxUses' | 'order'

/** A whole number from 1 to so many. */
export const isCount = (typed: string, most: number) =>
  /^\d{1,7}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= most

export function voucherFaults(values: VoucherValues): { [Key in keyof VoucherValues]?: VoucherFault | undefined } {
  const own = values.kind === 'OWN'
  const letters = values.code.replace(/[\s.-]/g, '')
  return {
    label: values.label.trim() === '' ? 'required' : undefined,
    price: centsOf(values.price) === undefined ? 'amount' : undefined,
    code: own && !/^[0-9A-Za-z]{4,32}$/.test(letters) ? 'code' : undefined,
    count: !own && !isCount(values.count, 1000) ? 'count' : undefined,
    maxUses: isCount(values.maxUses, 1_000_000) ? undefined : 'maxUses',
    validFrom: values.validFrom === '' ? 'required' : undefined,
    validUntil: values.validUntil !== '' && values.validUntil < values.validFrom ? 'order' : undefined,
  }
}

export const voucherBody = (values: VoucherValues): VoucherBody => ({
  label: values.label.trim(),
  priceCents: centsOf(values.price) ?? 0,
  maxUses: Number(values.maxUses),
  validFrom: values.validFrom,
  validUntil: values.validUntil === '' ? null : values.validUntil,
  ...(values.kind === 'OWN' ? { code: values.code.trim() } : { count: Number(values.count) }),
})

export const voucherPointers = {
  '/label': 'label',
  '/priceCents': 'price',
  '/code': 'code',
  '/count': 'count',
  '/maxUses': 'maxUses',
  '/validFrom': 'validFrom',
  '/validUntil': 'validUntil',
} as const satisfies { [jsonPointer: string]: keyof VoucherValues }
