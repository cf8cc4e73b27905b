import { queryOptions } from '@tanstack/react-query'
import { baliePath } from './balie.ts'
import type { Contact } from './balie-desk.ts'
import type { LookedUp, Registered, RegistrationPreview } from './balie-types.ts'
import type { Client } from './client.ts'

/** Registering people at a balie: who they may be already, what it costs, and doing it. */

export type Known = NonNullable<LookedUp['existing']>

export interface LookUp {
  inszNumber?: string
  name?: string
  firstName?: string
  dateOfBirth?: string
}

export const lookUp = (ask: Client, organizerId: string, body: LookUp) =>
  ask<LookedUp>({ method: 'POST', path: `${baliePath(organizerId)}/passholders/look-ups`, body })

export interface PreviewAsked {
  cardSystemId?: number
  dateOfBirth: string
  postalCode: string
  socialTariff: boolean
  cardType: 'NFC_CARD' | 'DIGITAL'
  uitpasNumber?: string
  voucher?: string
}

export const previewQuery = (ask: Client, organizerId: string, asked: PreviewAsked | null) =>
  queryOptions({
    queryKey: ['balie', organizerId, 'registration-preview', asked],
    queryFn: ({ signal }) =>
      ask<RegistrationPreview>({
        method: 'POST',
        path: `${baliePath(organizerId)}/registrations/preview`,
        body: asked,
        signal,
      }),
    enabled: asked !== null,
    staleTime: 30_000,
    gcTime: 0,
  })

export interface NewPerson extends Contact {
  name: string
  firstName: string
  dateOfBirth: string
  inszNumber?: string
  gender?: 'MALE' | 'FEMALE' | 'X'
  nationality?: string
  parentalConsent?: boolean
  legalTermsPaper: boolean
  registrationCardSystemId?: number
  registrationCardType: 'NFC_CARD' | 'DIGITAL'
  registrationUitpasNumber?: string
  registrationVoucher?: string
  registrationPicture?: string
  registrationSocialTariffEndDate?: string
  registrationSocialTariffProof?: { type: string; date: string }
}

export const register = (ask: Client, organizerId: string, actKey: string, persons: NewPerson[]) =>
  ask<Registered>({ method: 'POST', path: `${baliePath(organizerId)}/registrations`, actKey, body: { persons } })
