import { useState } from 'react'

/** What was typed in the fields of a form, and what is wrong with it, as sentences. */
export function useTyped<Names extends string>(first: Record<Names, string>) {
  const [typed, setTyped] = useState(first)
  const [faults, setFaults] = useState<Partial<Record<Names, string | undefined>>>({})
  const set = (name: Names, value: string) => {
    setTyped((before) => ({ ...before, [name]: value }))
    setFaults((before) => ({ ...before, [name]: undefined }))
  }
  return {
    typed,
    set,
    error: (name: Names) => faults[name],
    /** For a text field: its value, its fault, and what happens when something is typed. */
    of: (name: Names) => ({
      value: typed[name],
      error: faults[name],
      onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
    }),
    /** Shows what is wrong. @returns whether nothing is */
    check(found: Partial<Record<Names, string | undefined>>): boolean {
      setFaults(found)
      return Object.values(found).every((fault) => fault === undefined)
    },
  }
}
