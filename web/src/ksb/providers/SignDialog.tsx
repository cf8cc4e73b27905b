import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Application, act as actOn, agreementTextQuery, type OfApplication } from '../../api/ksb-providers.ts'
import { toProblem } from '../../api/problem.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import classes from './Providers.module.css'
import { SignatureField, type Strokes } from './SignatureField.tsx'
import { useChangedProviders } from './useApplication.ts'

interface SignDialogProps {
  of: OfApplication
  application: Application
  onClose: () => void
}

/** Somebody of the association reads the agreement at the counter, and signs it there. */
export function SignDialog({ of, application, onClose }: SignDialogProps) {
  const { t } = useTranslation(['providers', 'common'])
  const changed = useChangedProviders(of.cardSystemId)
  const text = useQuery(agreementTextQuery(ask, of))
  const [name, setName] = useState(application.contactName ?? '')
  const [agrees, setAgrees] = useState(false)
  const [strokes, setStrokes] = useState<Strokes>([])
  const [wrong, setWrong] = useState<{ name?: string; agrees?: string }>({})
  const readId = useId()
  const act = useAct(
    (body: { name: string; strokes: Strokes }, key) => actOn(ask, of, key, '/agreement/signature', body),
    () => {
      changed()
      showToast(t('stepDone', { step: t('step.AGREEMENT.title') }))
      onClose()
    },
  )
  function submit() {
    const found = {
      ...(name.trim() === '' ? { name: t('fault.name') } : {}),
      ...(agrees ? {} : { agrees: t('fault.agrees') }),
    }
    setWrong(found)
    if (Object.keys(found).length === 0 && text.data) act.run({ name: name.trim(), strokes })
  }
  return (
    <AskDialog
      opened
      size={720}
      title={t('agreement.title', { name: application.organisation })}
      verb={t('agreement.do')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={submit}
    >
      {text.data ? (
        <section className={classes.read} aria-labelledby={readId}>
          <h3 id={readId}>{t('agreement.read')}</h3>
          {text.data.parts.map((part) =>
            part.heading ? <h4 key={part.text}>{part.text}</h4> : <p key={part.text}>{part.text}</p>,
          )}
        </section>
      ) : text.error ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(text.error)}
          onRetry={() => void text.refetch()}
        />
      ) : (
        <SkeletonLines lines={6} />
      )}
      <TextInput
        label={t('agreement.name')}
        autoComplete="off"
        maxLength={120}
        value={name}
        error={wrong.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SignatureField label={t('agreement.signature')} help={t('agreement.signatureHelp')} onStrokes={setStrokes}>
        {(clear) => (
          <Button variant="subtle" size="xs" onClick={clear}>
            {t('agreement.clear')}
          </Button>
        )}
      </SignatureField>
      <Checkbox
        label={t('agreement.agrees')}
        checked={agrees}
        error={wrong.agrees}
        onChange={(event) => setAgrees(event.currentTarget.checked)}
      />
    </AskDialog>
  )
}
