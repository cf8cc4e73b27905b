import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCalendarEvent, IconDotsVertical, IconEye, IconEyeOff, IconIdBadge2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../api/balie-types.ts'
import { ResultBand } from '../../ui/ResultBand.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { useCounterContext } from '../CounterContext.ts'
import { DeskButton } from '../desk/DeskButton.tsx'
import { focusHome, home } from '../focus.ts'
import { ScanField } from '../scan/ScanField.tsx'
import { TicketList } from '../tickets/TicketList.tsx'
import { ActProblem } from './ActProblem.tsx'
import { HistoryList } from './HistoryList.tsx'
import { latestUndoable } from './latest.ts'
import { NfcPanel } from './NfcPanel.tsx'
import classes from './PassPhone.module.css'
import { PersonHead } from './PersonHead.tsx'
import { RecentPasses } from './RecentPasses.tsx'
import { RefusalAdvice } from './RefusalAdvice.tsx'
import { RewardList } from './RewardList.tsx'
import { UndoButton } from './UndoButton.tsx'
import { useBand } from './useBand.tsx'
import { useRefusal } from './useRefusal.ts'
import { useSpokenBalance } from './useSpokenBalance.ts'

/** Phone: waiting for a pass, or the pass that is there with one button for the next one. */
export function PassPhone({ person }: { person: Person | null }) {
  const { personOnPhone, counter } = useCounterContext()
  const band = useBand(person)
  const spoken = useSpokenBalance(person)
  const refusal = useRefusal()
  const undoable = latestUndoable(counter.shown)
  return (
    <div className={classes.phone}>
      <ResultBand content={band} spoken={spoken} isHeading={person === null}>
        {undoable ? <UndoButton onColour /> : null}
      </ResultBand>
      {personOnPhone ? (
        <>
          <div className={classes.content}>
            {counter.shown.step === 'asking' ? <SkeletonLines lines={5} rowHeight={60} /> : null}
            {undoable ? <ActProblem row={undoable.id} /> : null}
            {refusal && person === null ? <RefusalAdvice {...refusal} /> : null}
            {person ? (
              <>
                <PersonHead person={person} />
                <DeskButton person={person} />
                <TicketList key={`tickets ${person.passholderId}`} person={person} />
                <RewardList key={`rewards ${person.passholderId}`} person={person} />
                <HistoryList key={`history ${person.passholderId}`} person={person} />
              </>
            ) : null}
          </div>
          <NextBar isRefused={refusal !== null && person === null} />
        </>
      ) : (
        <Start />
      )}
    </div>
  )
}

function Start() {
  const { t } = useTranslation('balie')
  return (
    <div className={classes.content}>
      <div className={classes.scan}>
        <h1 className={classes.title}>{t('scan.title')}</h1>
        <ScanField size="phone" />
      </div>
      <NfcPanel />
      <RecentPasses limit={4} />
    </div>
  )
}

/** In thumb's reach: the one thing that always comes next. */
function NextBar({ isRefused }: { isRefused: boolean }) {
  const { t } = useTranslation('balie')
  const { nextPass } = useCounterContext()
  return (
    <div className={classes.bar}>
      <Button
        {...home}
        size="xl"
        className={classes.next ?? ''}
        leftSection={<IconIdBadge2 size={24} stroke={1.75} aria-hidden="true" />}
        aria-keyshortcuts="Escape"
        onClick={nextPass}
      >
        {t(isRefused ? 'result.other' : 'result.next')}
      </Button>
      {isRefused ? null : <MoreForPass />}
    </div>
  )
}

function MoreForPass() {
  const { t } = useTranslation('balie')
  const { hidden, toggleHidden, chooseActivity } = useCounterContext()
  const Eye = hidden ? IconEye : IconEyeOff
  return (
    <Menu position="top-end" width={260} returnFocus={false} onClose={() => setTimeout(focusHome)}>
      <Menu.Target>
        <ActionIcon variant="default" size={56} aria-label={t('result.actions')}>
          <IconDotsVertical size={24} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Eye size={20} stroke={2} aria-hidden="true" />} onClick={toggleHidden}>
          {t(hidden ? 'person.showAgain' : 'person.hide')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCalendarEvent size={20} stroke={2} aria-hidden="true" />} onClick={chooseActivity}>
          {t('bar.other')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
