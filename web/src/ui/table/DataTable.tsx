import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckCell } from './CheckCell.tsx'
import type { Column } from './column.ts'
import classes from './DataTable.module.css'
import { type RowAction, RowMenu } from './RowMenu.tsx'

export interface Selecting<Row> {
  isSelected: (row: Row) => boolean
  toggle: (row: Row, selected: boolean) => void
  toggleAll: (rows: readonly Row[], selected: boolean) => void
}

export interface TableProps<Row> {
  /** Read out as the name of the table. */
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Who or what the row is, for the boxes and the menu. */
  rowName: (row: Row) => string
  /** The name as a link to the row's own page. */
  nameLink: (row: Row, name: ReactNode) => ReactNode
  actions: (row: Row) => readonly RowAction[]
  sort: string | undefined
  onSort: (key: string) => void
  selecting?: Selecting<Row> | undefined
  /** Other rows are being fetched: these are of before. */
  isOld: boolean
}

/** Rows of 36 px; only what differs from the ordinary has colour. */
export function DataTable<Row>(props: TableProps<Row>) {
  const { label, rows, columns, rowKey, sort, onSort, selecting, isOld } = props
  const { t } = useTranslation('table')
  const selected = selecting ? rows.filter(selecting.isSelected).length : 0
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={label} aria-busy={isOld}>
        <thead>
          <tr>
            {selecting ? (
              <CheckCell
                as="th"
                label={t('selectAll')}
                checked={rows.length > 0 && selected === rows.length}
                some={selected > 0 && selected < rows.length}
                onChange={(checked) => selecting.toggleAll(rows, checked)}
              />
            ) : null}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
            <th className={classes.dots}>
              <span className="op-spoken">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} row={row} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadCellProps<Row> {
  column: Column<Row>
  sort: string | undefined
  onSort: (key: string) => void
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { t } = useTranslation('table')
  const key = column.sort
  const direction =
    key === undefined ? undefined : sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none'
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      data-align={column.align}
      aria-sort={direction}
      data-sorted={direction !== undefined && direction !== 'none'}
    >
      {key === undefined ? (
        column.label
      ) : (
        <button
          type="button"
          className={classes.sort}
          title={t(direction === 'ascending' ? 'sortDown' : 'sortUp', { column: column.label })}
          onClick={() => onSort(key)}
        >
          {column.label}
          {direction === 'none' ? null : <Arrow size={16} stroke={2.25} aria-hidden="true" />}
        </button>
      )}
    </th>
  )
}

function TableRow<Row>(props: TableProps<Row> & { row: Row }) {
  const { row, columns, rowName, nameLink, actions, selecting } = props
  const { t } = useTranslation('table')
  const [open, setOpen] = useState(false)
  const name = rowName(row)
  return (
    <tr data-open={open || undefined} data-selected={selecting?.isSelected(row) || undefined}>
      {selecting ? (
        <CheckCell
          as="td"
          label={t('select', { name })}
          checked={selecting.isSelected(row)}
          onChange={(checked) => selecting.toggle(row, checked)}
        />
      ) : null}
      {columns.map((column) =>
        column.isName ? (
          <th key={column.key} scope="row" className={classes.name}>
            <Cut width={column.width}>{nameLink(row, column.cell(row))}</Cut>
          </th>
        ) : (
          <td key={column.key} data-align={column.align}>
            {column.width === undefined ? column.cell(row) : <Cut width={column.width}>{column.cell(row)}</Cut>}
          </td>
        ),
      )}
      <td className={classes.dots}>
        <RowMenu name={name} actions={actions(row)} onOpen={setOpen} />
      </td>
    </tr>
  )
}

/** Never wraps: cut with an ellipsis, and there in full on focus and hover. */
function Cut({ width, children }: { width: number | undefined; children: ReactNode }) {
  return (
    <span className={classes.cut} style={width === undefined ? undefined : { '--cut': `${width}rem` }}>
      <span>{children}</span>
    </span>
  )
}
