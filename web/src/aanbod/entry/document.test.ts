import { describe, expect, test } from 'vitest'
import type { EventDocument } from '../../api/aanbod.ts'
import { faultsOfActivity } from './check.ts'
import { documentOf, valuesOf } from './document.ts'
import { type ActivityValues, emptyMoment, emptyOther, emptyValues } from './values.ts'

const place = {
  '@id': 'https://pas.test/api/entry/places/0197a1b2-0000-7000-8000-000000000001',
  mainLanguage: 'nl',
  name: { nl: 'CC De Herbakker' },
  address: { nl: { addressCountry: 'BE', addressLocality: 'Eeklo', postalCode: '9900', streetAddress: 'Dorp 1' } },
} as const

const read = (extra: Partial<EventDocument>): EventDocument =>
  ({
    mainLanguage: 'nl',
    name: { nl: 'Koor', fr: 'Chorale' },
    description: { nl: 'Zing mee.', fr: 'Chantez.' },
    terms: [
      { id: '0.3.1.0.0', label: 'Cursus of workshop', domain: 'eventtype' },
      { id: '3.13.1.0.0', label: 'Voorzieningen voor assistentiehonden', domain: 'facility' },
    ],
    location: place,
    organizer: { '@id': 'https://pas.test/api/entry/organizers/b', labels: ['UiTPAS Meetjesland'] },
    calendarType: 'permanent',
    priceInfo: [
      { category: 'base', name: { nl: 'Basistarief', fr: 'Tarif de base' }, price: 12.5 },
      { category: 'tariff', name: { nl: 'Kinderen', fr: 'Enfants' }, price: 4 },
    ],
    labels: ['muziek', 'UiTPAS Meetjesland'],
    typicalAgeRange: '6-',
    audience: { audienceType: 'members' },
    mediaObject: [
      { '@id': 'https://pas.test/api/entry/images/1', description: 'Een koor' },
      { '@id': 'https://pas.test/api/entry/images/2' },
    ],
    bookingInfo: { url: 'https://koor.example', urlLabel: { nl: 'Reserveer' } },
    contactPoint: { phone: ['09 000 00 00', '09 111 11 11'], url: [], email: [] },
    hiddenLabels: ['intern'],
    ...extra,
  }) as EventDocument

const again = (document: EventDocument) => documentOf(valuesOf(document), document, 'APPROVED')

describe('what was read and is sent again', () => {
  test('says the same, what the form does not show included', () => {
    const sent = again(read({}))
    expect(sent).toMatchObject({
      name: { nl: 'Koor', fr: 'Chorale' },
      description: { nl: 'Zing mee.', fr: 'Chantez.' },
      terms: read({}).terms,
      priceInfo: read({}).priceInfo,
      typicalAgeRange: '6-',
      audience: { audienceType: 'members' },
      bookingInfo: read({}).bookingInfo,
      contactPoint: { phone: ['09 000 00 00', '09 111 11 11'] },
      hiddenLabels: ['intern'],
    })
    expect(sent.mediaObject?.map(({ '@id': id }) => id.split('/').at(-1))).toEqual(['1', '2'])
    // The card systems of the organiser are no labels of its own.
    expect(sent.labels).toEqual(['muziek'])
  })

  test.each([
    [
      'single',
      {
        subEvent: [
          {
            startDate: '2026-12-01T20:00:00+01:00',
            endDate: '2026-12-02T01:30:00+01:00',
            status: { type: 'Available' },
          },
        ],
      },
    ],
    [
      'multiple',
      {
        subEvent: [
          {
            startDate: '2027-03-27T10:00:00+01:00',
            endDate: '2027-03-29T16:00:00+02:00',
            status: { type: 'Available' },
          },
          { startDate: '2027-07-01T10:00:00+02:00', status: { type: 'Unavailable', reason: { nl: 'Ziek' } } },
        ],
      },
    ],
    [
      'periodic',
      {
        startDate: '2026-09-01T00:00:00+02:00',
        endDate: '2027-06-30T00:00:00+02:00',
        openingHours: [{ opens: '19:00', closes: '21:00', dayOfWeek: ['tuesday', 'friday'] }],
        openingHoursClosedDays: [{ startDate: '2026-12-21', endDate: '2027-01-03' }],
        openingHoursAdjustedDays: [
          {
            startDate: '2027-01-05',
            endDate: '2027-01-05',
            openingHours: [{ opens: '10:00', closes: '12:00', dayOfWeek: ['tuesday'] }],
          },
          {
            startDate: '2027-02-01',
            endDate: '2027-02-14',
            openingHours: [
              { opens: '10:00', closes: '12:00', dayOfWeek: ['monday', 'friday'] },
              { opens: '14:00', closes: '16:00', dayOfWeek: ['monday'] },
            ],
          },
        ],
      },
    ],
    ['permanent', { openingHours: [{ opens: '09:00', closes: '17:00', dayOfWeek: ['monday'] }] }],
    ['permanent', {}],
  ] as const)('keeps a calendar of type %s', (calendarType, calendar) => {
    const document = read({ calendarType, ...(calendar as Partial<EventDocument>) })
    const sent = again(document)
    expect(sent).toMatchObject({ calendarType, ...calendar })
    const members = [
      'startDate',
      'endDate',
      'subEvent',
      'openingHours',
      'openingHoursClosedDays',
      'openingHoursAdjustedDays',
    ]
    expect(
      Object.keys(sent)
        .filter((member) => members.includes(member))
        .sort(),
    ).toEqual(Object.keys(calendar).sort())
  })
})

test('other hours of one day are of its weekday, of several of those that were chosen', () => {
  const other = { opens: '10:00', closes: '12:00', weekdays: [1, 6] }
  const values = {
    ...emptyValues('b', place),
    calendar: 'permanent' as const,
    other: [
      { ...other, from: '2026-12-03', to: '' },
      { ...other, from: '2026-12-07', to: '2026-12-13' },
    ],
  }
  expect(documentOf(values, undefined, 'DRAFT').openingHoursAdjustedDays).toEqual([
    {
      startDate: '2026-12-03',
      endDate: '2026-12-03',
      openingHours: [{ opens: '10:00', closes: '12:00', dayOfWeek: ['thursday'] }],
    },
    {
      startDate: '2026-12-07',
      endDate: '2026-12-13',
      openingHours: [{ opens: '10:00', closes: '12:00', dayOfWeek: ['monday', 'saturday'] }],
    },
  ])
})

test('pictures are sent in the order of the form', () => {
  const values = valuesOf(read({}))
  const sent = documentOf({ ...values, images: values.images.toReversed() }, read({}), 'APPROVED')
  expect(sent.mediaObject).toEqual([{ '@id': '2' }, { '@id': '1', description: 'Een koor' }])
})

describe('what is wrong', () => {
  const good: ActivityValues = {
    ...emptyValues('b', place),
    title: 'Koor',
    typeId: '0.50.4.0.0',
    moments: [{ ...emptyMoment, day: '2026-12-01', start: '20:00' }],
    base: '12',
  }
  const week = { weekdays: [2], opens: '19:00', closes: '21:00' }
  const late = { ...emptyOther, from: '2026-12-03', opens: '20:00', closes: '22:00' }
  const period = { calendar: 'periodic' as const, from: '2026-12-01', until: '2026-12-08', hours: [week] }
  test.each([
    [{}, []],
    [{ title: ' ' }, [['title', 'title']]],
    [{ moments: [emptyMoment] }, [['moments', 'day']]],
    [{ moments: [{ ...emptyMoment, day: '2026-12-01' }] }, [['moments', 'time']]],
    [{ calendar: 'multiple', moments: [] }, [['moments', 'dayMissing']]],
    [period, []],
    [{ ...period, until: '2026-11-30' }, [['until', 'periodTurned']]],
    [{ ...period, hours: [{ ...week, weekdays: [] }] }, [['hours', 'weekdays']]],
    [{ ...period, hours: [{ ...week, closes: '' }] }, [['hours', 'hours']]],
    [{ ...period, closed: [{ from: '2026-12-01', to: '2026-12-08' }] }, [['hours', 'nothingLeft']]],
    [{ ...period, closed: [{ from: '2026-12-03', to: '2026-12-02' }] }, [['closed', 'closed']]],
    [{ ...period, closed: [{ from: '2026-12-01', to: '2026-12-08' }], other: [emptyOther] }, [['other', 'day']]],
    [{ ...period, other: [{ ...emptyOther, from: '2026-12-03' }] }, [['other', 'hours']]],
    [{ ...period, other: [{ ...late, to: '2026-12-02' }] }, [['other', 'closed']]],
    [{ ...period, other: [{ ...late, to: '2026-12-05', weekdays: [] }] }, [['other', 'weekdays']]],
    [{ ...period, other: [{ ...late, weekdays: [] }] }, []],
    [{ calendar: 'permanent', hours: [] }, []],
    [{ place: null }, [['place', 'place']]],
    [{ base: 'gratis' }, [['base', 'amount']]],
    [{ money: 'free', base: '' }, []],
    [{ more: [{ name: '', amount: '4' }] }, [['more', 'amounts']]],
    [{ ageFrom: '12', ageTo: '6' }, [['ageTo', 'agesTurned']]],
    [{ ageFrom: 'jong' }, [['ageFrom', 'age']]],
    [{ labels: 'natuur, x' }, [['labels', 'labels']]],
    [{ bookingUrl: 'koor' }, [['bookingUrl', 'url']]],
    [{ contactUrl: 'www.koor.be' }, []],
    [{ contactEmail: 'koor@' }, [['contactEmail', 'email']]],
  ] as [Partial<ActivityValues>, unknown][])('%o', (change, faults) => {
    expect(faultsOfActivity({ ...good, ...change }, false)).toEqual(faults)
  })
  test('a draft needs no kind and no price', () => {
    expect(faultsOfActivity({ ...good, typeId: '', base: '' }, true)).toEqual([])
    expect(faultsOfActivity({ ...good, typeId: '', base: '' }, false)).toEqual([
      ['typeId', 'type'],
      ['base', 'amount'],
    ])
  })
})
