import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { figuresQuery, type PayerFigures, type Period, reportsKey, startReport } from '../../api/finance.ts'
import { type RegionFigures, reportPlace } from '../../api/ksb-statements.ts'
import { useSentence } from '../../api/useSentence.ts'
import classes from '../../finance/Finance.module.css'
import { PeriodFields } from '../../finance/PeriodFields.tsx'
import { ReportList } from '../../finance/ReportList.tsx'
import { useFigureColumns } from '../../finance/useFigureColumns.tsx'
import { usePeriod } from '../../finance/usePeriod.ts'
import { count, euro } from '../../i18n/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import { showToast } from '../../ui/Toast.tsx'
import type { Column } from '../../ui/table/column.ts'
import { consumerkeyColumn, consumerkeyWords } from '../../ui/table/ids.tsx'
import { List } from '../../ui/table/List.tsx'
import type { ListSearch } from '../../ui/table/list-search.ts'
import { pageOfWhole } from '../../ui/table/whole-list.ts'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { financialReportsRouteApi } from '../routes.ts'
import { FinanceHead } from './FinanceHead.tsx'
import { type FigureLines, figureLines, financialReportFilters } from './filters.ts'

/** One line of the figures: of an organiser, of a municipality, or of both. */
interface Row extends Omit<PayerFigures, 'nis'> {
  key: string
  organizer?: { id: string; name: string }
  clientIds: readonly string[]
}

/** *Financiële rapporten*: what was sold in any period, on the screen, and as a file per organiser. */
export function ReportsPage() {
  const { t } = useTranslation(['finance', 'table'])
  const params = financialReportsRouteApi.useParams()
  const search: ListSearch = financialReportsRouteApi.useSearch()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const sentence = useSentence()
  const place = reportPlace(ask, params.cardSystemId)
  const { typed, set, wrong, period } = usePeriod(place)
  const query = useQuery(figuresQuery<RegionFigures[]>(place, period))
  const lines = figureLines.find((one) => one === search.lines) ?? 'organizer'
  const { clientId } = search
  const asked = query.data?.filter((of) => typeof clientId !== 'string' || of.clientIds.includes(clientId))
  const rows = asked && rowsOf(asked, lines)
  const act = useAct(
    (body: Period & { organizerId: string }, key) => startReport(place, key, body),
    () => {
      void queries.invalidateQueries({ queryKey: reportsKey(place) })
      showToast(t('reports.started'))
    },
  )
  const said = act.problem ? sentence(act.problem) : null
  const figures = useFigureColumns<Row>()
  const organizer: Column<Row> = {
    key: 'organizer',
    label: t('column.organizer'),
    cell: (row) => row.organizer?.name ?? null,
    width: 16,
    ...(lines === 'organizer' ? { isName: true } : { fact: true }),
  }
  const municipality: Column<Row> = {
    key: 'municipality',
    label: t('column.municipality'),
    cell: (row) => row.name,
    isName: true,
  }
  const columns = [
    ...(lines === 'organizer' ? [organizer] : lines === 'both' ? [municipality, organizer] : [municipality]),
    ...figures,
    ...(lines === 'municipality' ? [] : [consumerkeyColumn<Row>(t('table:consumerkey'))]),
  ]
  const sum = (of: (row: RegionFigures) => number) => (asked ?? []).reduce((total, row) => total + of(row), 0)
  return (
    <>
      <FinanceHead />
      <PeriodFields place={place} period={typed} onPeriod={set} wrong={wrong} />
      {said ? (
        <Banner tone="refused">
          {said.title}. {said.text}
        </Banner>
      ) : null}
      {query.data?.length ? (
        <p className={classes.total}>
          {t('figures.total', {
            tickets: count(sum((row) => row.sold.count)),
            credits: count(sum((row) => row.credited.count)),
            owed: euro(sum((row) => row.owedCents) / 100),
          })}
        </p>
      ) : null}
      {period ? (
        // In a box of its own: more follows, so that it does not fill the page.
        <div>
          <List<Row>
            label={t('figures.title')}
            noun={t('figures.noun')}
            nounOne={t('figures.nounOne')}
            columns={columns}
            fields={[
              {
                ...financialReportFilters[0],
                label: t('figures.lines'),
                placeholder: t('figures.per.organizer'),
                choices: figureLines.map((value) => ({ value, label: t(`figures.per.${value}`) })),
              },
              { ...financialReportFilters[1], ...consumerkeyWords(t('table:consumerkey')) },
            ]}
            search={search}
            usualSort={undefined}
            go={(next) => void navigate({ to: '/$cardSystemId/finance/reports', params, search: next })}
            query={{ ...query, data: pageOfWhole(rows, search) }}
            all={rows?.length}
            rowKey={(row) => row.key}
            rowName={(row) => (lines === 'organizer' ? (row.organizer?.name ?? '') : row.name)}
            nameLink={(_, name) => name}
            actions={(row) => {
              const of = row.organizer
              if (of === undefined) return []
              return [
                {
                  key: 'report',
                  label: t('reports.make', { name: of.name }),
                  icon: <IconFileSpreadsheet size={18} stroke={2} aria-hidden="true" />,
                  act: () => act.run({ organizerId: of.id, ...period }),
                },
              ]
            }}
            empty={{ title: t('figures.empty'), text: t('figures.emptyText') }}
          />
        </div>
      ) : null}
      <div className={classes.gap}>
        <ReportList
          place={place}
          onAgain={({ organizer: of, startDate, endDate }) => {
            if (of) act.run({ organizerId: of.id, startDate, endDate })
          }}
        />
      </div>
    </>
  )
}

function rowsOf(figures: readonly RegionFigures[], lines: FigureLines): Row[] {
  if (lines === 'organizer')
    return figures.map(({ organizer, payers: _, ...of }) => ({ ...of, key: organizer.id, name: '', organizer }))
  const all = figures.flatMap(({ organizer, clientIds, payers }) =>
    payers.map(({ nis = '', ...of }) => ({ ...of, key: `${organizer.id} ${nis}`, nis, organizer, clientIds })),
  )
  if (lines === 'both') return all.map(({ nis: _, ...row }) => row)
  const found = new Map<string, Row>()
  for (const { nis, name, sold, credited, owedCents } of all) {
    const before = found.get(nis)
    found.set(nis, {
      key: nis,
      name,
      clientIds: [],
      sold: before ? added(before.sold, sold) : sold,
      credited: before ? added(before.credited, credited) : credited,
      owedCents: (before?.owedCents ?? 0) + owedCents,
    })
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}

type Amounts = Row['sold']
const added = (a: Amounts, b: Amounts): Amounts => ({
  count: a.count + b.count,
  regularCents: a.regularCents + b.regularCents,
  passholderCents: a.passholderCents + b.passholderCents,
  organizerCents: a.organizerCents + b.organizerCents,
  municipalityCents: a.municipalityCents + b.municipalityCents,
})
