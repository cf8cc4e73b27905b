import type { Db } from '../db/database.ts'
import { countActs } from './acts.ts'
import { countMembers } from './members.ts'
import { ageGroups } from './people.ts'
import { fittingUnit, startsBetween, type Unit } from './periods.ts'
import type { Line, Question } from './question.ts'
import { actSubjects, type Measure, type Subject } from './subjects.ts'

export interface Figures {
  measures: readonly Measure[]
  unit: Unit
  lines: Line[]
  total: number[]
}

/** The measures that a subject has, in their order. */
export const measuresOf = (subject: Subject): readonly Measure[] =>
  subject === 'passholders' ? ['active', 'registered', 'ended'] : actSubjects[subject].measures

/** What a subject can be told apart by: an `item` only where its acts are about something that has a name. */
export const hasItems = (subject: Subject) => subject !== 'passholders' && actSubjects[subject].items !== undefined

/** Counts, in a statement, what was done in those days and still stands. People are counted once in each line, and once in the total. */
export async function countFigures(db: Db, question: Question): Promise<Figures> {
  const unit = question.unit ?? fittingUnit(question.from, question.to)
  const measures = measuresOf(question.subject)
  const counted =
    question.subject === 'passholders'
      ? await countMembers(db, question, unit)
      : await countActs(db, question, unit, actSubjects[question.subject])
  return { measures, unit, lines: inOrder(question, unit, counted.lines, measures.length), total: counted.total }
}

/** Periods and ages in their order, with those in which nothing happened; the rest from much to little. What is not known comes last. */
function inOrder({ by, from, to }: Question, unit: Unit, lines: Line[], width: number): Line[] {
  const fixed = by === 'period' ? startsBetween(unit, from, to) : by === 'age' ? ageGroups : undefined
  const known = lines.filter(({ key }) => key !== undefined)
  const unknown = lines.filter(({ key }) => key === undefined)
  if (fixed) {
    const found = new Map(known.map((line) => [line.key, line]))
    return [...fixed.map((key) => found.get(key) ?? { key, values: Array<number>(width).fill(0) }), ...unknown]
  }
  return [
    ...known.sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0) || nameOf(a).localeCompare(nameOf(b), 'nl')),
    ...unknown,
  ]
}

const nameOf = ({ label, key }: Line) => label ?? key ?? ''
