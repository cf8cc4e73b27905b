import { IconDots, IconHistory, IconIdBadge2, IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCounterContext } from '../CounterContext.ts'
import { useStay } from '../useStay.ts'
import classes from './BottomTabs.module.css'
import { useTab } from './useTab.ts'

/** Phone: where else one can go. Not while a person is on screen: there the one thing below is the next pass. */
export function BottomTabs() {
  const { t } = useTranslation('balie')
  const stay = useStay()
  const current = useTab()
  const { personOnPhone } = useCounterContext()
  if (personOnPhone) return null
  return (
    <nav aria-label={t('tabs.label')} className={classes.tabs}>
      <Link
        to="/$organizerId/pass"
        {...stay}
        {...current('pass')}
        className={classes.tab}
        activeProps={{ 'aria-current': 'page' }}
      >
        <IconIdBadge2 size={24} stroke={1.75} aria-hidden="true" />
        {t('tabs.pass')}
      </Link>
      <Link to="/$organizerId/register" {...stay} className={classes.tab} activeProps={{ 'aria-current': 'page' }}>
        <IconUserPlus size={24} stroke={1.75} aria-hidden="true" />
        {t('tabs.register')}
      </Link>
      <Link to="/$organizerId/today" {...stay} className={classes.tab} activeProps={{ 'aria-current': 'page' }}>
        <IconHistory size={24} stroke={1.75} aria-hidden="true" />
        {t('tabs.today')}
      </Link>
      <Link
        to="/$organizerId/more"
        {...stay}
        {...current('more')}
        className={classes.tab}
        activeProps={{ 'aria-current': 'page' }}
      >
        <IconDots size={24} stroke={1.75} aria-hidden="true" />
        {t('tabs.more')}
      </Link>
    </nav>
  )
}
