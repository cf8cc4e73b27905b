import { IconBuildingCommunity, IconCalendarEvent, IconMapPin } from '@tabler/icons-react'
import { Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Wordmark } from '../../ui/Mark.tsx'
import { balieRouteApi } from '../routes.ts'
import { Banners } from './Banners.tsx'
import classes from './Shell.module.css'

// What opens menus comes a moment later: the first load is without it.
const BalieMenu = lazy(async () => ({ default: (await import('./Menus.tsx')).BalieMenu }))
const PersonMenu = lazy(async () => ({ default: (await import('./Menus.tsx')).PersonMenu }))

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const

/** What stays while one goes from part to part: for which balie, the three parts, who one is. */
export function ShellPage() {
  const { t } = useTranslation(['aanbod', 'common'])
  const params = balieRouteApi.useParams()
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('common:skipToContent')}
      </a>
      <header className={`${classes.bar} op-on-colour`}>
        <Link to="/$organizerId" params={params} search={{}} className={classes.mark} aria-label={t('name')}>
          <Wordmark letters={20} onColour />
        </Link>
        <nav aria-label={t('nav.label')} className={classes.nav}>
          <Link
            to="/$organizerId"
            params={params}
            search={{}}
            className={classes.item}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <IconCalendarEvent {...icon} />
            {t('nav.activities')}
          </Link>
          <Link
            to="/$organizerId/places"
            params={params}
            search={{}}
            className={classes.item}
            activeOptions={{ includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <IconMapPin {...icon} />
            {t('nav.places')}
          </Link>
          <Link
            to="/$organizerId/organisers"
            params={params}
            className={classes.item}
            activeProps={{ 'aria-current': 'page' }}
          >
            <IconBuildingCommunity {...icon} />
            {t('nav.organisers')}
          </Link>
        </nav>
        <Suspense fallback={<span className={classes.menus} />}>
          <div className={classes.menus}>
            <BalieMenu />
            <PersonMenu />
          </div>
        </Suspense>
      </header>
      <Banners />
      <main id="content" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </div>
  )
}
