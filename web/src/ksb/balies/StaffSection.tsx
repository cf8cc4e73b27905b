import { Button, Radio, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  addWorker,
  type NewWorker,
  type OfBalie,
  removeWorker,
  type Worker,
  workersQuery,
} from '../../api/ksb-balies.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Status } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import classes from './Balie.module.css'
import { useChangedBalies } from './useBalie.ts'

const types = ['MEMBER', 'ADMIN'] as const

/** *Medewerkers*: added by e-mail; who has no UiTiD yet is invited. */
export function StaffSection({ of, name }: { of: OfBalie; name: string }) {
  const { t } = useTranslation(['balies', 'common'])
  const query = useQuery(workersQuery(ask, of))
  const [leaving, setLeaving] = useState<Worker>()
  return (
    <>
      <Section title={t('section.staff')}>
        {query.isPending ? <SkeletonLines lines={3} rowHeight={48} /> : null}
        {query.isError && !query.data ? (
          <ErrorState
            title={t('common:loadFailed')}
            problem={toProblem(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : null}
        {query.data?.member.length === 0 ? <p className={classes.quiet}>{t('staff.none')}</p> : null}
        <ul>
          {query.data?.member.map((worker) => (
            <li key={worker.id} className={classes.row}>
              <span className={classes.grow}>
                {worker.name ? (
                  <>
                    <strong>{worker.name}</strong>
                    <br />
                  </>
                ) : null}
                {worker.email}
              </span>
              <span>{t(`staff.type.${worker.type ?? 'MEMBER'}`)}</span>
              {worker.invited ? (
                <Status tone="attention">{t('staff.invited')}</Status>
              ) : (
                <Status tone="ordinary">{t('staff.works')}</Status>
              )}
              <Button
                variant="default"
                size="xs"
                aria-label={t('staff.removeNamed', { email: worker.email })}
                onClick={() => setLeaving(worker)}
              >
                {t('staff.remove')}
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      <AddWorker of={of} />
      {leaving ? <RemoveWorker of={of} name={name} worker={leaving} onClose={() => setLeaving(undefined)} /> : null}
    </>
  )
}

function AddWorker({ of }: { of: OfBalie }) {
  const { t } = useTranslation('balies')
  const sentence = useSentence()
  const changed = useChangedBalies(of.cardSystemId)
  const [email, setEmail] = useState('')
  const [type, setType] = useState<NewWorker['type']>('MEMBER')
  const [wrong, setWrong] = useState<string>()
  const act = useAct(
    (worker: NewWorker, key) => addWorker(ask, of, key, worker),
    (worker) => {
      changed()
      setEmail('')
      showToast(t(worker.invited ? 'staff.wasInvited' : 'staff.added', { email: worker.email }))
    },
  )
  const isWrong = act.problem?.name === 'body/invalid-data'
  const refused = act.problem && !isWrong ? sentence(act.problem) : null
  return (
    <Section title={t('staff.add')}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) setWrong(t('fault.email'))
          else if (!act.pending) act.run({ email: email.trim(), type })
        }}
      >
        <TextInput
          type="email"
          autoComplete="off"
          label={t('column.email')}
          description={t('staff.emailHelp')}
          value={email}
          error={wrong ?? (isWrong ? t('fault.email') : undefined)}
          onChange={(event) => {
            setEmail(event.currentTarget.value)
            setWrong(undefined)
            act.forget()
          }}
        />
        <Radio.Group
          label={t('staff.role')}
          value={type}
          onChange={(value) => setType(types.find((one) => one === value) ?? 'MEMBER')}
        >
          <div className={classes.choices}>
            {types.map((one) => (
              <Radio key={one} value={one} label={t(`staff.type.${one}`)} description={t(`staff.typeHelp.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        {refused ? (
          <Banner tone="refused">
            {refused.title}. {refused.text}
          </Banner>
        ) : null}
        <div>
          <Button type="submit" aria-busy={act.pending}>
            {t('staff.addVerb')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

interface RemoveWorkerProps {
  of: OfBalie
  name: string
  worker: Worker
  onClose: () => void
}

function RemoveWorker({ of, name, worker, onClose }: RemoveWorkerProps) {
  const { t } = useTranslation('balies')
  const changed = useChangedBalies(of.cardSystemId)
  const act = useAct(
    (_: null, key) => removeWorker(ask, of, key, worker.id),
    ({ administratorsLeft }) => {
      changed()
      showToast(t(administratorsLeft === 0 ? 'staff.removedLast' : 'staff.removed', { email: worker.email }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('staff.removeTitle')}
      verb={t('staff.remove')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('staff.removeText', { email: worker.email, name })}</p>
    </AskDialog>
  )
}
