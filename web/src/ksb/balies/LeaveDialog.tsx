import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Balie, type Leaving, leaveRegion, leavingQuery, type OfBalie } from '../../api/ksb-balies.ts'
import { toProblem } from '../../api/problem.ts'
import { count } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import classes from './Balie.module.css'
import { useChangedBalies } from './useBalie.ts'

interface LeaveDialogProps {
  of: OfBalie
  balie: Balie
  region: string
  onClose: () => void
}

/** Leaving the region: whom it touches first, and what has to be finished before. */
export function LeaveDialog({ of, balie, region, onClose }: LeaveDialogProps) {
  const { t } = useTranslation(['balies', 'common'])
  const changed = useChangedBalies(of.cardSystemId)
  const navigate = useNavigate()
  const query = useQuery(leavingQuery(ask, of))
  const names = { name: balie.name, region }
  const act = useAct(
    (_: undefined, key) => leaveRegion(ask, of, key),
    () => {
      changed()
      showToast(t('leave.done', names))
      void navigate({ to: '/$cardSystemId/balies', params: { cardSystemId: of.cardSystemId }, search: {} })
    },
  )
  if (query.data && query.data.open.length === 0) {
    return (
      <AskDialog
        opened
        danger
        size={560}
        title={t('leave.title', names)}
        verb={t('leave.verb')}
        pending={act.pending}
        problem={act.problem}
        onClose={onClose}
        onSubmit={() => act.run(undefined)}
      >
        <Touched leaving={query.data} />
      </AskDialog>
    )
  }
  return (
    <Dialog opened onClose={onClose} size={560} title={t('leave.title', names)}>
      {query.data ? (
        <div className={classes.form}>
          <p>{t('leave.notYet')}</p>
          <ul className={classes.list}>
            {query.data.open.map(({ kind, count: many }) => (
              <li key={kind}>{t(`leave.open.${kind}`, { count: many, shown: count(many), region })}</li>
            ))}
          </ul>
          <div>
            <Button variant="default" onClick={onClose}>
              {t('common:close')}
            </Button>
          </div>
        </div>
      ) : query.error ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={5} />
      )}
    </Dialog>
  )
}

function Touched({ leaving: { touches, stays } }: { leaving: Leaving }) {
  const { t } = useTranslation('balies')
  const kinds = ['staff', 'keys', 'rewards', 'events', 'passholders'] as const
  return (
    <>
      <p>{t('leave.text', { regions: stays.join(', ') })}</p>
      <ul className={classes.list}>
        <li>{t('leave.always')}</li>
        {kinds
          .filter((kind) => touches[kind] > 0)
          .map((kind) => (
            <li key={kind}>{t(`leave.touches.${kind}`, { count: touches[kind], shown: count(touches[kind]) })}</li>
          ))}
      </ul>
    </>
  )
}
