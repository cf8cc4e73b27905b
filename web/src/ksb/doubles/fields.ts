import type { TFunction } from 'i18next'
import type { MergedField } from '../../api/ksb-doubles.ts'
import type { PassholderDetail } from '../../api/ksb-types.ts'
import { shortDate } from '../../i18n/format.ts'

export const mergedFields = [
  'name',
  'dateOfBirth',
  'gender',
  'nationality',
  'address',
  'email',
  'phoneNumber',
  'preferences',
] as const satisfies readonly MergedField[]

const optIns = ['serviceMails', 'milestoneMails', 'infoMails', 'sms', 'post'] as const

/** A field as it is read; empty where nothing was filled in. */
export function wordsOf(field: MergedField, { passholder }: PassholderDetail, t: TFunction<'doubles'>): string {
  const { address, optInPreferences } = passholder
  switch (field) {
    case 'name':
      return `${passholder.firstName} ${passholder.name}`
    case 'dateOfBirth':
      return shortDate(passholder.dateOfBirth)
    case 'gender':
      return passholder.gender ? t(`merge.gender.${passholder.gender}`) : ''
    case 'nationality':
      return passholder.nationality ?? ''
    case 'address':
      return [address.street, `${address.postalCode} ${address.city}`].filter(Boolean).join(', ')
    case 'email':
      return passholder.email ?? ''
    case 'phoneNumber':
      return passholder.phoneNumber ?? ''
    case 'preferences':
      return (
        optIns
          .filter((one) => optInPreferences?.[one])
          .map((one) => t(`merge.optIns.${one}`))
          .join(', ') || t('merge.nothing')
      )
  }
}

/**
 * What is offered at first: the record that stays, but for what it does not have, and for the day of birth that belongs to the
 * national number.
 */
export function firstChoice(
  field: MergedField,
  keeps: PassholderDetail,
  other: PassholderDetail,
  t: TFunction<'doubles'>,
): 'KEEPS' | 'OTHER' {
  if (field === 'dateOfBirth') return other.nationalNumberKnown && !keeps.nationalNumberKnown ? 'OTHER' : 'KEEPS'
  return wordsOf(field, keeps, t) === '' ? 'OTHER' : 'KEEPS'
}
