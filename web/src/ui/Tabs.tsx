import { type ReactNode, useEffect, useRef } from 'react'
import classes from './Tabs.module.css'

interface TabsProps {
  label: string
  /** Links: each part has its own address, and the one one is at carries `aria-current`. */
  children: ReactNode
}

/** On a phone the one one is at is brought into view. */
export function Tabs({ label, children }: TabsProps) {
  const tabs = useRef<HTMLElement>(null)
  useEffect(() => {
    const current = tabs.current?.querySelector('[aria-current]')
    if (current instanceof HTMLElement && tabs.current) tabs.current.scrollLeft = current.offsetLeft - 16
  })
  return (
    <nav ref={tabs} aria-label={label} className={classes.tabs}>
      {children}
    </nav>
  )
}
