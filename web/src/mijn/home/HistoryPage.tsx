import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { historyQuery } from '../../api/mijn.ts'
import { toProblem } from '../../api/problem.ts'
import { count } from '../../i18n/format.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask, queries } from '../app.ts'
import { BackLink } from '../BackLink.tsx'
import classes from '../page.module.css'
import { useWho } from '../useWho.ts'
import { WhoChoice } from '../WhoChoice.tsx'
import { HistoryRows } from './HistoryRows.tsx'

const pageLength = 20

/** Everything that was saved, redeemed and bought, a page after the other. */
export function HistoryPage() {
  const { t } = useTranslation('mijn')
  const { person } = useWho()
  usePageTitle(t('title.history'))
  const history = useInfiniteQuery({
    queryKey: ['mijn', person.id, 'history'],
    queryFn: ({ pageParam }) => queries.fetchQuery(historyQuery(ask, person.id, pageParam, pageLength)),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.length * pageLength
      return shown < last.totalItems ? shown : undefined
    },
  })
  const entries = history.data?.pages.flatMap(({ member }) => member) ?? []
  const total = history.data?.pages[0]?.totalItems ?? 0
  return (
    <div className={classes.page}>
      <BackLink />
      <h1>{t('title.history')}</h1>
      <WhoChoice />
      {history.isPending ? <SkeletonLines lines={6} rowHeight={88} /> : null}
      {history.isError && entries.length === 0 ? (
        <ErrorState
          title={t('failed.history')}
          problem={toProblem(history.error)}
          onRetry={() => void history.refetch()}
        />
      ) : null}
      {history.data && entries.length === 0 ? (
        <EmptyState title={t('history.none')} text={t('history.noneText')} />
      ) : null}
      {entries.length > 0 ? (
        <>
          <HistoryRows entries={entries} />
          <p className={classes.muted} role="status">
            {t('history.count', { shown: count(entries.length), total: count(total) })}
          </p>
        </>
      ) : null}
      {history.hasNextPage ? (
        <Button
          variant="outline"
          size="xl"
          aria-busy={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      ) : null}
    </div>
  )
}
