import { Button } from '@mantine/core'
import { IconArrowBackUp, IconEraser, IconHandGrab, IconPencil, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Application, act as actOn, eraseApplicant, type OfApplication } from '../../api/ksb-providers.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Status } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { providerRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { ApplicantFacts } from './ApplicantFacts.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import classes from './Providers.module.css'
import { StepRow } from './StepRow.tsx'
import { statusTones } from './steps.ts'
import { useApplication, useChangedProviders } from './useApplication.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const

/** One application: the handbook's step plan, and who asked. */
export function ProviderPage() {
  const { t } = useTranslation(['providers', 'ksb'])
  const of = providerRouteApi.useParams()
  const sentence = useSentence()
  const query = useApplication(of)
  usePageTitle(`${query.data?.organisation ?? t('title')} · ${t('ksb:name')}`)
  const trail = (
    <Link to="/$cardSystemId/providers" params={of} search={{}}>
      {t('title')}
    </Link>
  )
  if (query.error && !query.data) {
    const problem = toProblem(query.error)
    const said = sentence(problem)
    return (
      <>
        <PageHead title={t('title')} chapter="providers" trail={trail} />
        <ErrorState title={said.title} text={said.text} problem={problem} onRetry={() => void query.refetch()} />
      </>
    )
  }
  if (!query.data) return <SkeletonLines lines={8} />
  const application = query.data
  const { status, steps } = application
  return (
    <>
      <PageHead
        title={application.organisation}
        chapter="providers"
        trail={trail}
        note={<Status tone={statusTones[status]}>{t(`status.${status}`)}</Status>}
        tools={<Tools of={of} application={application} />}
      />
      <Notes application={application} />
      <div className={classes.page}>
        <Section
          title={t('plan')}
          note={t('endedOf', { shown: steps.filter(({ state }) => state !== 'OPEN').length, of: steps.length })}
        >
          <ol className={classes.plan} aria-label={t('plan')}>
            {steps.map((step, at) => (
              <StepRow key={step.step} of={of} application={application} step={step} number={at + 1} />
            ))}
          </ol>
        </Section>
        <ApplicantFacts application={application} />
      </div>
    </>
  )
}

function Notes({ application }: { application: Application }) {
  const { t } = useTranslation('providers')
  const { status, confirmedAt, reason, kind, existingBalie, erasedAt, endedAt, reopenedAt, reopenedReason } =
    application
  const formDone = application.steps.some(({ step, state }) => step === 'FORM' && state !== 'OPEN')
  const day = endedAt === undefined ? '' : longDate(endedAt, currentLanguage())
  return (
    <>
      {status === 'OPEN' && confirmedAt === undefined ? (
        <Banner tone="attention">{t(formDone ? 'unconfirmedAgain' : 'unconfirmedText')}</Banner>
      ) : null}
      {status === 'OPEN' && reopenedAt !== undefined ? (
        <Banner tone="information">
          {t('reopenedText', { day: longDate(reopenedAt, currentLanguage()), reason: reopenedReason ?? '' })}{' '}
          {reason === undefined ? null : t('reopenedBefore', { reason })}
        </Banner>
      ) : null}
      {status === 'OPEN' && kind === 'EXISTING' ? (
        <Banner tone="information">{t('existingText', { balie: existingBalie ?? '' })}</Banner>
      ) : null}
      {status === 'DONE' ? <Banner tone="done">{t('doneText', { day })}</Banner> : null}
      {status === 'REFUSED' || status === 'WITHDRAWN' ? (
        <Banner tone="attention">
          {t(status === 'REFUSED' ? 'refusedText' : 'withdrawnText', { day })}{' '}
          {reason === undefined ? null : t('reasonText', { reason })}
        </Banner>
      ) : null}
      {erasedAt === undefined ? null : (
        <Banner tone="information">{t('erasedText', { day: longDate(erasedAt, currentLanguage()) })}</Banner>
      )}
    </>
  )
}

/** What is done with the whole application. */
function Tools({ of, application }: { of: OfApplication; application: Application }) {
  const { t } = useTranslation('providers')
  const changed = useChangedProviders(of.cardSystemId)
  const [asked, setAsked] = useState<'withdraw' | 'erase' | 'reopen' | 'correct'>()
  const { organisation: name, status, steps, erasedAt } = application
  const done = (verb: 'take' | 'withdraw' | 'erase' | 'reopen') => {
    changed()
    showToast(t(`act.${verb}Done`, { name }))
    setAsked(undefined)
  }
  const take = useAct(
    (_: undefined, key) => actOn(ask, of, key, '/take'),
    () => done('take'),
  )
  const withdraw = useAct(
    (reason: string, key) => actOn(ask, of, key, '/withdraw', { reason }),
    () => done('withdraw'),
  )
  const reopen = useAct(
    (reason: string, key) => actOn(ask, of, key, '/reopen', { reason }),
    () => done('reopen'),
  )
  const erase = useAct(
    (_: undefined, key) => eraseApplicant(ask, of, key),
    () => done('erase'),
  )
  const free =
    status === 'OPEN' && steps.some((step) => step.by === 'ADMINISTRATOR' && step.state === 'OPEN' && !step.owner)
  const close = () => setAsked(undefined)
  return (
    <>
      {free ? (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconHandGrab {...icon} />}
          aria-busy={take.pending}
          onClick={() => take.run(undefined)}
        >
          {t('act.take')}
        </Button>
      ) : null}
      {status === 'OPEN' ? (
        <>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPencil {...icon} />}
            onClick={() => setAsked('correct')}
          >
            {t('act.correct')}
          </Button>
          <Button variant="default" size="xs" leftSection={<IconX {...icon} />} onClick={() => setAsked('withdraw')}>
            {t('act.withdraw')}
          </Button>
        </>
      ) : null}
      {(status === 'REFUSED' || status === 'WITHDRAWN') && erasedAt === undefined ? (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconArrowBackUp {...icon} />}
          onClick={() => setAsked('reopen')}
        >
          {t('act.reopen')}
        </Button>
      ) : null}
      {status !== 'OPEN' && erasedAt === undefined ? (
        <Button variant="default" size="xs" leftSection={<IconEraser {...icon} />} onClick={() => setAsked('erase')}>
          {t('act.erase')}
        </Button>
      ) : null}
      {asked === 'correct' ? <CorrectDialog of={of} application={application} onClose={close} /> : null}
      {asked === 'reopen' ? (
        <ReasonDialog
          title={t('takeUp.title', { name })}
          verb={t('takeUp.verb')}
          label={t('why')}
          missing={t('whyMissing')}
          pending={reopen.pending}
          problem={reopen.problem}
          onClose={close}
          onReason={reopen.run}
        >
          <p>{t(status === 'REFUSED' ? 'takeUp.refused' : 'takeUp.withdrawn')}</p>
        </ReasonDialog>
      ) : null}
      {asked === 'withdraw' ? (
        <ReasonDialog
          title={t('withdraw.title', { name })}
          verb={t('withdraw.verb')}
          label={t('why')}
          missing={t('whyMissing')}
          pending={withdraw.pending}
          problem={withdraw.problem}
          onClose={close}
          onReason={withdraw.run}
        >
          <p>{t('withdraw.text')}</p>
        </ReasonDialog>
      ) : null}
      {asked === 'erase' ? (
        <AskDialog
          opened
          danger
          title={t('erase.title', { name })}
          verb={t('erase.verb')}
          pending={erase.pending}
          problem={erase.problem}
          onClose={close}
          onSubmit={() => erase.run(undefined)}
        >
          <p>{t('erase.text')}</p>
        </AskDialog>
      ) : null}
    </>
  )
}
