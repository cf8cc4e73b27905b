import { Button, Loader } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'
import { useSentence } from '../api/useSentence.ts'
import { Banner } from './Banner.tsx'
import classes from './FormShell.module.css'

interface FormShellProps {
  /** Read out as the name of the form. */
  label: string
  /** The handbook's verb, on the one primary button. */
  verb: string
  /** Being sent; required, so that no form forgets it. */
  pending: boolean
  /** Why it was refused; required for the same reason. */
  problem: Problem | null
  onSubmit: () => void
  children: ReactNode
}

/** A form with its button, its busy state and its refusal. The button is never disabled for errors. */
export function FormShell({ label, verb, pending, problem, onSubmit, children }: FormShellProps) {
  const { t } = useTranslation()
  const sentence = useSentence()
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!pending) onSubmit()
  }
  const said = problem ? sentence(problem) : null
  return (
    <form aria-label={label} noValidate onSubmit={submit} className={classes.form}>
      {children}
      {problem && said ? (
        <Banner tone="refused">
          {said.title}. {said.text} {problem.code ? t('requestCode', { code: problem.code }) : null}
        </Banner>
      ) : null}
      <Button
        type="submit"
        aria-busy={pending}
        leftSection={pending ? <Loader size={16} color="currentColor" /> : null}
      >
        {verb}
      </Button>
    </form>
  )
}
