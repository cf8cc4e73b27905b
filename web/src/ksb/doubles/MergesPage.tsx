import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Merge, mergesQuery, type UndoneMerge, undoMerge } from '../../api/ksb-doubles.ts'
import { passholderQuery } from '../../api/ksb-passholders.ts'
import { toProblem } from '../../api/problem.ts'
import { shortDate } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Status } from '../../ui/Status.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { mergesRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import classes from './Doubles.module.css'
import { mergedFields } from './fields.ts'

/** Which records were merged into this one; the newest can be taken apart again. */
export function MergesPage() {
  const { t } = useTranslation(['doubles', 'passholders', 'ksb'])
  const params = mergesRouteApi.useParams()
  const { done } = mergesRouteApi.useSearch()
  usePageTitle(`${t('merges.title')} · ${t('ksb:name')}`)
  const person = useQuery(passholderQuery(ask, params.cardSystemId, params.passholderId)).data?.passholder
  const merges = useQuery(mergesQuery(ask, params)).data?.member
  const name = person ? `${person.firstName} ${person.name}` : undefined
  const [undone, setUndone] = useState<UndoneMerge>()
  const trail =
    name === undefined ? (
      <Link to="/$cardSystemId/passholders" params={params} search={{}}>
        {t('passholders:title')}
      </Link>
    ) : (
      <Link to="/$cardSystemId/passholders/$passholderId" params={params} search={{}}>
        {name}
      </Link>
    )
  const isNew = merges?.some((one) => one.id === done && one.undoneAt === undefined)
  return (
    <>
      <PageHead title={t('merges.title')} chapter="passholders" trail={trail} />
      {isNew && name !== undefined && !undone ? <Banner tone="done">{t('merges.done', { name })}</Banner> : null}
      {undone ? <Result undone={undone} /> : null}
      <MergeList onUndone={setUndone} />
    </>
  )
}

/** What went back, and exactly what did not. */
function Result({ undone }: { undone: UndoneMerge }) {
  const { t } = useTranslation('doubles')
  const params = mergesRouteApi.useParams()
  const all = undone.stays.length === 0
  return (
    <Banner
      tone={all ? 'done' : 'attention'}
      action={
        <Link
          to="/$cardSystemId/passholders/$passholderId"
          params={{ ...params, passholderId: undone.otherPassholderId }}
          search={{}}
        >
          {t('merges.openOther')}
        </Link>
      }
    >
      {t('merges.undone')} {all ? t('merges.undoneAll') : t('merges.undoneBut')}
      {all ? null : (
        <ul className={classes.list}>
          {undone.stays.map((one) => (
            <li key={JSON.stringify(one)}>{inWords(one)}</li>
          ))}
        </ul>
      )}
    </Banner>
  )

  function inWords(one: UndoneMerge['stays'][number]): string {
    const { kind, count = 0, title = '', uitpasNumber: number = '' } = one
    const field = mergedFields.find((name) => name === one.field)
    switch (kind) {
      case 'POINTS_SPENT':
      case 'SAVED_SINCE':
      case 'ASSOCIATION':
      case 'FAMILY':
        return t(`merges.stays.${kind}`, { count })
      case 'CARD':
        return t('merges.stays.CARD', { number })
      case 'WELCOME_REWARD':
        return t('merges.stays.WELCOME_REWARD', { title })
      case 'FIELD':
        return t('merges.stays.FIELD', { field: field ? t(`merge.field.${field}`) : '' })
      default:
        return t(`merges.stays.${kind}`)
    }
  }
}

function MergeList({ onUndone }: { onUndone: (undone: UndoneMerge) => void }): ReactNode {
  const { t } = useTranslation('doubles')
  const params = mergesRouteApi.useParams()
  const query = useQuery(mergesQuery(ask, params))
  const [asked, setAsked] = useState<Merge>()
  if (query.error && !query.data) {
    const problem = toProblem(query.error)
    return <ErrorState title={t('merges.failed')} problem={problem} onRetry={() => void query.refetch()} />
  }
  if (!query.data) return <SkeletonLines lines={3} />
  const { member } = query.data
  if (member.length === 0) return <EmptyState title={t('merges.empty')} text={t('merges.emptyText')} />
  return (
    <>
      <ul className={classes.pairs}>
        {member.map((merge) => (
          <li key={merge.id} className={classes.pair}>
            <div>
              <div className={classes.name}>{merge.otherName === '' ? t('merges.erased') : merge.otherName}</div>
              <div className={classes.facts}>
                {merge.mergedBy === undefined
                  ? t('merges.on', { date: shortDate(merge.mergedAt) })
                  : t('merges.onBy', { date: shortDate(merge.mergedAt), name: merge.mergedBy })}
              </div>
            </div>
            {merge.undoneAt === undefined ? (
              <Status tone="ordinary">{t('merges.stands')}</Status>
            ) : (
              <Status tone="neutral">{t('merges.undoneOn', { date: shortDate(merge.undoneAt) })}</Status>
            )}
            {merge.undoable ? (
              <Button variant="default" onClick={() => setAsked(merge)}>
                {t('merges.undo')}
              </Button>
            ) : merge.undoneAt === undefined ? (
              <span className={classes.facts}>{t('merges.notNewest')}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {asked ? (
        <UndoDialog
          merge={asked}
          onClose={() => setAsked(undefined)}
          onUndone={(undone) => {
            setAsked(undefined)
            onUndone(undone)
          }}
        />
      ) : null}
    </>
  )
}

interface UndoDialogProps {
  merge: Merge
  onClose: () => void
  onUndone: (undone: UndoneMerge) => void
}

function UndoDialog({ merge, onClose, onUndone }: UndoDialogProps) {
  const { t } = useTranslation('doubles')
  const params = mergesRouteApi.useParams()
  const queries = useQueryClient()
  const act = useAct(
    (_: null, key) => undoMerge(ask, params, key, merge.id),
    (undone) => {
      void queries.invalidateQueries({ queryKey: ['ksb', params.cardSystemId] })
      onUndone(undone)
    },
  )
  return (
    <AskDialog
      opened
      title={t('merges.undoTitle')}
      verb={t('merges.undoVerb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('merges.undoText')}</p>
    </AskDialog>
  )
}
