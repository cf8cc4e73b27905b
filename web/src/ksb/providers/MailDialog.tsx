import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mailPreviewQuery } from '../../api/ksb-providers.ts'
import { toProblem } from '../../api/problem.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { ask } from '../app.ts'
import classes from './Providers.module.css'
import { type StepProps, useStepAct } from './StepDialog.tsx'

/** *Standaardmail* and what the region is told: read before it goes out. */
export function MailDialog(props: StepProps) {
  const { t } = useTranslation(['providers', 'common'])
  const { step } = props.step
  const which = step === 'MAIL' ? 'mail' : 'region'
  // A region without an address is told in another way.
  const byHand = which === 'region' && props.application.helpDesk === undefined
  const preview = useQuery({ ...mailPreviewQuery(ask, props.of, which), enabled: !byHand })
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState<string>()
  const act = useStepAct(props)
  return (
    <AskDialog
      opened
      size={640}
      title={t(`step.${step}.ask`)}
      verb={t(byHand ? 'region.byHand' : `step.${step}.verb`)}
      pending={act.pending}
      problem={act.problem}
      onClose={props.onClose}
      onSubmit={() => {
        const written = note.trim()
        if (byHand && written === '') setWrong(t('region.missing'))
        else if (byHand || preview.data) act.run({ rest: `/${which}`, body: written === '' ? {} : { note: written } })
      }}
    >
      {byHand ? (
        <>
          <p>{t('region.noAddress')}</p>
          <TextInput
            label={t('region.how')}
            autoComplete="off"
            maxLength={500}
            value={note}
            error={wrong}
            onChange={(event) => {
              setNote(event.currentTarget.value)
              setWrong(undefined)
            }}
          />
        </>
      ) : preview.data ? (
        <>
          <dl className={classes.facts}>
            <div>
              <dt>{t('mail.to')}</dt>
              <dd>{preview.data.to}</dd>
            </div>
            <div>
              <dt>{t('mail.subject')}</dt>
              <dd>{preview.data.subject}</dd>
            </div>
          </dl>
          <section className={classes.read} aria-label={t('mail.preview')}>
            {preview.data.text}
          </section>
        </>
      ) : preview.error ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(preview.error)}
          onRetry={() => void preview.refetch()}
        />
      ) : (
        <SkeletonLines lines={6} />
      )}
    </AskDialog>
  )
}
