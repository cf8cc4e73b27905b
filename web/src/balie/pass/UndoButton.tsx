import { Button, Loader } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { useCounterContext } from '../CounterContext.ts'
import { latestUndoable } from './latest.ts'
import classes from './UndoButton.module.css'

/** Takes back what was just done: in the green on a phone, under it on a desktop. */
export function UndoButton({ onColour }: { onColour: boolean }) {
  const { t } = useTranslation(['balie', 'tickets'])
  const { counter, undo } = useCounterContext()
  const { shown } = counter
  const undoable = latestUndoable(shown)
  if (undoable === null || shown.step !== 'answered') return null
  const busy = shown.busyWith === undoable.id
  const gift = shown.since?.kind === 'redeemed' && shown.since.type === 'WELCOME'
  const label =
    undoable.kind === 'CHECKIN'
      ? t('result.undoPoint', { count: undoable.points })
      : undoable.kind === 'TICKET'
        ? t('tickets:undo')
        : t(gift ? 'result.undoGiven' : 'result.undoReward')
  return (
    <Button
      fullWidth
      size={onColour ? 'lg' : 'md'}
      variant="default"
      className={(onColour ? classes.onColour : classes.plain) ?? ''}
      classNames={{ label: classes.label ?? '' }}
      aria-keyshortcuts="F8"
      aria-busy={busy}
      leftSection={
        busy ? <Loader size={18} color="currentColor" /> : <IconArrowBackUp size={18} stroke={2} aria-hidden="true" />
      }
      rightSection={onColour ? null : <KeyHint keys="F8" />}
      onClick={() => undo(undoable)}
    >
      {label}
    </Button>
  )
}
