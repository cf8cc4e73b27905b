import { expect, test } from 'vitest'
import type { OrganiserDocument } from '../../api/aanbod.ts'
import { faultsOfOrganiser, organiserBody, valuesOf } from './organiser-form.ts'

const document = {
  '@id': 'https://pas.test/api/entry/organizers/1',
  mainLanguage: 'nl',
  name: { nl: 'De Krekel', fr: 'Le Grillon' },
  description: { nl: 'Muziek.', fr: 'De la musique.' },
  url: 'https://krekel.example',
  address: { nl: { addressCountry: 'BE', addressLocality: 'Eeklo', postalCode: '9900' } },
  contactPoint: { phone: ['09 1', '09 2'], email: ['info@krekel.example'], url: ['https://x.example'], note: 'x' },
  labels: ['muziek', 'UiTPAS Meetjesland'],
  mediaObject: [
    { '@id': 'https://pas.test/api/entry/images/1', copyrightHolder: 'Jan', inLanguage: 'fr' },
    { '@id': 'https://pas.test/api/entry/images/2' },
  ],
} as unknown as OrganiserDocument
const of = { fixed: [], ofPass: ['UiTPAS Meetjesland'] } as const

test('what was read and is sent again says the same, without the labels that it has by itself', () => {
  const { name, description, url, address, contactPoint } = document
  const sent = organiserBody(valuesOf(document), document, of)
  expect(sent).toMatchObject({ name, description, url, address, contactPoint, labels: ['muziek'] })
  expect(sent.mediaObject).toEqual([{ '@id': '1', copyrightHolder: 'Jan', inLanguage: 'fr' }, { '@id': '2' }])
})

test('what is emptied is gone, and the platform’s own address is not sent back', () => {
  const empty = { ...valuesOf(document), description: '', url: ' ', phone: '', city: '', postalCode: '', images: [] }
  const sent = organiserBody(empty, document, of)
  expect(sent).toMatchObject({ description: { fr: 'De la musique.' }, contactPoint: { phone: ['09 2'] } })
  for (const member of ['url', 'address', 'mediaObject']) expect(sent).not.toHaveProperty(member)
  expect(organiserBody(valuesOf(document), document, { ...of, fixed: ['address'] })).not.toHaveProperty('address')
})

test.each([
  [{}, []],
  [{ name: ' ' }, [['name', 'name']]],
  [{ url: 'krekel' }, [['url', 'url']]],
  [{ email: 'krekel@' }, [['email', 'email']]],
  [{ postalCode: '!' }, [['postalCode', 'postalCode']]],
  [{ city: '', street: 'Dorp 1' }, [['city', 'city']]],
  [{ city: '', postalCode: '' }, []],
])('%o', (change, faults) => {
  expect(faultsOfOrganiser({ ...valuesOf(document), ...change })).toEqual(faults)
})
