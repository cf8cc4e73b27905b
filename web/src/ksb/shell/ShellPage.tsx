import { useMediaQuery } from '@mantine/hooks'
import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TourPlace } from '../tour/Invitation.tsx'
import { Banners } from './Banners.tsx'
import { Navigation } from './Navigation.tsx'
import classes from './ShellPage.module.css'
import { TopBar } from './TopBar.tsx'

const NavigationDrawer = lazy(async () => ({ default: (await import('./NavigationDrawer.tsx')).NavigationDrawer }))

/** What stays while one goes from chapter to chapter: navigation, card system, search, who one is. */
export function ShellPage() {
  const { t } = useTranslation(['ksb', 'common'])
  const isWide = useMediaQuery('(min-width: 64em)', false, { getInitialValueInEffect: false })
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()

  // One went somewhere: what was over the page is done.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what changes
  useEffect(() => setOpen(false), [pathname])

  return (
    <div className={classes.shell} data-wide={isWide || undefined}>
      <a className={classes.skip} href="#content">
        {t('common:skipToContent')}
      </a>
      {isWide ? (
        <div className={classes.side}>
          <Navigation />
        </div>
      ) : (
        <Suspense>
          <NavigationDrawer label={t('nav.label')} opened={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      <div className={classes.page}>
        <TopBar isWide={isWide ?? false} onMenu={() => setOpen(true)} />
        <Banners />
        <main id="content" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
        <TourPlace />
      </div>
    </div>
  )
}
