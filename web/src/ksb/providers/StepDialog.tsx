import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Application, act as actOn, type OfApplication, type PlanStep } from '../../api/ksb-providers.ts'
import { dayOf } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { BalieDialog } from './BalieDialog.tsx'
import { MailDialog } from './MailDialog.tsx'
import { PassholdersDialog } from './PassholdersDialog.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import classes from './Providers.module.css'
import { RefuseDialog } from './RefuseDialog.tsx'
import { useChangedProviders } from './useApplication.ts'

export type StepVerb = 'do' | 'refuse' | 'plan' | 'skip' | 'reopen'

export interface StepProps {
  of: OfApplication
  application: Application
  step: PlanStep
  onClose: () => void
}

/** What is asked before a step is taken, planned, left out or taken back. */
export function StepDialog({ verb, ...props }: StepProps & { verb: StepVerb }) {
  if (verb === 'plan') return <PlanDialog {...props} />
  if (verb === 'skip') return <SkipDialog {...props} />
  if (verb === 'reopen') return <ReopenDialog {...props} />
  if (verb === 'refuse') return <RefuseDialog {...props} />
  const { step } = props.step
  if (step === 'BALIE') return <BalieDialog {...props} />
  if (step === 'MAIL' || step === 'REGION') return <MailDialog {...props} />
  if (step === 'PASSHOLDERS') return <PassholdersDialog {...props} />
  if (step === 'UITID') return <UitidDialog {...props} />
  if (step === 'AGENDA' || step === 'DECISION') return <DayDialog {...props} />
  return <PlainDialog {...props} />
}

/** One act on a step; it closes what asked for it, and says what was done. */
export function useStepAct({ of, step, onClose }: Pick<StepProps, 'of' | 'step' | 'onClose'>, said?: string) {
  const { t } = useTranslation('providers')
  const changed = useChangedProviders(of.cardSystemId)
  return useAct(
    ({ rest, body }: { rest: string; body?: object }, key) => actOn(ask, of, key, rest, body),
    () => {
      changed()
      showToast(said ?? t('stepDone', { step: t(`step.${step.step}.title`) }))
      onClose()
    },
  )
}

/** Where each is done. */
const paths = { FORM: '/form', NEWSLETTER: '/newsletter', AGENDA: '/agenda', DECISION: '/decision' } as const

function PlainDialog(props: StepProps) {
  const { t } = useTranslation('providers')
  const { step } = props.step
  const act = useStepAct(props)
  const path = step === 'NEWSLETTER' ? paths.NEWSLETTER : paths.FORM
  return (
    <AskDialog
      opened
      title={t(`step.${step}.ask`)}
      verb={t(`step.${step}.verb`)}
      pending={act.pending}
      problem={act.problem}
      onClose={props.onClose}
      onSubmit={() => act.run({ rest: path, body: {} })}
    >
      <p>{t(`step.${step}.text`)}</p>
    </AskDialog>
  )
}

function UitidDialog(props: StepProps) {
  const { t } = useTranslation('providers')
  const [email, setEmail] = useState(props.application.uitidEmail ?? '')
  const [wrong, setWrong] = useState<string>()
  const act = useStepAct(props)
  return (
    <AskDialog
      opened
      title={t('step.UITID.ask')}
      verb={t('step.UITID.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={props.onClose}
      onSubmit={() => {
        const typed = email.trim()
        if (/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(typed)) act.run({ rest: '/uitid', body: { email: typed } })
        else setWrong(t('fault.email'))
      }}
    >
      <TextInput
        label={t('fact.uitid')}
        description={t('uitidHelp')}
        type="email"
        autoComplete="off"
        maxLength={254}
        value={email}
        error={wrong}
        onChange={(event) => {
          setEmail(event.currentTarget.value)
          setWrong(undefined)
          act.forget()
        }}
      />
    </AskDialog>
  )
}

/** On which day the college meets, or met. */
function DayDialog(props: StepProps) {
  const { t } = useTranslation('providers')
  const { step } = props.step
  const decides = step === 'DECISION'
  const today = dayOf(new Date())
  const planned = props.application.steps.find((one) => one.step === 'AGENDA')?.day
  const [day, setDay] = useState(
    decides ? (planned !== undefined && planned < today ? planned : today) : (planned ?? ''),
  )
  const [wrong, setWrong] = useState<string>()
  const act = useStepAct(props)
  const rest = decides ? paths.DECISION : paths.AGENDA
  return (
    <AskDialog
      opened
      title={t(`step.${step}.ask`)}
      verb={t(`step.${step}.verb`)}
      pending={act.pending}
      problem={act.problem}
      onClose={props.onClose}
      onSubmit={() => {
        if (day === '') setWrong(t('fault.day'))
        else if (decides && day > today) setWrong(t('fault.future'))
        else act.run({ rest, body: decides ? { approved: true, day } : { day } })
      }}
    >
      <p>{t(`step.${step}.text`)}</p>
      <TextInput
        type="date"
        label={t('fact.college')}
        value={day}
        error={wrong}
        onChange={(event) => {
          setDay(event.currentTarget.value)
          setWrong(undefined)
        }}
      />
    </AskDialog>
  )
}

function SkipDialog(props: StepProps) {
  const { t } = useTranslation('providers')
  const name = t(`step.${props.step.step}.title`)
  const act = useStepAct(props, t('skip.done', { step: name }))
  return (
    <ReasonDialog
      title={t('skip.title', { step: name })}
      verb={t('skip.verb')}
      label={t('why')}
      missing={t('whyMissing')}
      pending={act.pending}
      problem={act.problem}
      onClose={props.onClose}
      onReason={(reason) => act.run({ rest: `/steps/${props.step.step}/skip`, body: { reason } })}
    >
      <p className={classes.quiet}>{t('skip.text')}</p>
    </ReasonDialog>
  )
}

function ReopenDialog(props: StepProps) {
  const { t } = useTranslation('providers')
  const name = t(`step.${props.step.step}.title`)
  const act = useStepAct(props, t('reopen.done', { step: name }))
  return (
    <AskDialog
      opened
      title={t('reopen.title', { step: name })}
      verb={t('reopen.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={props.onClose}
      onSubmit={() => act.run({ rest: `/steps/${props.step.step}/reopen` })}
    >
      <p>{t('reopen.text')}</p>
    </AskDialog>
  )
}
