import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type DoubleRecord, doublesQuery, type LikelyDouble } from '../../api/ksb-doubles.ts'
import { toProblem } from '../../api/problem.ts'
import { shortDate } from '../../i18n/format.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { UitpasNumber } from '../../ui/UitpasNumber.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import classes from './Doubles.module.css'

const nameOf = (record: DoubleRecord) => `${record.firstName} ${record.name}`

/** Records that are probably of one person, the newest registration first. */
export function DoublesPage() {
  const { t } = useTranslation(['doubles', 'passholders', 'ksb'])
  const params = cardSystemRouteApi.useParams()
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const trail = (
    <Link to="/$cardSystemId/passholders" params={params} search={{}}>
      {t('passholders:title')}
    </Link>
  )
  return (
    <>
      <PageHead title={t('title')} chapter="passholders" trail={trail} />
      <p className={classes.intro}>{t('intro')}</p>
      <Pairs />
    </>
  )
}

function Pairs() {
  const { t } = useTranslation('doubles')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const query = useInfiniteQuery(doublesQuery(ask, cardSystemId))
  if (query.isPending) return <SkeletonLines lines={8} />
  const pairs = query.data?.pages.flatMap((page) => page.member) ?? []
  const problem = query.error ? toProblem(query.error) : null
  const failed = problem ? (
    <ErrorState
      title={t('failed')}
      problem={problem}
      onRetry={() => void (query.data ? query.fetchNextPage() : query.refetch())}
    />
  ) : null
  if (!query.data) return failed
  const more = query.hasNextPage ? (
    <Button
      variant="default"
      className={classes.more ?? ''}
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t('more')}
    </Button>
  ) : null
  return (
    <>
      {pairs.length === 0 ? (
        <EmptyState
          title={query.hasNextPage ? t('emptySoFar') : t('empty')}
          text={query.hasNextPage ? t('emptySoFarText') : t('emptyText')}
        />
      ) : (
        <ul className={classes.pairs}>
          {pairs.map((pair) => (
            <Pair key={`${pair.newer.id} ${pair.older.id}`} pair={pair} />
          ))}
        </ul>
      )}
      {failed ?? more}
    </>
  )
}

/** The older record is offered as the one that stays: it has most of the history. */
function Pair({ pair }: { pair: LikelyDouble }) {
  const { t } = useTranslation('doubles')
  const params = cardSystemRouteApi.useParams()
  const same = (['sameDateOfBirth', 'sameEmail', 'samePhoneNumber'] as const).filter((one) => pair[one])
  return (
    <li className={classes.pair}>
      <RecordFacts record={pair.older} />
      <RecordFacts record={pair.newer} />
      <div className={classes.same}>
        <span>{t('same', { what: same.map((one) => t(one)).join(', ') })}</span>
        <Link
          to="/$cardSystemId/passholders/$passholderId/merge"
          params={{ ...params, passholderId: pair.older.id }}
          search={{ other: pair.newer.id }}
          aria-label={t('compareWith', { one: nameOf(pair.older), other: nameOf(pair.newer) })}
        >
          {t('compare')}
        </Link>
      </div>
    </li>
  )
}

function RecordFacts({ record }: { record: DoubleRecord }) {
  const { t } = useTranslation('doubles')
  const date = shortDate(record.createdAt)
  const balie = record.registrationOrganizer?.name
  return (
    <div>
      <div className={classes.name}>{nameOf(record)}</div>
      <div className={classes.facts}>
        {record.dateOfBirth ? <div>{t('born', { date: shortDate(record.dateOfBirth) })}</div> : null}
        <div>
          {record.postalCode} {record.city}
        </div>
        <div>{record.card ? <UitpasNumber number={record.card.uitpasNumber} /> : t('noCard')}</div>
        <div>{balie ? t('registeredAt', { date, balie }) : t('registered', { date })}</div>
      </div>
    </div>
  )
}
