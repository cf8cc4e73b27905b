import { Button, Loader } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { Banner } from '../../ui/Banner.tsx'
import classes from './register.module.css'
import type { Fault } from './typed.ts'

interface StepFormProps {
  children: ReactNode
  faults: readonly Fault[]
  pending?: boolean
  problem?: Problem | null
  /** Said after the problem: whom it is about. */
  about?: ReactNode
  verb?: string
  onBack?: (() => void) | undefined
  onSubmit: () => void
}

/** The fields of a step; after *Verder* with something wrong the focus goes to the first wrong field. */
export function StepForm({ children, faults, pending = false, problem, about, verb, onBack, onSubmit }: StepFormProps) {
  const { t } = useTranslation(['register', 'common'])
  const sentence = useSentence()
  const form = useRef<HTMLFormElement>(null)
  const said = problem ? sentence(problem) : null
  useEffect(() => {
    if (faults.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [faults])
  return (
    <form
      ref={form}
      noValidate
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (!pending) onSubmit()
      }}
    >
      {children}
      {said && problem ? (
        <Banner tone="refused">
          {said.title}. {said.text} {t('nothingLost')} {about}
          {problem.code ? t('common:requestCode', { code: problem.code }) : null}
        </Banner>
      ) : null}
      <div className={classes.buttons}>
        {onBack ? (
          <Button variant="default" size="lg" onClick={onBack}>
            {t('back')}
          </Button>
        ) : null}
        <Button
          type="submit"
          size="lg"
          aria-busy={pending}
          leftSection={pending ? <Loader size={16} color="currentColor" /> : null}
        >
          {verb ?? t('next')}
        </Button>
      </div>
    </form>
  )
}
