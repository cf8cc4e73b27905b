import { Button, NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Subject, subjects } from '../../api/figures.ts'
import { figuresPath, reachPath } from '../../api/ksb-figures.ts'
import classes from '../../figures/Figures.module.css'
import { type Dimension, dimensions } from '../../figures/line-name.ts'
import { periodOf } from '../../figures/periods.ts'
import { dayOf } from '../../i18n/format.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { FilterBar } from '../../ui/table/FilterBar.tsx'
import { type ListSearch, withFilter } from '../../ui/table/list-search.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { reportsRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { useListExport } from '../useListExport.tsx'
import { FiguresPart } from './FiguresPart.tsx'
import { type ReportTab, tabs, withItems } from './filters.ts'
import { ReachPart } from './ReachPart.tsx'
import { useReportFields } from './useReportFields.ts'

const text = (value: ListSearch[string]) => (typeof value === 'string' ? value : undefined)
const isSubject = (value: string | undefined): value is Subject => subjects.some((one) => one === value)
const today = () => dayOf(new Date())

/** *Rapporten*: what was done in a period, drawn, in a table and as a file; and the reach of the social tariff. */
export function ReportsPage() {
  const { t } = useTranslation(['reports', 'ksb'])
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const params = reportsRouteApi.useParams()
  const search: ListSearch = reportsRouteApi.useSearch()
  const asked = text(search.subject)
  const tab: ReportTab = asked === 'reach' ? 'reach' : isSubject(asked) ? asked : 'passholders'
  const { menu, refused } = useReportExport(params.cardSystemId, tab, search)
  return (
    <>
      <PageHead title={t('title')} chapter="reports" tools={menu} />
      <Tabs label={t('title')}>
        {tabs.map((one) => (
          <Link
            key={one}
            to="/$cardSystemId/reports"
            params={params}
            search={({ subject: _, ...rest }: ListSearch) => (one === 'passholders' ? rest : { ...rest, subject: one })}
            activeOptions={{ exact: true, includeSearch: true }}
            activeProps={{}}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`tab.${one}`)}
          </Link>
        ))}
      </Tabs>
      {refused}
      {tab === 'reach' ? <ReachPart /> : <Subjects subject={tab} search={search} />}
    </>
  )
}

/** What is asked, with what one begins with: this year, by period. */
function parametersOf(subject: Subject, search: ListSearch): { by: Dimension; parameters: URLSearchParams } {
  const [from, to] = periodOf('thisYear', today())
  const wanted = dimensions.find((one) => one === search.by) ?? 'period'
  const by = wanted === 'item' && !withItems.includes(subject) ? 'period' : wanted
  const parameters = new URLSearchParams({ from: text(search.from) ?? from, to: text(search.to) ?? to, by })
  for (const key of ['municipality', 'age', 'socialTariff', 'organizerId']) {
    const value = text(search[key])
    if (value !== undefined) parameters.set(key, value)
  }
  return { by, parameters }
}

function useReportExport(cardSystemId: number, tab: ReportTab, search: ListSearch) {
  const { t } = useTranslation('reports')
  const path = tab === 'reach' ? reachPath(cardSystemId) : figuresPath(cardSystemId, tab)
  const parameters = tab === 'reach' ? new URLSearchParams() : parametersOf(tab, search).parameters
  return useListExport(t(`tab.${tab}`), `${path}/export`, parameters)
}

const periods = ['thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const

function Subjects({ subject, search }: { subject: Subject; search: ListSearch }) {
  const { t } = useTranslation('reports')
  const params = reportsRouteApi.useParams()
  const navigate = useNavigate()
  const go = (change: (now: ListSearch) => ListSearch) =>
    void navigate({ to: '/$cardSystemId/reports', params, search: change, replace: true })
  const fields = useReportFields(params.cardSystemId)
  const { by, parameters } = parametersOf(subject, search)
  const from = parameters.get('from')
  const to = parameters.get('to')
  const shown: ListSearch = { ...search, from: from ?? undefined, to: to ?? undefined }
  return (
    <>
      <fieldset className={classes.controls} aria-label={t('period')}>
        {periods.map((name) => {
          const [first, last] = periodOf(name, today())
          const isIt = first === from && last === to
          return (
            <Button
              key={name}
              size="xs"
              variant={isIt ? 'light' : 'default'}
              aria-pressed={isIt}
              onClick={() => go((now) => ({ ...now, from: first, to: last }))}
            >
              {t(`periods.${name}`)}
            </Button>
          )
        })}
      </fieldset>
      <FilterBar
        fields={fields}
        search={shown}
        onFilter={(key, change) => go((now) => withFilter(now, key, change(now[key])))}
      />
      <div className={classes.controls}>
        <NativeSelect
          label={t('by')}
          value={by}
          onChange={(event) => go((now) => withFilter(now, 'by', event.currentTarget.value))}
          data={dimensions
            .filter((one) => one !== 'item' || withItems.includes(subject))
            .map((one) => ({
              value: one,
              label: one === 'item' ? t(`item.${itemOf(subject)}`) : t(`dimension.${one}`),
            }))}
        />
      </div>
      <FiguresPart key={subject} subject={subject} by={by} parameters={parameters} />
    </>
  )
}

const itemOf = (subject: Subject) => (subject === 'rewards' ? 'rewards' : subject === 'coupons' ? 'coupons' : 'events')
