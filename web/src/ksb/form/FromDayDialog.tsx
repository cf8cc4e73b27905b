import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '../../i18n/format.ts'
import { AskDialog, type AskDialogProps } from '../../ui/AskDialog.tsx'

interface FromDayDialogProps extends Pick<AskDialogProps, 'title' | 'verb' | 'pending' | 'problem' | 'onClose'> {
  /** What it does. */
  text: string
  /** Of the field. */
  label: string
  /** The day one begins with; today when that is later. */
  first?: string
  /** Said of a day that is over, or none. */
  past: string
  onDay: (day: string) => void
}

/** From a day on something is no more: from today or later, since what was done stays. */
export function FromDayDialog({ text, label, first, past, onDay, ...question }: FromDayDialogProps) {
  const today = dayOf(new Date())
  const [from, setFrom] = useState(first !== undefined && first > today ? first : today)
  const [wrong, setWrong] = useState<string>()
  return (
    <AskDialog
      opened
      danger
      {...question}
      onSubmit={() => {
        // A day that is not there sorts before every other.
        if (from < today) setWrong(past)
        else onDay(from)
      }}
    >
      <p>{text}</p>
      <TextInput
        type="date"
        label={label}
        value={from}
        error={wrong}
        onChange={(event) => {
          setFrom(event.currentTarget.value)
          setWrong(undefined)
        }}
      />
    </AskDialog>
  )
}
