import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  GetMembershipPricesAnswer,
  GetVouchersAnswer,
  PatchVouchersVoucherIdBody,
  PostMembershipPricesBody,
  PostVouchersAnswer,
  PostVouchersBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'

/** *Lidmaatschapsprijzen* and vouchers: what they ask. */

export type Price = GetMembershipPricesAnswer[number]
export type PriceBody = PostMembershipPricesBody
export type Voucher = GetVouchersAnswer['member'][number]
export type VoucherBody = PostVouchersBody
export type VoucherChange = PatchVouchersVoucherIdBody

export const pricesKey = (cardSystemId: number) => ['ksb', cardSystemId, 'prices'] as const
const pricePath = (cardSystemId: number, priceId?: number) =>
  `${cardSystemPath(cardSystemId)}/membership-prices${priceId === undefined ? '' : `/${priceId}`}`
const voucherPath = (cardSystemId: number, voucherId?: number) =>
  `${cardSystemPath(cardSystemId)}/vouchers${voucherId === undefined ? '' : `/${voucherId}`}`

/** All there ever were: a card system has tens of them. */
export const pricesQuery = (ask: Client, cardSystemId: number) =>
  queryOptions({
    queryKey: [...pricesKey(cardSystemId), 'all'] as const,
    queryFn: ({ signal }) => ask<Price[]>({ path: pricePath(cardSystemId), signal }),
    staleTime: 15_000,
  })

export const addPrice = (ask: Client, cardSystemId: number, actKey: string, body: PriceBody) =>
  ask<{ id: number }>({ method: 'POST', path: pricePath(cardSystemId), actKey, body })

/** From a day on another one; the one that was ends then. */
export const replacePrice = (
  ask: Client,
  of: { cardSystemId: number; priceId: number },
  actKey: string,
  body: PriceBody,
) => ask<{ id: number }>({ method: 'PUT', path: pricePath(of.cardSystemId, of.priceId), actKey, body })

export const endPrice = (ask: Client, of: { cardSystemId: number; priceId: number }, actKey: string, from: string) =>
  ask<void>({ method: 'DELETE', path: `${pricePath(of.cardSystemId, of.priceId)}?from=${from}`, actKey })

export const vouchersQuery = (ask: Client, cardSystemId: number, { page, rows }: { page: number; rows: number }) =>
  queryOptions({
    queryKey: [...pricesKey(cardSystemId), 'vouchers', page, rows] as const,
    queryFn: ({ signal }) =>
      ask<GetVouchersAnswer>({ path: `${voucherPath(cardSystemId)}?start=${(page - 1) * rows}&limit=${rows}`, signal }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })

export const addVouchers = (ask: Client, cardSystemId: number, actKey: string, body: VoucherBody) =>
  ask<PostVouchersAnswer>({ method: 'POST', path: voucherPath(cardSystemId), actKey, body })

export const changeVoucher = (
  ask: Client,
  of: { cardSystemId: number; voucherId: number },
  actKey: string,
  body: VoucherChange,
) => ask<void>({ method: 'PATCH', path: voucherPath(of.cardSystemId, of.voucherId), actKey, body })

export const endVoucher = (ask: Client, of: { cardSystemId: number; voucherId: number }, actKey: string) =>
  ask<void>({ method: 'DELETE', path: voucherPath(of.cardSystemId, of.voucherId), actKey })
