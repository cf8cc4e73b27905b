import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery } from '../../api/balie.ts'
import { reachOf } from '../../api/balie-desk.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { AgreeStep } from './AgreeStep.tsx'
import { CardStep } from './CardStep.tsx'
import { DetailsStep } from './DetailsStep.tsx'
import { Done, type Given } from './Done.tsx'
import { type Draft, registration, type StepProps } from './draft.ts'
import classes from './register.module.css'
import { SummaryStep } from './SummaryStep.tsx'
import { nobody, type Step, steps, type TypedPerson } from './typed.ts'
import { WhoStep } from './WhoStep.tsx'

/** Registers one person or a household, step by step. */
export function RegisterPage() {
  const { t } = useTranslation(['register', 'balie'])
  const { balie, nextPass } = useCounterContext()
  const me = useSuspenseQuery(meQuery(ask)).data
  usePageTitle(`${t('title')} · ${t('balie:name')}`)
  const [given, setGiven] = useState<Given | null>(null)
  const kept = registration.use()
  const mine = kept?.accountId === me.id && kept.organizerId === balie.id ? kept : null
  const draft: Draft = mine ?? {
    accountId: me.id,
    organizerId: balie.id,
    step: 'who',
    at: 0,
    persons: [nobody],
    actKey: null,
    restored: false,
  }
  if (reachOf(balie, 'PASSHOLDERS_WRITE').length === 0) {
    return (
      <div className={classes.page}>
        <EmptyState
          icon={<IconUserPlus size={24} stroke={1.75} />}
          title={t(balie.active ? 'notPermitted' : 'balie:inactive')}
          text={t('notPermittedText')}
          action={<LinkButton onClick={nextPass}>{t('toPass')}</LinkButton>}
        />
      </div>
    )
  }
  if (given) return <Done given={given} onNew={() => setGiven(null)} />
  return (
    <Steps
      draft={draft}
      isBegun={mine !== null}
      onDone={(registered) => {
        registration.forget()
        setGiven(registered)
      }}
    />
  )
}

function Steps({ draft, isBegun, onDone }: { draft: Draft; isBegun: boolean; onDone: (given: Given) => void }) {
  const { t } = useTranslation(['register', 'common'])
  const { step, at, persons } = draft
  const person = persons[at] ?? nobody
  const heading = useRef<HTMLHeadingElement>(null)
  const moment = `${step} ${at}`
  const begun = useRef(moment)
  useEffect(() => {
    if (begun.current === moment) return
    begun.current = moment
    window.scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [moment])

  const change = (part: Partial<TypedPerson>) => {
    const now = registration.get() ?? draft
    const next = now.persons.map((one, index) => (index === at ? { ...one, ...part } : one))
    registration.set({ ...now, persons: next, actKey: null })
  }
  const goTo = (next: Step, whom = at) => registration.set({ ...(registration.get() ?? draft), step: next, at: whom })
  const props: StepProps = { draft, person, change, goTo }
  const name = `${person.firstName} ${person.name}`.trim()
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        {isBegun ? (
          <Button variant="default" onClick={registration.forget}>
            {t('cancelAll')}
          </Button>
        ) : null}
      </div>
      <ol className={classes.steps} aria-label={t('steps.label')}>
        {steps.map((one, index) => (
          <li
            key={one}
            className={classes.step}
            data-passed={index < steps.indexOf(step) || undefined}
            aria-current={one === step ? 'step' : undefined}
          >
            <span className={classes.number}>{index + 1}</span> {t(`steps.${one}`)}
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1} className={classes.subtitle}>
        {t(`steps.${step}`)}
        {step === 'summary' || (persons.length === 1 && name === '') ? null : (
          <span className={classes.muted}> · {name === '' ? t('person', { count: at + 1 }) : name}</span>
        )}
      </h2>
      {step === 'who' ? <WhoStep key={at} {...props} /> : null}
      {step === 'details' ? <DetailsStep key={at} {...props} /> : null}
      {step === 'card' ? <CardStep key={at} {...props} /> : null}
      {step === 'agree' ? <AgreeStep key={at} {...props} /> : null}
      {step === 'summary' ? <SummaryStep {...props} onDone={onDone} /> : null}
    </div>
  )
}
