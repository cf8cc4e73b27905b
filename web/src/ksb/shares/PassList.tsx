import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { parseUitpasNumber } from '../../../../server/src/values/uitpas-number.ts'

/** One number a line: with spaces, commas or semicolons between or around them. */
export const linesOf = (typed: string): string[] => typed.split(/\r?\n/).map((line) => line.replace(/[\s.,;"]/g, ''))

/** The line numbers of what is no UiTPAS number; empty lines are nothing. */
export const wrongLines = (typed: string): number[] =>
  linesOf(typed).flatMap((line, index) => (line !== '' && !parseUitpasNumber(line).ok ? [index + 1] : []))

export const numbersOf = (typed: string): string[] => [...new Set(linesOf(typed).filter((line) => line !== ''))]

interface PassListProps {
  id: string
  value: string
  error: string | undefined
  /** Good numbers that are of nobody here. */
  unknown: readonly string[]
  onChange: (typed: string) => void
  onBlur: () => void
}

/** Pass numbers, typed, pasted or from a file; what is wrong is said by its line. */
export function PassList({ id, value, error, unknown, onChange, onBlur }: PassListProps) {
  const { t } = useTranslation('shares')
  const lines = linesOf(value)
  const nobody = unknown.map((number) => lines.indexOf(number) + 1).filter((line) => line > 0)
  return (
    <>
      <Textarea
        id={id}
        label={t('list.label')}
        description={t('list.help')}
        autosize
        minRows={4}
        maxRows={10}
        autoComplete="off"
        value={value}
        error={error ?? (nobody.length > 0 ? t('list.nobody', { lines: nobody.join(', ') }) : undefined)}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
      />
      <label>
        {t('list.file')}{' '}
        <input
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={async (event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) onChange(await file.text())
          }}
        />
      </label>
    </>
  )
}
