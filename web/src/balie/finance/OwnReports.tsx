import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { reportPlaceOf } from '../../api/balie-statements.ts'
import { type Figures, figuresQuery, type Period, reportsKey, startReport } from '../../api/finance.ts'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import classes from '../../finance/Finance.module.css'
import { PartsTable } from '../../finance/PartsTable.tsx'
import { PeriodFields } from '../../finance/PeriodFields.tsx'
import { ReportList } from '../../finance/ReportList.tsx'
import { usePeriod } from '../../finance/usePeriod.ts'
import { Banner } from '../../ui/Banner.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'

/** What the balie sold in a period, by municipality, and as a file. */
export function OwnReports() {
  const { t } = useTranslation(['finance', 'common'])
  const { balie } = useCounterContext()
  const queries = useQueryClient()
  const sentence = useSentence()
  const place = reportPlaceOf(ask, balie.id)
  const { typed, set, wrong, period } = usePeriod(place)
  const query = useQuery(figuresQuery<Figures>(place, period))
  const act = useAct(
    (body: Period, key) => startReport(place, key, body),
    () => {
      void queries.invalidateQueries({ queryKey: reportsKey(place) })
      showToast(t('reports.started'))
    },
  )
  const said = act.problem ? sentence(act.problem) : null
  return (
    <>
      <Section title={t('figures.title')}>
        <PeriodFields place={place} period={typed} onPeriod={set} wrong={wrong} />
        {query.data?.payers.length === 0 ? (
          <EmptyState title={t('figures.empty')} text={t('figures.emptyText')} />
        ) : query.data ? (
          <PartsTable label={t('figures.title')} parts={query.data.payers.map(partOf)} />
        ) : query.isError ? (
          <ErrorState
            title={t('common:loadFailed')}
            problem={toProblem(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : period ? (
          <SkeletonLines lines={3} />
        ) : null}
        {said ? (
          <Banner tone="refused">
            {said.title}. {said.text}
          </Banner>
        ) : null}
        {period ? (
          <Button
            className={classes.make ?? ''}
            size="lg"
            variant="outline"
            aria-busy={act.pending}
            onClick={() => act.run(period)}
          >
            {t('reports.makeOwn')}
          </Button>
        ) : null}
      </Section>
      <ReportList place={place} onAgain={({ startDate, endDate }) => act.run({ startDate, endDate })} />
    </>
  )
}

/** The part of the municipality: what the balie gets. */
const partOf = ({ name, sold, credited, owedCents }: Figures['payers'][number]) => ({
  name,
  sales: sold.count,
  salesCents: sold.municipalityCents,
  credits: credited.count,
  creditsCents: credited.municipalityCents,
  owedCents,
})
