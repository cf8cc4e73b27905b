import { TextInput } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { AskDialog, type AskDialogProps } from './AskDialog.tsx'

interface ReasonDialogProps extends Omit<AskDialogProps, 'opened' | 'danger' | 'onSubmit' | 'size'> {
  /** Over the field. */
  label: string
  /** Who reads it. */
  description?: ReactNode
  /** What stands at the field when it is left empty. */
  missing: string
  maxLength?: number
  onReason: (reason: string) => void
}

/** For what takes something away from somebody else: asked first, and why is written down. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { children, label, description, missing, maxLength = 500, onReason, ...dialog } = props
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  return (
    <AskDialog
      {...dialog}
      opened
      danger
      onSubmit={() => {
        if (reason.trim() !== '') return onReason(reason.trim())
        setWrong(missing)
        field.current?.focus()
      }}
    >
      {children}
      <TextInput
        ref={field}
        label={label}
        description={description}
        maxLength={maxLength}
        autoComplete="off"
        value={reason}
        error={wrong}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setWrong(undefined)
        }}
      />
    </AskDialog>
  )
}
