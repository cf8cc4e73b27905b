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
import { listQuery, type PageAsked } from './list.ts'

/** *Lidmaatschapsprijzen* and vouchers: what they ask. */

export type Price = GetMembershipPricesAnswer['member'][number]
export type PriceBody = PostMembershipPricesBody
export type Voucher = GetVouchersAnswer['member'][number]
export type VoucherBody = PostVouchersBody
export type VoucherChange = PatchVouchersVoucherIdBody

export const pricesKey = (cardSystemId: number) => ['ksb', cardSystemId, 'prices'] as const
const pricePath = (cardSystemId: number, priceId?: number) =>
  `${cardSystemPath(cardSystemId)}/membership-prices${priceId === undefined ? '' : `/${priceId}`}`
const voucherPath = (cardSystemId: number, voucherId?: number) =>
  `${cardSystemPath(cardSystemId)}/vouchers${voucherId === undefined ? '' : `/${voucherId}`}`

export const pricesQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listQuery<GetMembershipPricesAnswer>(ask, [...pricesKey(cardSystemId), 'list'], pricePath(cardSystemId), asked)
export const pricesExportPath = (cardSystemId: number) => `${pricePath(cardSystemId)}/export`

/** A single one, as the list has it. */
export const priceQuery = (ask: Client, cardSystemId: number, priceId: string) =>
  pricesQuery(ask, cardSystemId, { filters: { id: priceId }, page: 1, rows: 1 })

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

export const vouchersQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listQuery<GetVouchersAnswer>(ask, [...pricesKey(cardSystemId), 'vouchers'], voucherPath(cardSystemId), asked)
export const vouchersExportPath = (cardSystemId: number) => `${voucherPath(cardSystemId)}/export`

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
