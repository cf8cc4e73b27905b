import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseUitpasNumber, withoutSeparators } from '../../../../server/src/values/uitpas-number.ts'

type Fault = 'required' | 'choose' | 'wholeNumber' | 'number' | 'serial' | 'order'

/** What was typed in the fields of a dialog, and what is wrong with it. */
export function useFields<Names extends string>(first: Record<Names, string>) {
  const { t } = useTranslation('cards')
  const [typed, setTyped] = useState(first)
  const [faults, setFaults] = useState<Partial<Record<Names, Fault>>>({})
  const set = (name: Names, value: string) => {
    setTyped((before) => ({ ...before, [name]: value }))
    setFaults((before) => ({ ...before, [name]: undefined }))
  }
  const sentence = (fault: Fault | undefined) => (fault === undefined ? undefined : t(`field.${fault}`))
  return {
    typed,
    set,
    /** For a text field: its value, its fault as a sentence, and what happens when something is typed. */
    of: (name: Names) => ({
      value: typed[name],
      error: sentence(faults[name]),
      onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
    }),
    error: (name: Names) => sentence(faults[name]),
    /** Shows what is wrong. @returns whether nothing is */
    check(found: Partial<Record<Names, Fault | undefined>>): boolean {
      setFaults(found)
      return Object.values(found).every((fault) => fault === undefined)
    },
  }
}

export const filled = (value: string): Fault | undefined => (value.trim() === '' ? 'required' : undefined)
export const chosen = (value: string): Fault | undefined => (value === '' ? 'choose' : undefined)
export const wholeNumber = (value: string): Fault | undefined =>
  /^\d{1,6}$/.test(value.trim()) ? undefined : 'wholeNumber'
export const cardNumber = (value: string): Fault | undefined => {
  if (value.trim() === '') return 'required'
  return parseUitpasNumber(withoutSeparators(value)).ok ? undefined : 'number'
}
export const serial = (value: string): Fault | undefined =>
  /^[1-9]\d{0,10}$/.test(withoutSeparators(value)) ? undefined : 'serial'
/** The first eleven digits of a number, as a number. */
export const serialOf = (uitpasNumber: string): number => Number(withoutSeparators(uitpasNumber).slice(0, 11))
