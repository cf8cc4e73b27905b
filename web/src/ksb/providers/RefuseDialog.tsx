import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { type StepProps, useStepAct } from './StepDialog.tsx'

/** The college refuses: when, and why; the association hears it by mail. */
export function RefuseDialog(props: StepProps) {
  const { t } = useTranslation('providers')
  const today = dayOf(new Date())
  const [day, setDay] = useState(today)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<{ day?: string; reason?: string }>({})
  const act = useStepAct(props, t('refuse.done'))
  function submit() {
    const found = {
      ...(day === '' ? { day: t('fault.day') } : day > today ? { day: t('fault.future') } : {}),
      ...(reason.trim() === '' ? { reason: t('whyMissing') } : {}),
    }
    setWrong(found)
    if (Object.keys(found).length === 0)
      act.run({ rest: '/decision', body: { approved: false, day, reason: reason.trim() } })
  }
  return (
    <AskDialog
      opened
      danger
      title={t('refuse.title', { name: props.application.organisation })}
      verb={t('refuse.do')}
      pending={act.pending}
      problem={act.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p>{t('refuse.text')}</p>
      <TextInput
        type="date"
        label={t('fact.college')}
        value={day}
        error={wrong.day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        label={t('why')}
        description={t('refuse.whyHelp')}
        autoComplete="off"
        maxLength={500}
        value={reason}
        error={wrong.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </AskDialog>
  )
}
