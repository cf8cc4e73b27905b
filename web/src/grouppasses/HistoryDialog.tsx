import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type GroupPass, type GroupPassAct, type GroupPlace, groupHistoryQuery } from '../api/grouppasses.ts'
import { toProblem } from '../api/problem.ts'
import { shortDate, time } from '../i18n/format.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { SkeletonLines } from '../ui/SkeletonLines.tsx'
import classes from './GroupDialogs.module.css'

const known = ['register', 'change', 'end'] as const

/** Who changed what of a group pass, newest first; which data, never what was in them. */
export function HistoryDialog({ place, group, onClose }: { place: GroupPlace; group: GroupPass; onClose: () => void }) {
  const { t } = useTranslation(['grouppasses', 'common'])
  const query = useQuery(groupHistoryQuery(place, group.id))
  return (
    <Dialog opened onClose={onClose} size={560} title={t('history.title', { name: group.name })}>
      {query.data?.member.length === 0 ? (
        <EmptyState title={t('history.empty')} text={t('history.emptyText')} />
      ) : query.data ? (
        <ol className={classes.acts}>
          {query.data.member.map((act) => (
            <li key={`${act.at} ${act.act}`}>
              <p>
                <strong>{words(act)}</strong>
              </p>
              <p className={classes.quiet}>
                <span className="op-numbers">
                  {shortDate(act.at)}, {time(act.at)}
                </span>
                {' · '}
                {act.by.name ?? act.by.clientId ?? t('history.system')}
                {act.organizer ? ` · ${act.organizer.name}` : ''}
              </p>
            </li>
          ))}
        </ol>
      ) : query.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={4} />
      )}
    </Dialog>
  )

  function words({ act, fields }: GroupPassAct): string {
    const one = known.find((name) => act === `grouppass.${name}`)
    if (one !== 'change') return t(`history.acts.${one ?? 'other'}`)
    const what = fields.map((field) => t(`history.fields.${field as 'name'}`, { defaultValue: field }))
    return t('history.acts.change', { what: what.join(', ') })
  }
}
