import { useMediaQuery } from '@mantine/hooks'
import type { Column } from './column.ts'
import classes from './DataTable.module.css'

interface SimpleTableProps<Row> {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row, index: number) => string
  /** In a block, what each value is stands before it: numbers alone say nothing. */
  labelled?: boolean
}

/** Rows to be read, in the order they have: no filters, no dots. Under 48 em each is a block. */
export function SimpleTable<Row>({ label, rows, columns, rowKey, labelled = false }: SimpleTableProps<Row>) {
  const isTable = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false })
  if (!isTable) {
    return (
      <ul className={classes.blocks} aria-label={label}>
        {rows.map((row, index) => (
          <li key={rowKey(row, index)} className={classes.block}>
            <div className={classes.blockWords}>
              {columns.map((column) => {
                const cell = column.cell(row)
                if (cell === null || cell === '') return null
                return (
                  <span key={column.key} className={column.isName ? classes.blockName : classes.blockFact}>
                    {column.isName ? null : (
                      <span className={labelled ? undefined : 'op-spoken'}>{column.label}: </span>
                    )}
                    {cell}
                  </span>
                )
              })}
            </div>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map((column) => (
                <td key={column.key} data-align={column.align}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
