import { type Static, Type } from 'typebox'
import {
  type Address,
  imagesOf,
  Label,
  Language,
  MaybeAddress,
  MediaObjects,
  Reference,
  refuse,
  texts,
} from './entry-document.ts'
import type { RegistryOrganizer } from './event.ts'

/** An organiser as providers send it: the registry's JSON-LD, as json-ld.ts writes it. */
export const OrganizerEntry = Type.Object(
  {
    mainLanguage: Type.Optional(Language),
    name: texts(300),
    description: Type.Optional(texts(20_000)),
    url: Type.Optional(Type.String({ format: 'uri', pattern: '^https?://', maxLength: 500 })),
    address: Type.Optional(
      Type.Object(
        { nl: MaybeAddress, fr: MaybeAddress, en: MaybeAddress, de: MaybeAddress },
        { additionalProperties: false, minProperties: 1 },
      ),
    ),
    contactPoint: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    labels: Type.Optional(Type.Array(Label, { maxItems: 100 })),
    mediaObject: MediaObjects,
    keeper: Type.Optional(
      Type.Object(Reference.properties, {
        additionalProperties: true,
        description: 'the balie that enters it; may be left out by who enters for one balie only',
      }),
    ),
  },
  { additionalProperties: true },
)
export type OrganizerEntry = Static<typeof OrganizerEntry>

/**
 * What the registry keeps of a document. @throws body/invalid-data when the main language has no name or no address
 */
export function organizerOfEntry(entry: OrganizerEntry): Omit<RegistryOrganizer, 'id' | 'keptBy' | 'creator'> {
  const mainLanguage = entry.mainLanguage ?? 'nl'
  const missing = `has no ${mainLanguage}, its main language`
  const address: Static<typeof Address> | undefined = entry.address?.[mainLanguage]
  refuse(entry.name[mainLanguage] ? [] : [{ jsonPointer: '/name', error: missing }])
  refuse(entry.address && !address ? [{ jsonPointer: '/address', error: missing }] : [])
  const images = imagesOf(entry.mediaObject)
  return {
    mainLanguage,
    name: entry.name,
    description: entry.description ?? null,
    url: entry.url ?? null,
    street: address?.streetAddress ?? null,
    postalCode: address?.postalCode ?? null,
    city: address?.addressLocality ?? null,
    country: address?.addressCountry ?? 'BE',
    labels: [...new Set(entry.labels ?? [])],
    details: { ...(images && { images }), ...(entry.contactPoint && { contactPoint: entry.contactPoint }) },
  }
}
