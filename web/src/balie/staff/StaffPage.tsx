import { Button, Radio, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toProblem } from '../../api/problem.ts'
import { addWorker, removeWorker, staffQuery, type Worker, type WorkerType } from '../../api/staff.ts'
import { useSentence } from '../../api/useSentence.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { OfficePage } from '../more/OfficePage.tsx'
import classes from './StaffPage.module.css'

const types: readonly WorkerType[] = ['MEMBER', 'ADMIN']

/** Who works at this balie: everybody who does may look, its administrators add and remove. */
export function StaffPage() {
  const { t } = useTranslation(['balie', 'common'])
  const { balie } = useCounterContext()
  const staff = useQuery(staffQuery(ask, balie.id))
  const [leaving, setLeaving] = useState<Worker | null>(null)
  const mayChange = balie.role !== 'MEMBER'
  return (
    <OfficePage title={t('staff.title')}>
      <Section title={balie.name}>
        {staff.isPending ? <SkeletonLines lines={3} rowHeight={56} /> : null}
        {staff.isError ? (
          <ErrorState
            title={t('common:loadFailed')}
            problem={toProblem(staff.error)}
            onRetry={() => void staff.refetch()}
          />
        ) : null}
        {staff.data?.member.length === 0 ? <p className={classes.none}>{t('staff.none')}</p> : null}
        <ul>
          {staff.data?.member.map((worker) => (
            <li key={worker.userId} className={classes.row}>
              <span className={classes.email}>{worker.email}</span>
              <span className={classes.type}>{t(`staff.types.${worker.type}`)}</span>
              {mayChange ? (
                <Button
                  variant="default"
                  aria-label={t('staff.removeNamed', { email: worker.email })}
                  onClick={() => setLeaving(worker)}
                >
                  {t('staff.remove')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      {mayChange ? <AddForm /> : <p className={classes.why}>{t('staff.onlyAdmin')}</p>}
      {leaving ? <RemoveDialog worker={leaving} onClose={() => setLeaving(null)} /> : null}
    </OfficePage>
  )
}

function useChanged() {
  const { balie } = useCounterContext()
  const queries = useQueryClient()
  return () => void queries.invalidateQueries(staffQuery(ask, balie.id))
}

function AddForm() {
  const { t } = useTranslation('balie')
  const { balie } = useCounterContext()
  const sentence = useSentence()
  const changed = useChanged()
  const [email, setEmail] = useState('')
  const [type, setType] = useState<WorkerType>('MEMBER')
  const [wrong, setWrong] = useState<string>()
  const act = useAct(
    (worker: { email: string; type: WorkerType }, key) => addWorker(ask, balie.id, key, worker),
    (_, worker) => {
      changed()
      setEmail('')
      showToast(t('staff.added', { email: worker.email }))
    },
  )
  const isWrongAddress = act.problem?.name === 'body/invalid-data'
  const refused = act.problem && !isWrongAddress ? sentence(act.problem) : null
  return (
    <Section title={t('staff.add')}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          const typed = email.trim()
          if (!/^\S+@\S+\.\S+$/.test(typed)) setWrong(t('staff.writeEmail'))
          else if (!act.pending) act.run({ email: typed, type })
        }}
      >
        <TextInput
          size="md"
          type="email"
          autoComplete="off"
          label={t('staff.email')}
          description={t('staff.emailText')}
          value={email}
          error={wrong ?? (isWrongAddress ? t('staff.writeEmail') : undefined)}
          onChange={(event) => {
            setEmail(event.currentTarget.value)
            setWrong(undefined)
            act.forget()
          }}
        />
        <Radio.Group
          label={t('staff.type')}
          value={type}
          onChange={(value) => setType(types.find((one) => one === value) ?? 'MEMBER')}
        >
          <div className={classes.choices}>
            {types.map((one) => (
              <Radio
                key={one}
                size="md"
                value={one}
                label={t(`staff.types.${one}`)}
                description={t(`staff.typesText.${one}`)}
              />
            ))}
          </div>
        </Radio.Group>
        {refused ? (
          <Banner tone="refused">
            {refused.title}. {refused.text}
          </Banner>
        ) : null}
        <div>
          <Button type="submit" size="lg" aria-busy={act.pending}>
            {t('staff.addVerb')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

function RemoveDialog({ worker, onClose }: { worker: Worker; onClose: () => void }) {
  const { t } = useTranslation('balie')
  const { balie } = useCounterContext()
  const changed = useChanged()
  const act = useAct(
    (_: null, key) => removeWorker(ask, balie.id, key, worker.userId ?? ''),
    () => {
      changed()
      showToast(t('staff.removed', { email: worker.email }))
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
      <p>{t('staff.removeText', { email: worker.email, balie: balie.name })}</p>
    </AskDialog>
  )
}
