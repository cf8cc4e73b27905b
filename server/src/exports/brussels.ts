import { toRfc3339 } from '../values/instant.ts'

/** `2026-11-23 14:00`, as the clock on the wall said. */
export const inBrussels = (instant: Date) => toRfc3339(instant).slice(0, 16).replace('T', ' ')

/** The same as a spreadsheet counts it: days since the end of 1899, the time as a part of a day. */
export function serialInBrussels(instant: Date): number {
  const wall = Date.parse(`${toRfc3339(instant).slice(0, 19)}Z`)
  return wall / 86_400_000 + 25_569
}
