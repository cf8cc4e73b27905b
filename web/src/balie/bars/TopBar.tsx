import { UnstyledButton } from '@mantine/core'
import { IconBuildingCommunity, IconChevronDown } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Wordmark } from '../../ui/Mark.tsx'
import { useCounterContext } from '../CounterContext.ts'
import { useStay } from '../useStay.ts'
import classes from './TopBar.module.css'
import { useTab } from './useTab.ts'

// What opens menus comes a moment later: the first load is without it.
const PersonMenu = lazy(async () => ({ default: (await import('./PersonMenu.tsx')).PersonMenu }))

/** Desktop: the mark, the tabs, which balie, and who. */
export function TopBar() {
  const { t } = useTranslation(['balie', 'common'])
  const stay = useStay()
  const current = useTab()
  return (
    <header className={`${classes.bar} op-on-colour`}>
      <a className={classes.skip} href="#content">
        {t('common:skipToContent')}
      </a>
      <Wordmark letters={21} onColour />
      <nav aria-label={t('tabs.label')} className={classes.tabs}>
        <Link
          to="/$organizerId/pass"
          {...stay}
          {...current('pass')}
          className={classes.tab}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t('tabs.pass')}
        </Link>
        <Link to="/$organizerId/register" {...stay} className={classes.tab} activeProps={{ 'aria-current': 'page' }}>
          {t('tabs.register')}
        </Link>
        <Link to="/$organizerId/today" {...stay} className={classes.tab} activeProps={{ 'aria-current': 'page' }}>
          {t('tabs.today')}
        </Link>
        <Link
          to="/$organizerId/more"
          {...stay}
          {...current('more')}
          className={classes.tab}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t('tabs.more')}
        </Link>
      </nav>
      <span className={classes.push} />
      <BalieMenu />
      <Suspense fallback={<span className={classes.who} />}>
        <PersonMenu />
      </Suspense>
    </header>
  )
}

function BalieMenu() {
  const { t } = useTranslation(['balie', 'common'])
  const { balie } = useCounterContext()
  const navigate = useNavigate()
  return (
    <UnstyledButton
      className={classes.who}
      aria-label={t('bar.menuOfBalie', { name: balie.name })}
      onClick={() => void navigate({ to: '/', search: { all: true } })}
    >
      <IconBuildingCommunity size={20} stroke={1.75} aria-hidden="true" />
      <span className={classes.name}>{balie.name}</span>
      <IconChevronDown size={16} stroke={2} aria-hidden="true" />
    </UnstyledButton>
  )
}
