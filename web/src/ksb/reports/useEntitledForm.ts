import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntitledPeople, Reach } from '../../api/ksb-figures.ts'

type Fault = 'year' | 'source' | 'people'

/** The numbers of a year, one for each municipality; an empty one is not known. What was typed stays over every refusal. */
export function useEntitledForm({ day, lines }: Reach) {
  const { t } = useTranslation('reports')
  const known = lines.find(({ source }) => source !== undefined)
  const [typed, setTyped] = useState<Record<string, string>>({
    year: String(known?.year ?? day.slice(0, 4)),
    source: known?.source ?? '',
    ...Object.fromEntries(
      lines.map(({ nisCode, entitled }) => [nisCode, entitled === undefined ? '' : String(entitled)]),
    ),
  })
  const [faults, setFaults] = useState<Record<string, Fault | undefined>>({})

  function faultOf(name: string): Fault | undefined {
    const value = (typed[name] ?? '').trim()
    if (name === 'year') return /^20\d\d$/.test(value) ? undefined : 'year'
    if (name === 'source') return value === '' ? 'source' : undefined
    return /^\d{0,6}$/.test(value.replace(/[.\s]/g, '')) ? undefined : 'people'
  }

  return {
    of: (name: string) => {
      const fault = faults[name]
      return {
        id: `entitled-${name}`,
        value: typed[name] ?? '',
        error: fault === undefined ? undefined : t(`reach.fault.${fault}`),
        onChange: (event: { currentTarget: { value: string } }) => {
          const { value } = event.currentTarget
          setTyped((before) => ({ ...before, [name]: value }))
          setFaults((before) => ({ ...before, [name]: undefined }))
        },
      }
    },
    /** What is saved; undefined when something is wrong, which then has the focus. */
    body(): EntitledPeople | undefined {
      const found = Object.fromEntries(Object.keys(typed).map((name) => [name, faultOf(name)]))
      setFaults(found)
      const wrong = Object.keys(typed).find((name) => found[name] !== undefined)
      if (wrong !== undefined) {
        requestAnimationFrame(() => document.getElementById(`entitled-${wrong}`)?.focus())
        return undefined
      }
      const numbers = lines.flatMap(({ nisCode }) => {
        const digits = (typed[nisCode] ?? '').replace(/[.\s]/g, '')
        return digits === '' ? [] : [{ nisCode, people: Number(digits) }]
      })
      return { year: Number(typed.year), source: (typed.source ?? '').trim(), lines: numbers }
    },
  }
}
