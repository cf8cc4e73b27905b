import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { parseUitpasNumber } from '../../../../server/src/values/uitpas-number.ts'
import { inGroups } from '../scan/number.ts'

interface CardNumberInputProps {
  label: string
  value: string
  error: string | undefined
  onChange: (value: string) => void
  onBlur?: () => void
}

/** A card of the stock: typed, or read by the reader, whatever has the focus. */
export function CardNumberInput({ label, value, error, onChange, onBlur }: CardNumberInputProps) {
  const { t } = useTranslation('desk')
  return (
    <TextInput
      label={label}
      description={t('cardNumber.help')}
      data-reader=""
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      value={value}
      error={error}
      onChange={(event) => onChange(inGroups(event.currentTarget.value))}
      {...(onBlur ? { onBlur } : {})}
    />
  )
}

/** What is wrong with the number by itself, before anything is sent. */
export function useCardNumberWrong(): (number: string) => string | undefined {
  const { t } = useTranslation(['desk', 'balie'])
  return (number) => {
    const parsed = parseUitpasNumber(number)
    if (parsed.ok) return undefined
    if (number.trim() === '') return t('cardNumber.write')
    if (parsed.reason === 'length') return t('balie:number.length', { count: parsed.digits })
    return t(parsed.reason === 'digits' ? 'balie:number.characters' : 'balie:number.wrong')
  }
}

export const digitsOf = (number: string) => number.replace(/\D/g, '')
