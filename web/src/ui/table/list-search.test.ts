import { describe, expect, test } from 'vitest'
import { parseSearch, stringifySearch } from '../../api/search-text.ts'
import {
  type ListFilter,
  pagesShown,
  readListSearch,
  viewOf,
  withFilter,
  withoutFilters,
  withSort,
} from './list-search.ts'

const filters: ListFilter[] = [
  { key: 'name', kind: 'text', personal: true },
  { key: 'city', kind: 'choices' },
  { key: 'status', kind: 'choice' },
]
const read = (address: string) => readListSearch(filters)(parseSearch(address))

describe('the address of a list', () => {
  test('comes back as it was written', () => {
    const search = {
      page: 3,
      rows: 50,
      sort: '-name',
      columns: 'name,city',
      name: '0900',
      city: ['Eeklo', 'Sint-Laureins'],
    }
    expect(read(stringifySearch(search))).toEqual(search)
  })

  test('leaves out what the list does not know', () => {
    expect(read('?page=0&rows=7&other=x&name=&city=&status=A&status=B')).toEqual({ status: 'A' })
  })

  test('has one choice as a list of one, and none twice', () => {
    expect(read('?city=Eeklo')).toEqual({ city: ['Eeklo'] })
    expect(read('?city=Eeklo&city=Eeklo')).toEqual({ city: ['Eeklo'] })
  })

  test('begins at the first page with another filter or order', () => {
    expect(withFilter({ page: 4, rows: 50 }, 'name', 'De')).toEqual({ rows: 50, name: 'De' })
    expect(withFilter({ name: 'De', sort: 'name' }, 'name', ' ')).toEqual({ sort: 'name' })
    expect(withFilter({ city: ['Eeklo'] }, 'city', [])).toEqual({})
    expect(withSort({ page: 4 }, 'name', 'name')).toEqual({ sort: '-name' })
    expect(withSort({ sort: '-name' }, 'name', '-name')).toEqual({ sort: 'name' })
  })

  test('keeps columns and order when the filters are cleared', () => {
    expect(withoutFilters({ page: 2, sort: 'name', columns: 'name', city: ['Eeklo'] }, filters)).toEqual({
      sort: 'name',
      columns: 'name',
    })
  })

  test('is kept as a view without page and without a name', () => {
    expect(viewOf({ page: 2, sort: 'name', name: 'De Vlieger', city: ['Eeklo'] }, filters)).toEqual({
      sort: 'name',
      city: ['Eeklo'],
    })
  })
})

describe('the pager', () => {
  test('shows the ends and what is around', () => {
    expect(pagesShown(1, 22)).toEqual([1, 2, 3, null, 22])
    expect(pagesShown(11, 22)).toEqual([1, null, 10, 11, 12, null, 22])
    expect(pagesShown(22, 22)).toEqual([1, null, 21, 22])
    expect(pagesShown(3, 5)).toEqual([1, 2, 3, 4, 5])
    expect(pagesShown(1, 1)).toEqual([1])
  })
})
