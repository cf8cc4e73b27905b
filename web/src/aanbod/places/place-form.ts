import type { PlaceBody, PlaceDocument } from '../../api/aanbod.ts'
import { addressOf, textOf } from '../entry/values.ts'

export interface PlaceTyped {
  name: string
  street: string
  postalCode: string
  city: string
}

export const typedOf = (place: PlaceDocument | undefined, name: string): Record<keyof PlaceTyped, string> => {
  const address = place && addressOf(place)
  return {
    name: place ? textOf(place.name, place.mainLanguage) : name,
    street: address?.streetAddress ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.addressLocality ?? '',
  }
}

/** What the form does not show stays; where it lies is looked up again when the address changed. */
export function placeBody(typed: PlaceTyped, place: PlaceDocument | undefined, organizerId: string): PlaceBody {
  const language = place?.mainLanguage ?? 'nl'
  const before = place && addressOf(place)
  const address = {
    addressCountry: before?.addressCountry ?? 'BE',
    addressLocality: typed.city.trim(),
    ...(typed.postalCode.trim() ? { postalCode: typed.postalCode.trim() } : {}),
    ...(typed.street.trim() ? { streetAddress: typed.street.trim() } : {}),
  }
  const isThere =
    before?.addressLocality === address.addressLocality &&
    before.postalCode === address.postalCode &&
    before.streetAddress === address.streetAddress
  const { geo, ...rest } = place ?? {}
  return {
    ...rest,
    name: { ...place?.name, [language]: typed.name.trim() },
    address: { ...place?.address, [language]: address },
    ...(isThere && geo ? { geo } : {}),
    ...(place ? {} : { organizer: { '@id': organizerId } }),
  }
}
