import { IconAlertTriangle, IconBan, IconCircleCheck, IconInfoCircle, IconWifiOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Banner.module.css'

const icons = {
  done: IconCircleCheck,
  attention: IconAlertTriangle,
  offline: IconWifiOff,
  refused: IconBan,
  information: IconInfoCircle,
}

interface BannerProps {
  tone: keyof typeof icons
  children: ReactNode
  /** At most one thing to do about it. */
  action?: ReactNode
}

/** Stays for as long as it is true. */
export function Banner({ tone, children, action }: BannerProps) {
  const Icon = icons[tone]
  return (
    <div className={classes.banner} data-tone={tone} role={tone === 'refused' ? 'alert' : 'status'}>
      <Icon size={20} stroke={2} aria-hidden="true" className={classes.icon} />
      <div className={classes.text}>{children}</div>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  )
}
