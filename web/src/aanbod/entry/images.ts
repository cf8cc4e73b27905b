import type { EventDocument } from '../../api/aanbod.ts'
import type { ChosenImage } from './values.ts'

export type MediaObjects = NonNullable<EventDocument['mediaObject']>

/** What stands in the form of a picture of the registry. */
export const imageOf = (image: MediaObjects[number]): ChosenImage => ({
  id: idOf(image),
  url: String((image as Record<string, unknown>).contentUrl ?? ''),
  description: image.description ?? '',
  copyright: image.copyrightHolder ?? '',
})

/** As they are sent, in their order; a picture that was there keeps the language of its words. */
export function imagesOf(images: readonly ChosenImage[], before: MediaObjects = []): MediaObjects {
  return images.map(({ id, description, copyright }) => {
    const known = before.find((one) => idOf(one) === id)
    const inLanguage = known ? known.inLanguage : 'nl'
    return {
      '@id': id,
      ...(description.trim() ? { description: description.trim() } : {}),
      ...(copyright.trim() ? { copyrightHolder: copyright.trim() } : {}),
      ...(inLanguage ? { inLanguage } : {}),
    }
  })
}

const idOf = (image: { '@id': string }): string => image['@id'].split('/').at(-1) ?? ''
