import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { balieFiguresPath, balieFiguresQuery } from '../../api/balie-figures.ts'
import { type BalieSubject, balieSubjects } from '../../api/figures.ts'
import { toProblem } from '../../api/problem.ts'
import classes from '../../figures/Figures.module.css'
import { FiguresView } from '../../figures/FiguresView.tsx'
import { periodOf } from '../../figures/periods.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useFileExport } from '../../ui/table/useFileExport.tsx'
import { ask, login } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { OfficePage } from '../more/OfficePage.tsx'
import { statisticsRouteApi } from '../routes.ts'
import { useStay } from '../useStay.ts'
import { type BalieDimension, balieDimensions, permissionOf, type StatisticsSearch } from './filters.ts'

/** *Statistieken* of a balie: what was done here in a period, drawn, in a table and as a file. */
export function StatisticsPage() {
  const { t } = useTranslation('office')
  const { balie } = useCounterContext()
  const permitted = balieSubjects.filter((one) => balie.permissions.some((held) => held === permissionOf[one]))
  const search = statisticsRouteApi.useSearch()
  const subject = permitted.find((one) => one === search.subject) ?? permitted[0]
  if (subject === undefined)
    return (
      <OfficePage title={t('statistics.title')}>
        <EmptyState title={t('statistics.notPermitted')} text={t('statistics.notPermittedText')} />
      </OfficePage>
    )
  return <Permitted subject={subject} permitted={permitted} search={search} />
}

interface PermittedProps {
  subject: BalieSubject
  permitted: readonly BalieSubject[]
  search: StatisticsSearch
}

function Permitted({ subject, permitted, search }: PermittedProps) {
  const { t } = useTranslation('office')
  const { balie, today } = useCounterContext()
  const { params, search: stay } = useStay()
  const [first, last] = periodOf('thisYear', today)
  const from = search.from ?? first
  const to = search.to ?? last
  const by: BalieDimension = search.by === 'item' && subject === 'cards' ? 'period' : (search.by ?? 'period')
  const asked = new URLSearchParams({ from, to, by })
  const { menu, refused } = useFileExport(
    login.bearer,
    t(`statistics.tab.${subject}`),
    `${balieFiguresPath(balie.id, subject)}/export`,
    asked,
  )
  return (
    <OfficePage title={t('statistics.title')} tools={menu}>
      <Tabs label={t('statistics.title')}>
        {permitted.map((one) => (
          <Link
            key={one}
            to="/$organizerId/statistics"
            params={params}
            search={{ ...stay, ...search, subject: one }}
            activeProps={{}}
            aria-current={one === subject ? 'page' : undefined}
          >
            {t(`statistics.tab.${one}`)}
          </Link>
        ))}
      </Tabs>
      {refused}
      <Controls subject={subject} by={by} from={from} to={to} />
      <Counted key={subject} subject={subject} by={by} asked={asked} />
    </OfficePage>
  )
}

const periods = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const

interface ControlsProps {
  subject: BalieSubject
  by: BalieDimension
  from: string
  to: string
}

function Controls({ subject, by, from, to }: ControlsProps) {
  const { t } = useTranslation('reports')
  const { today } = useCounterContext()
  const navigate = useNavigate()
  const { params } = useStay()
  const go = (change: StatisticsSearch) =>
    void navigate({
      to: '/$organizerId/statistics',
      params,
      search: (now: StatisticsSearch) => ({ ...now, ...change }),
      replace: true,
    })
  const itemOf = subject === 'rewards' || subject === 'coupons' ? subject : 'events'
  return (
    <div>
      <fieldset className={classes.controls} aria-label={t('period')}>
        {periods.map((name) => {
          const [first, last] = periodOf(name, today)
          const isIt = first === from && last === to
          return (
            <Button
              key={name}
              variant={isIt ? 'light' : 'default'}
              aria-pressed={isIt}
              onClick={() => go({ from: first, to: last })}
            >
              {t(`periods.${name}`)}
            </Button>
          )
        })}
      </fieldset>
      <div className={classes.controls}>
        <Day label={t('filter.from')} value={from} onDay={(day) => go({ from: day })} />
        <Day label={t('filter.to')} value={to} onDay={(day) => go({ to: day })} />
        <NativeSelect
          label={t('by')}
          value={by}
          onChange={(event) => {
            const chosen = balieDimensions.find((one) => one === event.currentTarget.value)
            if (chosen) go({ by: chosen })
          }}
          data={balieDimensions
            .filter((one) => one !== 'item' || subject !== 'cards')
            .map((one) => ({ value: one, label: one === 'item' ? t(`item.${itemOf}`) : t(`dimension.${one}`) }))}
        />
      </div>
    </div>
  )
}

/** Half a date that is still being typed asks nothing. */
function Day({ label, value, onDay }: { label: string; value: string; onDay: (day: string) => void }) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={(event) => {
        if (event.currentTarget.value !== '') onDay(event.currentTarget.value)
      }}
    />
  )
}

interface CountedProps {
  subject: BalieSubject
  by: BalieDimension
  asked: URLSearchParams
}

function Counted({ subject, by, asked }: CountedProps) {
  const { t } = useTranslation(['office', 'reports'])
  const { balie } = useCounterContext()
  const query = useQuery(balieFiguresQuery(ask, balie.id, subject, asked))
  if (query.error && !query.data)
    return (
      <ErrorState title={t('reports:failed')} problem={toProblem(query.error)} onRetry={() => void query.refetch()} />
    )
  if (!query.data) return <SkeletonLines lines={10} />
  if (query.data.total.every((value) => value === 0))
    return <EmptyState title={t('reports:empty')} text={t('reports:emptyText')} />
  return (
    <div className={query.isPlaceholderData ? classes.faded : undefined} aria-busy={query.isPlaceholderData}>
      <FiguresView
        figures={query.data}
        by={by}
        name={t(`statistics.tab.${subject}`)}
        note={t(`statistics.note.${subject}`)}
      />
    </div>
  )
}
