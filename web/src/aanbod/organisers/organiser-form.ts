import type { OrganiserBody, OrganiserDocument } from '../../api/aanbod.ts'
import { isEmail, isUrl } from '../entry/check.ts'
import { contactOf, first, addressOf as webAddressOf } from '../entry/document.ts'
import { imageOf, imagesOf } from '../entry/images.ts'
import { type ChosenImage, textOf } from '../entry/values.ts'

/** What stands in the form, in the order of the form: text as it was typed. */
export interface OrganiserValues {
  name: string
  description: string
  url: string
  phone: string
  email: string
  street: string
  postalCode: string
  city: string
  images: ChosenImage[]
}

export type OrganiserFault = 'name' | 'url' | 'email' | 'postalCode' | 'city'

/** What the platform says of a balie, and nobody changes here. */
export type Fixed = readonly ('name' | 'address')[]

export function valuesOf(document: OrganiserDocument | undefined): OrganiserValues {
  const language = document?.mainLanguage ?? 'nl'
  const address = document?.address?.[language]
  const contact = document?.contactPoint ?? {}
  return {
    name: textOf(document?.name, language),
    description: textOf(document?.description, language),
    url: document?.url ?? '',
    phone: first(contact.phone),
    email: first(contact.email),
    street: address?.streetAddress ?? '',
    postalCode: address?.postalCode ?? '',
    city: address?.addressLocality ?? '',
    images: (document?.mediaObject ?? []).map(imageOf),
  }
}

export function faultsOfOrganiser(values: OrganiserValues): [keyof OrganiserValues, OrganiserFault][] {
  const { name, url, email, street, postalCode, city } = values
  const faults: Partial<Record<keyof OrganiserValues, OrganiserFault>> = {
    ...(name.trim() === '' ? { name: 'name' } : {}),
    ...(isUrl(url) ? {} : { url: 'url' }),
    ...(isEmail(email) ? {} : { email: 'email' }),
    ...(postalCode.trim() === '' || /^[\w -]{3,10}$/.test(postalCode.trim()) ? {} : { postalCode: 'postalCode' }),
    // A street is nowhere without its municipality.
    ...(city.trim() === '' && `${street}${postalCode}`.trim() !== '' ? { city: 'city' } : {}),
  }
  return (Object.keys(values) as (keyof OrganiserValues)[]).flatMap(
    (field): [keyof OrganiserValues, OrganiserFault][] => {
      const fault = faults[field]
      return fault ? [[field, fault]] : []
    },
  )
}

/**
 * What is sent to the registry; what the form does not show (other languages, more telephone numbers) stays as it was read.
 * @param ofPass labels that an organiser has by itself: its card systems
 */
export function organiserBody(
  values: OrganiserValues,
  document: OrganiserDocument | undefined,
  { fixed, ofPass }: { fixed: Fixed; ofPass: readonly string[] },
): OrganiserBody {
  const language = document?.mainLanguage ?? 'nl'
  const kept: Partial<OrganiserDocument> = { ...document }
  for (const member of ['url', 'description', 'address', 'mediaObject', 'labels', 'contactPoint'] as const)
    delete kept[member]
  const description = { ...document?.description, [language]: values.description.trim() }
  if (values.description.trim() === '') delete description[language]
  const images = imagesOf(values.images, document?.mediaObject)
  const labels = (document?.labels ?? []).filter((label) => !ofPass.includes(label))
  const address = fixed.includes('address') ? undefined : postalAddressOf(values, document)
  return {
    ...kept,
    name: { ...document?.name, [language]: values.name.trim() },
    ...(Object.keys(description).length ? { description } : {}),
    ...(values.url.trim() === '' ? {} : { url: webAddressOf(values.url) }),
    ...(address ? { address: { ...document?.address, [language]: address } } : {}),
    contactPoint: contactOf(
      { url: first(document?.contactPoint?.url), phone: values.phone, email: values.email },
      document?.contactPoint,
    ),
    ...(images.length ? { mediaObject: images } : {}),
    ...(labels.length ? { labels } : {}),
  }
}

function postalAddressOf({ street, postalCode, city }: OrganiserValues, document: OrganiserDocument | undefined) {
  if (city.trim() === '') return undefined
  return {
    addressCountry: document?.address?.[document.mainLanguage ?? 'nl']?.addressCountry ?? 'BE',
    addressLocality: city.trim(),
    ...(postalCode.trim() === '' ? {} : { postalCode: postalCode.trim() }),
    ...(street.trim() === '' ? {} : { streetAddress: street.trim() }),
  }
}
