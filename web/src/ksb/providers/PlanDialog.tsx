import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { administratorsQuery, planStep, type StepPlan } from '../../api/ksb-providers.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import type { StepProps } from './StepDialog.tsx'
import { useChangedProviders } from './useApplication.ts'

/** *Verantwoordelijke*, the day after which it is late, and a note. */
export function PlanDialog({ of, step, onClose }: StepProps) {
  const { t } = useTranslation('providers')
  const changed = useChangedProviders(of.cardSystemId)
  const administrators = useQuery(administratorsQuery(ask, of.cardSystemId)).data?.member.filter((one) => !one.invited)
  const [ownerId, setOwner] = useState(step.ownerId ?? '')
  const [due, setDue] = useState(step.due ?? '')
  const [note, setNote] = useState(step.note ?? '')
  const name = t(`step.${step.step}.title`)
  const act = useAct(
    (plan: StepPlan, key) => planStep(ask, of, key, step.step, plan),
    () => {
      changed()
      showToast(t('planStep.done', { step: name }))
      onClose()
    },
  )
  const known = administrators ?? []
  const others = step.ownerId !== undefined && !known.some(({ id }) => id === step.ownerId)
  const choices = [
    { value: '', label: t('planStep.nobody') },
    ...(others ? [{ value: step.ownerId ?? '', label: step.owner ?? '' }] : []),
    ...known.map(({ id, name: called, email }) => ({ value: id, label: called ?? email })),
  ]
  return (
    <AskDialog
      opened
      title={t('planStep.title', { step: name })}
      verb={t('planStep.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() =>
        act.run({
          ...(ownerId === (step.ownerId ?? '') ? {} : { ownerId: ownerId === '' ? null : ownerId }),
          due: due === '' ? null : due,
          note: note.trim() === '' ? null : note.trim(),
        })
      }
    >
      <NativeSelect
        label={t('column.owner')}
        data={choices}
        disabled={administrators === undefined}
        value={ownerId}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('planStep.due')}
        description={t('planStep.dueHelp')}
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <TextInput
        label={t('planStep.note')}
        maxLength={500}
        autoComplete="off"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </AskDialog>
  )
}
