import type { ActivityForm } from './form.tsx'
import type { ActivityValues } from './values.ts'

/** The parts of the form of which there can be several. */
type Several = {
  [Name in keyof ActivityValues]: ActivityValues[Name] extends object[] ? Name : never
}[keyof ActivityValues]
type One<Name extends Several> = ActivityValues[Name][number]

/** They have no name of their own: a key is theirs from when they are first seen, and stays while they are changed. */
const keys = new WeakMap<object, number>()
let last = 0

function keyOf(item: object): number {
  const known = keys.get(item)
  if (known !== undefined) return known
  last += 1
  keys.set(item, last)
  return last
}

/** Moments, hours, days off or prices of a form: each with its key, and how it is changed or taken away. */
export const itemsOf = <Name extends Several>(form: ActivityForm, name: Name) =>
  listOf(form.values[name] as One<Name>[], (next) => form.set(name, next as ActivityValues[Name]))

export function listOf<Item extends object>(items: readonly Item[], set: (next: Item[]) => void) {
  return {
    items: items.map((item, index) => ({
      item,
      key: keyOf(item),
      number: index + 1,
      change(part: Partial<Item>) {
        const next = { ...item, ...part }
        keys.set(next, keyOf(item))
        set(items.with(index, next))
      },
      remove: () => set(items.toSpliced(index, 1)),
      /** To another place in the list, the first is 0. */
      move: (to: number) => set(items.toSpliced(index, 1).toSpliced(to, 0, item)),
    })),
    add: (item: Item) => set([...items, { ...item }]),
  }
}
