import { useState } from 'react'
import type { Problem } from '../../api/problem.ts'

export type Faults<Values> = { [Key in keyof Values]?: string | undefined }
type Name<Values> = keyof Values & string

/**
 * A form that loses nothing: what was typed stays over every refusal. Checked on leaving a field and on *Bewaren*; then the
 * first wrong field has the focus.
 */
export function useForm<Values extends object>(first: Values, check: (values: Values) => Faults<Values>) {
  const [values, setValues] = useState(first)
  const [faults, setFaults] = useState<Faults<Values>>({})
  const names = Object.keys(first) as Name<Values>[]

  function set<Key extends Name<Values>>(name: Key, value: Values[Key]) {
    setValues((before) => ({ ...before, [name]: value }))
    setFaults((before) => ({ ...before, [name]: undefined }))
  }

  function show(found: Faults<Values>): boolean {
    setFaults(found)
    const wrong = names.find((name) => found[name] !== undefined)
    if (wrong !== undefined) requestAnimationFrame(() => focusField(wrong))
    return wrong === undefined
  }

  return {
    values,
    set,
    faults,
    /** Which fields are other than they were. */
    changed: names.filter((name) => JSON.stringify(values[name]) !== JSON.stringify(first[name])),
    wrong: names.filter((name) => faults[name] !== undefined),
    leave: (name: Name<Values>) => setFaults((before) => ({ ...before, [name]: check(values)[name] })),
    /** Shows all that is wrong. @returns whether nothing is */
    isGood: () => show(check(values)),
    /** What the server says is wrong with a field. */
    show,
  }
}

export type Form<Values extends object> = ReturnType<typeof useForm<Values>>

export const fieldId = (name: string) => `field-${name}`

/** A field, or the first choice of a group. */
export function focusField(name: string): void {
  const found = document.getElementById(fieldId(name))
  const target = found?.matches('input, textarea, select, button') ? found : found?.querySelector('input, button')
  if (target instanceof HTMLElement) target.focus()
}

/** For a field that is typed in. */
export function textField<Values extends object, Key extends Name<Values>>(
  form: Form<Values>,
  name: Values[Key] extends string ? Key : never,
) {
  return {
    id: fieldId(name),
    value: form.values[name] as string,
    error: form.faults[name],
    onChange: (event: { currentTarget: { value: string } }) => form.set(name, event.currentTarget.value as Values[Key]),
    onBlur: () => form.leave(name),
  }
}

/** Which fields a refusal of the server is about, as `/address/city` → `city`. */
export function faultsOf<Values extends object>(
  problem: Problem,
  sentence: string,
  names: { [jsonPointer: string]: Name<Values> },
): Faults<Values> {
  const found: Faults<Values> = {}
  for (const { jsonPointer } of problem.body.schemaErrors ?? []) {
    const name = names[jsonPointer]
    if (name !== undefined) found[name] = sentence
  }
  return found
}
