import { expect, test } from 'vitest'
import { periodOf } from './periods.ts'

test('the periods people ask for, also in January and in a leap year', () => {
  expect(periodOf('thisMonth', '2026-11-26')).toEqual(['2026-11-01', '2026-11-26'])
  expect(periodOf('lastMonth', '2026-01-05')).toEqual(['2025-12-01', '2025-12-31'])
  expect(periodOf('lastMonth', '2028-03-31')).toEqual(['2028-02-01', '2028-02-29'])
  expect(periodOf('thisYear', '2026-11-26')).toEqual(['2026-01-01', '2026-11-26'])
  expect(periodOf('lastYear', '2026-11-26')).toEqual(['2025-01-01', '2025-12-31'])
})
