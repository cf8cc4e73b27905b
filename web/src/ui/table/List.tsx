import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toProblem } from '../../api/problem.ts'
import { count, shortDate } from '../../i18n/format.ts'
import { EmptyState } from '../EmptyState.tsx'
import { ErrorState } from '../ErrorState.tsx'
import { LinkButton } from '../LinkButton.tsx'
import { SkeletonLines } from '../SkeletonLines.tsx'
import { Blocks } from './Blocks.tsx'
import { Chips } from './Chips.tsx'
import { type Column, shownColumns } from './column.ts'
import { DataTable, type TableProps } from './DataTable.tsx'
import { FilterBar } from './FilterBar.tsx'
import { choiceLabel, type FilterField } from './filter-field.ts'
import classes from './List.module.css'
import {
  activeFilters,
  chosenOf,
  defaultRows,
  type GoInList,
  type ListSearch,
  withFilter,
  withoutFilters,
  withSort,
} from './list-search.ts'
import { Pager } from './Pager.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { useSelection } from './useSelection.ts'

/** What a query of a page of rows says, whatever asked it. */
interface ListQuery<Row> {
  data: { totalItems: number; member: readonly Row[] } | undefined
  error: unknown
  isPlaceholderData: boolean
  refetch: () => unknown
}

export interface ListProps<Row> extends Pick<TableProps<Row>, 'label' | 'rowKey' | 'rowName' | 'nameLink' | 'actions'> {
  columns: readonly Column<Row>[]
  fields: readonly FilterField[]
  search: ListSearch
  /** The order that the server chooses when none is asked for. */
  usualSort: string | undefined
  go: GoInList
  query: ListQuery<Row>
  /** How many there are without filters, once that is known. */
  all: number | undefined
  /** Of the count: *pashouders*. */
  noun: string
  /** Of a single one: *pashouder*. */
  nounOne: string
  /** When there is nothing at all; with filters the list says that itself. */
  empty: { title: string; text: string; action?: ReactNode }
  /** What can be done with several at once. */
  bulk?: (rows: readonly Row[], clear: () => void) => ReactNode
}

/** Filters, count and chips, rows, pager; and the three states in which there are no rows. */
export function List<Row>(props: ListProps<Row>) {
  const { columns, fields, search, go, query, all, noun, nounOne, bulk, rowKey } = props
  const { t } = useTranslation('table')
  const selection = useSelection(rowKey)
  const total = query.data?.totalItems
  const shownKeys = new Set(shownColumns(columns, search.columns).map(({ key }) => key))
  const offered = fields.filter(
    ({ key, withColumn }) => withColumn === undefined || shownKeys.has(withColumn) || search[key] !== undefined,
  )
  const chips = activeFilters(search, fields).flatMap(({ key }) => chipsOf(fields, key, search, go))
  const words =
    total === undefined
      ? ''
      : chips.length > 0 && all !== undefined
        ? t('countOf', { shown: count(total), total: count(all), noun })
        : `${count(total)} ${total === 1 ? nounOne : noun}`

  return (
    <div className={classes.list}>
      {offered.length > 0 ? (
        <FilterBar
          fields={offered}
          search={search}
          onFilter={(key, change) => go((now) => withFilter(now, key, change(now[key])))}
        />
      ) : null}
      {bulk && selection.rows.length > 0 ? (
        <SelectionBar selected={selection.rows.length} onClear={selection.clear}>
          {bulk(selection.rows, selection.clear)}
        </SelectionBar>
      ) : (
        <Chips count={words} chips={chips} onClear={() => go((now) => withoutFilters(now, fields))} />
      )}
      <Rows {...props} selecting={bulk ? selection.selecting : undefined} />
    </div>
  )
}

function chipsOf(fields: readonly FilterField[], key: string, search: ListSearch, go: GoInList) {
  const field = fields.find((one) => one.key === key)
  const value = search[key]
  if (!field || value === undefined) return []
  const values = Array.isArray(value) ? value : [String(value)]
  return values.map((one) => ({
    key: `${key} ${one}`,
    label: field.short ?? field.label,
    value: field.kind === 'text' ? one : field.kind === 'date' ? shortDate(one) : choiceLabel(field, one),
    remove: () =>
      go((now) =>
        withFilter(
          now,
          key,
          chosenOf(now[key]).filter((other) => other !== one),
        ),
      ),
  }))
}

function Rows<Row>(props: ListProps<Row> & Pick<TableProps<Row>, 'selecting'>) {
  const { columns, fields, search, usualSort, go, query, empty } = props
  const { t } = useTranslation(['table', 'common'])
  const isTable = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false })
  const rows = search.rows ?? defaultRows
  const page = search.page ?? 1
  const sort = search.sort ?? usualSort

  if (query.error && !query.data) {
    const problem = toProblem(query.error)
    return <ErrorState title={t('common:loadFailed')} problem={problem} onRetry={() => void query.refetch()} />
  }
  if (!query.data) return <SkeletonLines lines={rows} rowHeight={isTable ? 36 : 60} />
  if (query.data.totalItems === 0) {
    if (activeFilters(search, fields).length === 0) return <EmptyState {...empty} />
    return (
      <EmptyState
        title={t('nothing')}
        text={t('nothingText')}
        action={<LinkButton onClick={() => go((now) => withoutFilters(now, fields))}>{t('clearFilters')}</LinkButton>}
      />
    )
  }
  const table: TableProps<Row> = {
    ...props,
    rows: query.data.member,
    columns: isTable ? shownColumns(columns, search.columns) : columns,
    sort,
    onSort: (key) => go((now) => withSort(now, key, now.sort ?? usualSort)),
    isOld: query.isPlaceholderData,
  }
  return (
    <>
      {isTable ? <DataTable {...table} /> : <Blocks {...table} />}
      <div className={classes.pager}>
        <Pager
          page={page}
          rows={rows}
          total={query.data.totalItems}
          onPage={(next) => go((now) => (next === 1 ? withoutPage(now) : { ...now, page: next }))}
          onRows={(next) =>
            go((now) => (next === defaultRows ? withoutRows(now) : { ...withoutPage(now), rows: next }))
          }
        />
      </div>
    </>
  )
}

function withoutPage(search: ListSearch): ListSearch {
  const { page: _, ...rest } = search
  return rest
}

function withoutRows(search: ListSearch): ListSearch {
  const { page: _, rows: __, ...rest } = search
  return rest
}
