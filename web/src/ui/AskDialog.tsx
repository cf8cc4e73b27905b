import { Button, Loader } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem.ts'
import { useSentence } from '../api/useSentence.ts'
import classes from './AskDialog.module.css'
import { Banner } from './Banner.tsx'
import { Dialog } from './Dialog.tsx'

export interface AskDialogProps {
  opened: boolean
  /** The question. */
  title: string
  /** The exact effect, and what has to be chosen. */
  children: ReactNode
  /** The verb on the button, never "OK". */
  verb: string
  danger?: boolean
  /** On the button that closes it, where *cancel* is what the dialog is about. */
  dismiss?: string
  pending: boolean
  problem: Problem | null
  onSubmit: () => void
  onClose: () => void
  /** For what has more to show: a preview, a list of results. */
  size?: number
}

/** Only for what cannot be undone or touches another person. */
export function AskDialog(props: AskDialogProps) {
  const {
    opened,
    title,
    children,
    verb,
    danger = false,
    pending,
    problem,
    onSubmit,
    onClose,
    dismiss,
    size = 480,
  } = props
  const { t } = useTranslation()
  const sentence = useSentence()
  const said = problem ? sentence(problem) : null
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!pending) onSubmit()
  }
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={size}>
      <form noValidate onSubmit={submit} className={classes.form}>
        {children}
        {problem && said ? (
          <Banner tone="refused">
            {said.title}. {said.text} {problem.code ? t('requestCode', { code: problem.code }) : null}
          </Banner>
        ) : null}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {dismiss ?? t('cancel')}
          </Button>
          <Button
            type="submit"
            {...(danger ? { color: 'red.6' } : {})}
            aria-busy={pending}
            // A field that is left may get a line below it: the button would be gone from under the pointer.
            onMouseDown={(event) => event.preventDefault()}
            leftSection={pending ? <Loader size={16} color="currentColor" /> : null}
          >
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
