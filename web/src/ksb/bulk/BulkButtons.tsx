import { Button } from '@mantine/core'
import { type ReactNode, Suspense, useState } from 'react'

interface BulkButtonsProps<Row, Act extends string> {
  acts: readonly Act[]
  label: (act: Act) => string
  rows: readonly Row[]
  /** The question of an act, about the rows that were chosen when it was asked. */
  dialog: (asked: { act: Act; rows: readonly Row[] }, onClose: () => void) => ReactNode
}

/** What can be done with everything that is chosen. */
export function BulkButtons<Row, Act extends string>({ acts, label, rows, dialog }: BulkButtonsProps<Row, Act>) {
  const [asked, setAsked] = useState<{ act: Act; rows: readonly Row[] }>()
  return (
    <>
      {acts.map((act) => (
        <Button key={act} variant="default" size="xs" onClick={() => setAsked({ act, rows })}>
          {label(act)}
        </Button>
      ))}
      {asked ? <Suspense>{dialog(asked, () => setAsked(undefined))}</Suspense> : null}
    </>
  )
}
