import { useTranslation } from 'react-i18next'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { type Faults, faultsOf, useForm } from '../form/useForm.ts'
import { type BalieValues, balieFaults, weekdays } from './balie-form.ts'

const pointers = {
  '/name': 'name',
  '/postalCode': 'postalCode',
  '/email': 'email',
  '/phone': 'phone',
  '/website': 'website',
  '/linkedLocationId': 'place',
} as const satisfies { [jsonPointer: string]: keyof BalieValues }

/** A form of a balie: what is wrong with a field stands at it, also when the server found it. */
export function useBalieForm(first: BalieValues) {
  const { t } = useTranslation('balies')
  const sentence = useSentence()
  const form = useForm<BalieValues>(first, check)

  function check(values: BalieValues): Faults<BalieValues> {
    const found = Object.entries(balieFaults(values))
    return Object.fromEntries(found.map(([name, fault]) => [name, fault && t(`fault.${fault}`)]))
  }
  function refuse(error: unknown): never {
    const problem = toProblem(error)
    const said = sentence(problem)
    form.show(
      problem.name === 'openpas/place-outside-region'
        ? { place: `${said.title}. ${said.text}` }
        : faultsOf<BalieValues>(problem, t('fault.server'), pointers),
    )
    throw error
  }
  function label(name: keyof BalieValues): string {
    const day = weekdays.find((one) => name === `hours${one}`)
    if (day !== undefined) return t(`weekday.d${day}`)
    if (name === 'place') return t('form.place')
    if (name === 'openingNote' || name === 'note') return t(`form.${name}`)
    if (name === 'pointOfSale') return t('form.pointOfSale')
    return t(`column.${name as 'name' | 'street'}`)
  }
  return { form, refuse, wrong: form.wrong.map((name) => ({ name, label: label(name) })) }
}
