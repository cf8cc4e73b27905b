import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { List, type ListProps } from '../ui/table/List.tsx'
import type { savedViews } from '../ui/table/views.ts'
import { ColumnsAndViews } from './ColumnsAndViews.tsx'
import { useListExport } from './useListExport.tsx'

interface ListPageProps<Row> extends ListProps<Row> {
  /** Title and parts of the chapter, with these tools at the end. */
  head: (tools: ReactNode) => ReactNode
  /** Before the tools that every list has: the way to a neighbouring page. */
  lead?: ReactNode
  views: ReturnType<typeof savedViews>
  /** The same rows as a file: where it comes from, and what it asks by. */
  file: { what?: string; path: string; parameters: URLSearchParams }
  /** What can be made here. */
  tools?: ReactNode
  /** Between the head and the list. */
  note?: ReactNode
  /** Below the list. */
  children?: ReactNode
}

/** A list of administrators, all of it: head, columns, views and file; filters, rows and pages; what it asks. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { head, lead, views, file, tools, note, children, ...list } = props
  const { t } = useTranslation('table')
  const exporting = useListExport(file.what ?? t('exportWhat', { noun: list.noun }), file.path, file.parameters)
  return (
    <>
      {head(
        <>
          {lead}
          <ColumnsAndViews
            columns={list.columns}
            views={views}
            filters={list.fields}
            search={list.search}
            go={list.go}
          />
          {exporting.menu}
          {tools}
        </>,
      )}
      {exporting.refused}
      {note}
      <List {...list} />
      {children}
    </>
  )
}
