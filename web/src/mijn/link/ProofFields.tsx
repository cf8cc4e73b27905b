import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { parseUitpasNumber, withoutSeparators } from '../../../../server/src/values/uitpas-number.ts'
import type { Proof } from '../../api/mijn.ts'
import { useTyped } from '../../ui/useTyped.ts'

/** What stands on the pass and only its holder knows: number and date of birth. */
export function useProof() {
  const { t } = useTranslation('mijn')
  const form = useTyped({ number: '', born: '' })
  function numberFault(text: string): string | undefined {
    const digits = withoutSeparators(text)
    if (digits === '') return t('link.numberNeeded')
    const number = parseUitpasNumber(digits)
    if (number.ok) return undefined
    return number.reason === 'length' ? t('link.numberLength', { digits: digits.length }) : t('link.numberWrong')
  }
  return {
    form,
    /** What was typed when it can be right; else the first wrong field gets the focus. */
    read(): Proof | undefined {
      const { number, born } = form.typed
      const today = new Date().toISOString().slice(0, 10)
      const faults = {
        number: numberFault(number),
        born: born === '' ? t('link.bornNeeded') : born > today ? t('link.bornLater') : undefined,
      }
      if (form.check(faults)) return { uitpasNumber: withoutSeparators(number), dateOfBirth: born }
      document.getElementById(faults.number ? 'pass-number' : 'pass-born')?.focus()
      return undefined
    },
    clear() {
      form.set('number', '')
      form.set('born', '')
    },
  }
}

export function ProofFields({ form }: { form: ReturnType<typeof useProof>['form'] }) {
  const { t } = useTranslation('mijn')
  return (
    <>
      <TextInput
        id="pass-number"
        size="lg"
        label={t('link.number')}
        description={t('link.numberHelp')}
        inputMode="numeric"
        autoComplete="off"
        {...form.of('number')}
      />
      <TextInput id="pass-born" size="lg" type="date" label={t('link.born')} autoComplete="bday" {...form.of('born')} />
    </>
  )
}
