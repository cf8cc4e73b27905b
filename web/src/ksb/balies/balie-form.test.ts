import { expect, test } from 'vitest'
import { balieFaults, detailsBody, hoursOf, newBalie } from './balie-form.ts'

test('opening hours are read as people type them', () => {
  for (const [typed, hours] of [
    ['', []],
    ['9-12', [{ opens: '09:00', closes: '12:00' }]],
    [
      '9:00 - 12.30, 13u30–17',
      [
        { opens: '09:00', closes: '12:30' },
        { opens: '13:30', closes: '17:00' },
      ],
    ],
    ['12-9', undefined],
    ['9-12, 11-13', undefined],
    ['9-25', undefined],
    ['voormiddag', undefined],
  ] as const)
    expect(hoursOf(typed), typed).toEqual(hours)
})

test('what is wrong has its own sentence, and what is empty is left out', () => {
  expect(balieFaults({ ...newBalie, email: 'x', postalCode: '90', place: 'hier', hours3: 'altijd' })).toMatchObject({
    ...{ name: 'required', email: 'email', postalCode: 'postalCode', place: 'place', hours3: 'hours' },
  })
  expect(detailsBody({ ...newBalie, name: ' Zwembad ', website: 'gent.example', hours1: '9-12' }, 4)).toEqual({
    ...{ name: 'Zwembad', version: 4, website: 'https://gent.example', pointOfSale: false },
    openingHours: [{ weekday: 1, opens: '09:00', closes: '12:00' }],
  })
})
