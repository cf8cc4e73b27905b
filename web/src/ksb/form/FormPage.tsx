import { Button, Loader } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useBlocker } from '@tanstack/react-router'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import classes from './Form.module.css'
import { focusField } from './useForm.ts'

interface FormPageProps {
  /** Read out as the name of the form. */
  label: string
  /** What each wrong field is called, in the order of the form. */
  wrong: readonly { name: string; label: string }[]
  /** How many fields are other than what is kept. */
  changes: number
  pending: boolean
  /** What is refused and belongs to no field. */
  problem: Problem | null
  onSubmit: () => void
  onCancel: () => void
  children: ReactNode
  /** Beside the fields where there is room, else below them: what is seen of it. */
  aside?: ReactNode
}

/** A form as a page, with a bar that stays in sight; leaving it asks first when something would be lost. */
export function FormPage(props: FormPageProps) {
  const { label, wrong, changes, pending, problem, onSubmit, onCancel, children, aside } = props
  const { t } = useTranslation(['ksb', 'common'])
  const sentence = useSentence()
  const loses = changes > 0
  // Who saved goes on with `ignoreBlocker`.
  const blocker = useBlocker({ shouldBlockFn: () => loses, enableBeforeUnload: () => loses, withResolver: true })
  const said = problem ? sentence(problem) : null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!pending) onSubmit()
  }
  return (
    <>
      <form noValidate aria-label={label} className={classes.form} onSubmit={submit}>
        {problem && said ? (
          <div className={classes.refused}>
            <Banner tone="refused">
              {said.title}. {said.text} {problem.code ? t('common:requestCode', { code: problem.code }) : null}
            </Banner>
          </div>
        ) : null}
        {aside === undefined ? (
          <div className={classes.parts}>{children}</div>
        ) : (
          <div className={classes.beside}>
            <div className={classes.parts}>{children}</div>
            <div className={classes.aside}>{aside}</div>
          </div>
        )}
        <div className={classes.bar}>
          <Button
            type="submit"
            aria-busy={pending}
            leftSection={pending ? <Loader size={16} color="currentColor" /> : null}
          >
            {t('form.save')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          {wrong.length > 0 ? (
            <p className={classes.wrong} role="alert">
              <IconAlertCircle size={20} stroke={2} aria-hidden="true" />
              {t('form.wrong', { count: wrong.length })}
              {wrong.map(({ name, label: field }) => (
                <LinkButton key={name} onClick={() => focusField(name)}>
                  {field}
                </LinkButton>
              ))}
            </p>
          ) : null}
          {loses ? <p className={classes.changes}>{t('form.changes', { count: changes })}</p> : null}
        </div>
      </form>
      {blocker.status === 'blocked' ? (
        <AskDialog
          opened
          title={t('form.leaveTitle')}
          verb={t('form.leaveVerb')}
          danger
          pending={false}
          problem={null}
          onClose={blocker.reset}
          onSubmit={blocker.proceed}
        >
          <p>{t('form.leaveText')}</p>
        </AskDialog>
      ) : null}
    </>
  )
}
