import type { ReactNode } from 'react'
import classes from './Tabs.module.css'

interface TabsProps {
  label: string
  /** Links: each part has its own address, and the one one is at carries `aria-current`. */
  children: ReactNode
}

export function Tabs({ label, children }: TabsProps) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {children}
    </nav>
  )
}
