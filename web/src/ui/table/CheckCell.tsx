import { Checkbox } from '@mantine/core'
import classes from './DataTable.module.css'

interface CheckCellProps {
  as: 'td' | 'th' | 'div'
  label: string
  checked: boolean
  some?: boolean
  onChange: (checked: boolean) => void
}

/** A check box answers to its whole cell: small boxes are hard to hit. */
export function CheckCell({ as: Cell, label, checked, some = false, onChange }: CheckCellProps) {
  return (
    <Cell className={classes.check}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the box inside is its control, and has the name */}
      <label className={classes.checkLabel}>
        <Checkbox
          size="xs"
          aria-label={label}
          checked={checked}
          indeterminate={some}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </label>
    </Cell>
  )
}
