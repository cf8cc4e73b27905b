import { Button, Progress } from '@mantine/core'
import { IconDownload, IconRefresh } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { downloadReport, type ListedReport, type ReportPlace, reportsQuery } from '../api/finance.ts'
import { toProblem } from '../api/problem.ts'
import { useSentence } from '../api/useSentence.ts'
import { shortDate, time } from '../i18n/format.ts'
import { Banner } from '../ui/Banner.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Section } from '../ui/Section.tsx'
import { SkeletonLines } from '../ui/SkeletonLines.tsx'
import { Status } from '../ui/Status.tsx'
import classes from './Finance.module.css'

interface ReportListProps {
  place: ReportPlace
  onAgain: (report: ListedReport) => void
}

/** What was asked for: how far each is, the file of what is made, and what failed. */
export function ReportList({ place, onAgain }: ReportListProps) {
  const { t } = useTranslation(['finance', 'common'])
  const sentence = useSentence()
  const query = useQuery(reportsQuery(place))
  const fetching = useMutation({ mutationFn: (id: number) => downloadReport(place, id) })
  const said = fetching.error ? sentence(toProblem(fetching.error)) : null
  return (
    <Section title={t('reports.title')}>
      {said ? (
        <Banner tone="refused">
          {said.title}. {said.text}
        </Banner>
      ) : null}
      {query.data?.length === 0 ? (
        <EmptyState title={t('reports.empty')} text={t('reports.emptyText')} />
      ) : query.data ? (
        <ul className={classes.reports} aria-label={t('reports.title')}>
          {query.data.map((report) => (
            <Line
              key={report.id}
              report={report}
              onFetch={() => fetching.mutate(report.id)}
              onAgain={() => onAgain(report)}
            />
          ))}
        </ul>
      ) : query.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <SkeletonLines lines={3} rowHeight={52} />
      )}
    </Section>
  )
}

function Line({ report, onFetch, onAgain }: { report: ListedReport; onFetch: () => void; onAgain: () => void }) {
  const { t } = useTranslation('finance')
  const { status, startDate, endDate, createdAt, percent, organizer } = report
  const period = t('period.from', { from: shortDate(startDate), until: shortDate(endDate) })
  const name = organizer ? `${organizer.name}, ${period}` : period
  return (
    <li className={classes.report}>
      <div>
        <div className={classes.what}>{name}</div>
        <div className={classes.how}>{t('reports.asked', { day: shortDate(createdAt), time: time(createdAt) })}</div>
      </div>
      {status === 'STARTED' ? (
        <div role="status">
          <Status tone="information">
            {percent === undefined ? t('reports.waiting') : t('reports.making', { percent })}
          </Status>
          <Progress className={classes.bar ?? ''} value={percent ?? 0} aria-label={t('reports.progress', { name })} />
        </div>
      ) : null}
      {status === 'FAILED' ? (
        <>
          <Status tone="refused">{t('reports.failed')}</Status>
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} stroke={2} aria-hidden="true" />}
            aria-label={`${t('reports.again')}: ${name}`}
            onClick={onAgain}
          >
            {t('reports.again')}
          </Button>
        </>
      ) : null}
      {status === 'AVAILABLE' ? (
        <Button
          variant="default"
          leftSection={<IconDownload size={18} stroke={2} aria-hidden="true" />}
          aria-label={`${t('reports.download')}: ${name}`}
          onClick={onFetch}
        >
          {t('reports.download')}
        </Button>
      ) : null}
    </li>
  )
}
