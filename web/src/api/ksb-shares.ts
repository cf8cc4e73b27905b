import { queryOptions } from '@tanstack/react-query'
import type {
  GetCouponsAnswer,
  GetCouponsCouponIdPeopleAnswer,
  GetDistributionKeysAnswer,
  PatchCouponsCouponIdBody,
  PostCouponsBody,
  PostCouponsSegmentAnswer,
  PostCouponsSegmentBody,
  PostDistributionKeysBody,
} from '../../../contract/ksb.d.ts'
import type { Client } from './client.ts'
import { cardSystemPath } from './ksb.ts'
import { listQuery, type PageAsked } from './list.ts'

/** *Coupons* and *Verdeelsleutels*: who pays which part of a reduced ticket. */

export type Coupon = GetCouponsAnswer['member'][number]
export type CouponBody = PostCouponsBody
export type CouponChange = PatchCouponsCouponIdBody
/** What a key says from a moment on: of one key there are several. */
export type Key = GetDistributionKeysAnswer['member'][number]
export type KeyBody = PostDistributionKeysBody

export const couponsKey = (cardSystemId: number) => ['ksb', cardSystemId, 'coupons'] as const
export const keysKey = (cardSystemId: number) => ['ksb', cardSystemId, 'distribution-keys'] as const
const couponPath = (cardSystemId: number, couponId?: number) =>
  `${cardSystemPath(cardSystemId)}/coupons${couponId === undefined ? '' : `/${couponId}`}`
const keyPath = (cardSystemId: number, keyId?: number) =>
  `${cardSystemPath(cardSystemId)}/distribution-keys${keyId === undefined ? '' : `/${keyId}`}`

/** People come into a segment and leave it while one looks. */
export const couponsQuery = (ask: Client, cardSystemId: number, asked: PageAsked) => ({
  ...listQuery<GetCouponsAnswer>(ask, [...couponsKey(cardSystemId), 'list'], couponPath(cardSystemId), asked),
  staleTime: 5_000,
  refetchInterval: 30_000,
})
export const couponsExportPath = (cardSystemId: number) => `${couponPath(cardSystemId)}/export`

export const addCoupon = (ask: Client, cardSystemId: number, actKey: string, body: CouponBody) =>
  ask<{ id: number }>({ method: 'POST', path: couponPath(cardSystemId), actKey, body })

export const changeCoupon = (
  ask: Client,
  of: { cardSystemId: number; couponId: number },
  actKey: string,
  body: CouponChange,
) => ask<void>({ method: 'PATCH', path: couponPath(of.cardSystemId, of.couponId), actKey, body })

export type SegmentAsked = PostCouponsSegmentBody

/** How many people a segment is of, before there is a coupon; the request has a body, because pass numbers are in it. */
export const segmentQuery = (ask: Client, cardSystemId: number, asked: SegmentAsked) =>
  queryOptions({
    queryKey: [...couponsKey(cardSystemId), 'segment', asked],
    queryFn: ({ signal }) =>
      ask<PostCouponsSegmentAnswer>({
        method: 'POST',
        path: `${couponPath(cardSystemId)}/segment`,
        body: asked,
        signal,
      }),
    staleTime: 5_000,
    gcTime: 0,
  })

export const couponPeopleQuery = (ask: Client, of: { cardSystemId: number; couponId: number }, limit: number) =>
  queryOptions({
    queryKey: [...couponsKey(of.cardSystemId), of.couponId, 'people', limit],
    queryFn: ({ signal }) =>
      ask<GetCouponsCouponIdPeopleAnswer>({
        path: `${couponPath(of.cardSystemId, of.couponId)}/people?limit=${limit}`,
        signal,
      }),
    gcTime: 0,
  })

export const addToCouponList = (
  ask: Client,
  of: { cardSystemId: number; couponId: number },
  actKey: string,
  uitpasNumbers: string[],
) =>
  ask<{ added: number }>({
    method: 'POST',
    path: `${couponPath(of.cardSystemId, of.couponId)}/people`,
    actKey,
    body: { uitpasNumbers },
  })

export const withdrawCoupon = (ask: Client, of: { cardSystemId: number; couponId: number }, actKey: string) =>
  ask<void>({ method: 'DELETE', path: couponPath(of.cardSystemId, of.couponId), actKey })

export const keysQuery = (ask: Client, cardSystemId: number, asked: PageAsked) =>
  listQuery<GetDistributionKeysAnswer>(ask, [...keysKey(cardSystemId), 'list'], keyPath(cardSystemId), asked)
export const keysExportPath = (cardSystemId: number) => `${keyPath(cardSystemId)}/export`

export const addKey = (ask: Client, cardSystemId: number, actKey: string, body: KeyBody) =>
  ask<{ id: number }>({ method: 'POST', path: keyPath(cardSystemId), actKey, body })

/** From a day on it says something else; what was sold stays as it was sold. */
export const changeKey = (
  ask: Client,
  of: { cardSystemId: number; keyId: number; version: number },
  actKey: string,
  { organizerId: _, ...terms }: KeyBody,
) =>
  ask<void>({
    method: 'PUT',
    path: keyPath(of.cardSystemId, of.keyId),
    actKey,
    body: { ...terms, version: of.version },
  })

export const withdrawKey = (ask: Client, of: { cardSystemId: number; keyId: number }, actKey: string, from: string) =>
  ask<void>({ method: 'DELETE', path: `${keyPath(of.cardSystemId, of.keyId)}?from=${from}`, actKey })
