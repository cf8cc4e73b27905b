import { useTranslation } from 'react-i18next'
import { CheckCell } from './CheckCell.tsx'
import classes from './DataTable.module.css'
import type { TableProps } from './DataTable.tsx'
import { RowMenu } from './RowMenu.tsx'

/** Under 48 em each row becomes a block: name, two facts, dots. */
export function Blocks<Row>(props: TableProps<Row>) {
  const { label, rows, columns, rowKey, rowName, nameLink, actions, selecting, isOld } = props
  const { t } = useTranslation('table')
  const facts = columns.filter((column) => column.fact)
  return (
    <ul className={classes.blocks} aria-label={label} aria-busy={isOld}>
      {rows.map((row) => {
        const name = rowName(row)
        return (
          <li key={rowKey(row)} className={classes.block}>
            {selecting ? (
              <CheckCell
                as="div"
                label={t('select', { name })}
                checked={selecting.isSelected(row)}
                onChange={(checked) => selecting.toggle(row, checked)}
              />
            ) : null}
            <div className={classes.blockWords}>
              <span className={classes.blockName}>{nameLink(row, name)}</span>
              <span className={classes.facts}>
                {facts.map((column) => (
                  <span key={column.key}>
                    {column.labelled ? `${column.label}: ` : null}
                    {column.cell(row)}
                  </span>
                ))}
              </span>
            </div>
            <RowMenu name={name} actions={actions(row)} />
          </li>
        )
      })}
    </ul>
  )
}
