import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Notice.module.css'

interface EmptyStateProps {
  title: string
  /** Why it is empty. */
  text: string
  /** The next step. */
  action?: ReactNode
  icon?: ReactNode
}

export function EmptyState({ title, text, action, icon }: EmptyStateProps) {
  return (
    <div className={classes.notice}>
      <span className={classes.icon} aria-hidden="true">
        {icon ?? <IconSearch size={24} stroke={1.75} />}
      </span>
      <div>
        <p className={classes.title}>{title}</p>
        <p className={classes.text}>{text}</p>
        {action}
      </div>
    </div>
  )
}
