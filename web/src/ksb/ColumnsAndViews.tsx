import type { Column } from '../ui/table/column.ts'
import { ColumnsMenu, ViewsMenu } from '../ui/table/ListTools.tsx'
import type { GoInList, ListFilter, ListSearch } from '../ui/table/list-search.ts'
import type { savedViews } from '../ui/table/views.ts'

interface ColumnsAndViewsProps<Row> {
  columns: readonly Column<Row>[]
  views: ReturnType<typeof savedViews>
  filters: readonly ListFilter[]
  search: ListSearch
  go: GoInList
}

/** What every list has at the head of its page: which columns, and the views that were kept on this device. */
export function ColumnsAndViews<Row>({ columns, views, filters, search, go }: ColumnsAndViewsProps<Row>) {
  return (
    <>
      <ColumnsMenu columns={columns} search={search} go={go} />
      <ViewsMenu views={views} filters={filters} search={search} go={go} />
    </>
  )
}
