import { IconBan, IconCheck, IconClock, IconLoader, IconMinus, IconPackage } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Status.module.css'

const icons = {
  /** As it should be: no background. */
  ordinary: IconCheck,
  refused: IconBan,
  attention: IconClock,
  information: IconLoader,
  neutral: IconMinus,
  /** Grey too: a card that lies somewhere. */
  stock: IconPackage,
}

interface StatusProps {
  tone: keyof typeof icons
  children: ReactNode
}

/** What is ordinary is icon and text; what differs stands out, with its word. */
export function Status({ tone, children }: StatusProps) {
  const Icon = icons[tone]
  return (
    <span className={classes.status} data-tone={tone}>
      <Icon size={16} stroke={2.25} aria-hidden="true" />
      {children}
    </span>
  )
}
