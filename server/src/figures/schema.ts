import { Type } from 'typebox'
import { Problem } from '../http/problems.ts'
import { hasItems } from './count.ts'
import { units } from './periods.ts'
import type { Question } from './question.ts'

export const DayText = Type.String({ format: 'date', pattern: '^[12]' })
export const choice = <const Values extends readonly string[]>(values: Values) =>
  Type.Enum(values as unknown as [Values[number], ...Values[number][]])

/** Which days, and how long a period is. */
export const Days = {
  from: Type.String({ ...DayText, description: 'the first day' }),
  to: Type.String({ ...DayText, description: 'the last day, that day included' }),
  unit: Type.Optional(choice(units)),
}

export const FiguresAnswer = Type.Object({
  measures: Type.Array(Type.String(), {
    description: 'what each value of a line is; names that end with Cents are amounts',
  }),
  unit: choice(units),
  lines: Type.Array(
    Type.Object({
      key: Type.Optional(
        Type.String({
          description: 'the first day of a period, a NIS code, ages, true or false, an id; absent when not known',
        }),
      ),
      label: Type.Optional(Type.String({ description: 'a name where the key is none' })),
      values: Type.Array(Type.Integer()),
    }),
  ),
  total: Type.Array(Type.Integer(), { description: 'people are counted once, so that this is no sum of the lines' }),
})

/** At most ten years at a time, in no more periods than a screen or a sheet can show. */
const maxDays = 3_700
const maxPeriods = 800

/** @throws url/invalid-data for days in the wrong order, too many of them, and what this subject cannot be told apart by */
export function requireCountable({ subject, from, to, by, unit }: Question): void {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  if (days < 1) throw invalid('/to', 'comes before from')
  if (days > maxDays) throw invalid('/to', 'is more than ten years after from')
  if (unit === 'day' && by === 'period' && days > maxPeriods) throw invalid('/unit', 'makes too many periods')
  if (by === 'item' && !hasItems(subject)) throw invalid('/by', 'is nothing that this subject has')
}

export const invalid = (jsonPointer: string, error: string) =>
  new Problem('url/invalid-data', {
    detail: `${jsonPointer.slice(1)} ${error}`,
    schemaErrors: [{ jsonPointer, error }],
  })

export async function* oneBatch<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}
