import { csvLines } from '../http/csv-upload.ts'
import { type Day, isDay } from '../values/day.ts'
import { isPostalCode } from './places.ts'

/** One line of the file: a part of a municipality that carries a postal code, and where it lies. */
export interface PlaceLine {
  postalCode: string
  name: string
  nisCode: string
  municipality: string
  latitude: number
  longitude: number
  /** Of the municipality, where it is not of all times. */
  validFrom?: Day
  validUntil?: Day
}

export interface PlaceFile {
  places: PlaceLine[]
  /** In words, with the line; a file with one is not imported. */
  faults: string[]
}

const required = ['postal_code', 'name', 'nis_code', 'municipality', 'latitude', 'longitude'] as const
const optional = ['valid_from', 'valid_until'] as const

/** Belgium and a little around it: what is turned around, or lies in the sea, is a mistake. */
const isInBelgium = (latitude: number, longitude: number) =>
  latitude > 49.3 && latitude < 51.7 && longitude > 2.3 && longitude < 6.6

/** Reads the reference list of postal codes; the first line names the columns, in any order. */
export async function readPlaceFile(path: string): Promise<PlaceFile> {
  const places: PlaceLine[] = []
  const faults: string[] = []
  const seen = new Set<string>()
  let columns: string[] | undefined
  for await (const { line, values } of csvLines(path)) {
    if (!columns) {
      columns = values.map((name) => name.toLowerCase())
      const missing = required.filter((name) => !columns?.includes(name))
      if (missing.length) return { places, faults: [`line ${line}: there is no column ${missing.join(', ')}`] }
      continue
    }
    const names = columns
    const row = new Map(names.map((name, place) => [name, values[place] ?? '']))
    const fault = values.length > names.length ? 'more values than columns (decimals have a point)' : faultOf(row)
    const place = placeOf(row)
    const key = `${place.postalCode} ${place.name}`
    if (fault !== undefined) faults.push(`line ${line}: ${fault}`)
    else if (seen.has(key)) faults.push(`line ${line}: ${key} is there twice`)
    else places.push(place)
    seen.add(key)
  }
  return { places, faults: columns ? faults : ['the file is empty'] }
}

function faultOf(row: ReadonlyMap<string, string>): string | undefined {
  const { postalCode, name, nisCode, municipality, latitude, longitude } = placeOf(row)
  if (!isPostalCode(postalCode)) return `${postalCode || 'nothing'} is no postal code`
  if (name === '' || municipality === '') return 'a place and its municipality have names'
  if (!/^\d{5}$/.test(nisCode)) return `${nisCode || 'nothing'} is no NIS code`
  if (!isInBelgium(latitude, longitude)) return 'these coordinates are not in Belgium'
  const days = optional.map((column) => row.get(column) ?? '').filter(Boolean)
  return days.every(isDay) ? undefined : 'a day is written as 2025-01-01'
}

function placeOf(row: ReadonlyMap<string, string>): PlaceLine {
  const text = (column: string) => row.get(column) ?? ''
  const number = (column: string) => (text(column) === '' ? Number.NaN : Number(text(column)))
  return {
    postalCode: text('postal_code'),
    name: text('name'),
    nisCode: text('nis_code'),
    municipality: text('municipality'),
    latitude: number('latitude'),
    longitude: number('longitude'),
    ...(text('valid_from') === '' ? {} : { validFrom: text('valid_from') }),
    ...(text('valid_until') === '' ? {} : { validUntil: text('valid_until') }),
  }
}
