import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Application, agreementFile, type OfApplication, type PlanStep } from '../../api/ksb-providers.ts'
import { capital, count, shortDate } from '../../i18n/format.ts'
import { Status } from '../../ui/Status.tsx'
import { AgreementActs } from './AgreementActs.tsx'
import classes from './Providers.module.css'
import { StepDialog, type StepVerb } from './StepDialog.tsx'
import { useDownload } from './useDownload.ts'

interface StepRowProps {
  of: OfApplication
  application: Application
  step: PlanStep
  number: number
}

/** One step: how it stands, who does it, until when, and what can be done about it now. */
export function StepRow({ of, application, step, number }: StepRowProps) {
  const { t } = useTranslation('providers')
  const [asked, setAsked] = useState<StepVerb>()
  const { step: name, state } = step
  const title = t(`step.${name}.title`)
  const button = (verb: StepVerb, label: string, primary = false) => (
    <Button
      size="xs"
      variant={primary ? 'filled' : 'default'}
      aria-label={t('named', { verb: label, name: title })}
      onClick={() => setAsked(verb)}
    >
      {label}
    </Button>
  )
  return (
    <li className={classes.step} data-state={state} data-turn={step.mayBegin || undefined}>
      <span className={classes.sign} aria-hidden="true">
        {state === 'DONE' ? '✓' : number}
      </span>
      <div>
        <div className={classes.what}>
          <h3>{title}</h3>
          <StateWords step={step} />
        </div>
        <p className={classes.quiet}>{step.mayBegin ? t(`step.${name}.text`) : <Facts step={step} />}</p>
        {step.mayBegin ? (
          <p className={classes.quiet}>
            <Facts step={step} />
          </p>
        ) : null}
        {name === 'BALIE' && application.request && state === 'OPEN' ? (
          <p>{t(`request.${application.request.status}`)}</p>
        ) : null}
        {name === 'PASSHOLDERS' && application.news ? (
          <NewsFacts application={application} news={application.news} />
        ) : null}
        {step.note ? <p className={classes.quiet}>{t('noteText', { note: step.note })}</p> : null}
        <div className={classes.acts}>
          {step.mayBegin && name === 'AGREEMENT' ? <AgreementActs of={of} application={application} /> : null}
          {step.mayBegin && name !== 'AGREEMENT' ? button('do', t(`step.${name}.verb`), true) : null}
          {step.mayBegin && name === 'DECISION' ? button('refuse', t('refuse.verb')) : null}
          {name === 'AGREEMENT' && application.document ? <DownloadButton of={of} title={title} /> : null}
          {application.status === 'OPEN' && state === 'OPEN' ? button('plan', t('planStep.open')) : null}
          {step.maySkip ? button('skip', t('skip.open')) : null}
          {step.mayReopen ? button('reopen', t('reopen.open')) : null}
        </div>
      </div>
      {asked ? (
        <StepDialog of={of} application={application} step={step} verb={asked} onClose={() => setAsked(undefined)} />
      ) : null}
    </li>
  )
}

function StateWords({ step }: { step: PlanStep }) {
  const { t } = useTranslation('providers')
  if (step.state === 'DONE') return <Status tone="ordinary">{t('state.DONE')}</Status>
  if (step.state === 'SKIPPED') return <Status tone="neutral">{t('state.SKIPPED')}</Status>
  if (step.late) return <Status tone="refused">{t('state.late')}</Status>
  if (step.mayBegin) return <Status tone="attention">{t('state.OPEN')}</Status>
  return null
}

/** What passholders hear, and how far the mailing is. */
function NewsFacts({ application, news }: { application: Application; news: NonNullable<Application['news']> }) {
  const { t } = useTranslation('providers')
  const { shownUntil, mailed, queued, finishedAt, nisCode } = news
  const whose = nisCode === undefined ? application.region : application.municipality
  return (
    <>
      {shownUntil === undefined ? null : (
        <p className={classes.quiet}>{t('news.shown', { whose, day: shortDate(shownUntil) })}</p>
      )}
      {mailed ? (
        <p className={classes.quiet} role="status">
          {t(finishedAt === undefined ? 'news.mailing' : 'news.mailed', { count: queued, shown: count(queued), whose })}
        </p>
      ) : null}
    </>
  )
}

/** Who and when, in one line. */
function Facts({ step }: { step: PlanStep }) {
  const { t } = useTranslation('providers')
  const { doneAt, doneBy, owner, due, day, state } = step
  const parts = [
    day === undefined ? undefined : t('collegeOf', { day: shortDate(day) }),
    state === 'DONE' && doneAt !== undefined
      ? t(doneBy === undefined ? 'doneOn' : 'doneBy', { day: shortDate(doneAt), name: doneBy ?? '' })
      : undefined,
    state === 'OPEN' ? (owner ?? t(`by.${step.by}`)) : undefined,
    state === 'OPEN' && due !== undefined ? t('dueOn', { day: shortDate(due) }) : undefined,
  ]
  return capital(parts.filter(Boolean).join(' · '))
}

function DownloadButton({ of, title }: { of: OfApplication; title: string }) {
  const { t } = useTranslation('providers')
  const download = useDownload(agreementFile(of))
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={t('named', { verb: t('agreement.download'), name: title })}
      aria-busy={download.pending}
      onClick={download.run}
    >
      {t('agreement.download')}
    </Button>
  )
}
