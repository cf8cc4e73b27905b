import { expect, test } from 'vitest'
import {
  type AssociationValues,
  associationBody,
  associationFaults,
  monthDay,
  newAssociation,
  valuesOfAssociation,
} from './association-form.ts'

test('a day of every year is read as people type it', () => {
  for (const [typed, day] of [
    ['31/08', '08-31'],
    ['1/9', '09-01'],
    ['29-02', '02-29'],
    ['30/02', undefined],
    ['31/13', undefined],
    ['augustus', undefined],
  ] as const)
    expect(monthDay(typed), typed).toBe(day)
})

test('of the three kinds only what belongs to the kind is sent and checked', () => {
  const values = { ...newAssociation, name: ' Scouts ', yearlyEnd: '99/99', months: '0', endAge: '200' }
  expect(associationFaults(values)).toMatchObject({ yearlyEnd: 'yearlyEnd', months: undefined, endAge: undefined })
  expect(associationFaults({ ...values, endDateType: 'BASED_ON_REGISTRATION_DATE' }).months).toBe('months')
  expect(associationFaults({ ...values, endDateType: 'BASED_ON_DATE_OF_BIRTH' }).endAge).toBe('endAge')
  const good: AssociationValues = {
    ...newAssociation,
    name: ' Scouts ',
    yearlyEnd: '31/08',
    rights: { a: 'READ', b: 'NONE' },
  }
  const sent = { name: 'Scouts', renewalDays: 60, organizers: [{ organizerId: 'a', canWrite: false }] }
  expect(associationBody(good, true)).toEqual({ ...sent, endDateType: 'CUSTOM', yearlyEnd: '08-31', active: true })
  const endDateType = 'BASED_ON_REGISTRATION_DATE'
  expect(associationBody({ ...good, endDateType }, false)).toEqual({ ...sent, endDateType, months: 12, active: false })
})

test('what is kept comes back as it was', () => {
  const kept = { name: 'Zwemclub', endDateType: 'CUSTOM' as const, yearlyEnd: '08-31', renewalDays: 30, active: true }
  const organizers = [{ organizerId: 'a', name: 'Balie', canWrite: true }]
  const association = { ...kept, id: 'x', endAge: null, months: null, organizers }
  expect(associationBody(valuesOfAssociation(association), true)).toEqual({
    ...kept,
    organizers: [{ organizerId: 'a', canWrite: true }],
  })
})
