import { IconGift, IconId, IconQrcode, IconUser } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useConnected } from '../api/connection.ts'
import { ownQuery } from '../api/mijn.ts'
import { Banner } from '../ui/Banner.tsx'
import { Wordmark } from '../ui/Mark.tsx'
import { ask } from './app.ts'
import classes from './MijnPage.module.css'

const tabs = [
  { to: '/', key: 'pass', Icon: IconId },
  { to: '/rewards', key: 'rewards', Icon: IconGift },
  { to: '/scan', key: 'scan', Icon: IconQrcode },
  { to: '/profile', key: 'profile', Icon: IconUser },
] as const

/** The frame of every page behind the login: what it is, where else one can go, and whether there is a connection. */
export function MijnPage() {
  const { t } = useTranslation(['mijn', 'common'])
  const connected = useConnected()
  const { data: me } = useSuspenseQuery(ownQuery(ask))
  const { pathname } = useLocation()
  const isTinted = pathname === '/' || pathname === '/mijn' || pathname === '/mijn/'
  return (
    <div className={classes.screen}>
      <a href="#content" className={classes.skip}>
        {t('common:skipToContent')}
      </a>
      <header className={classes.head} data-tinted={isTinted || undefined}>
        <div className={classes.headIn}>
          <Link to="/" className={classes.word} aria-label={t('toHome')}>
            <Wordmark letters={22} />
          </Link>
          {me.linked ? (
            <nav aria-label={t('tabs.label')} className={classes.tabs}>
              {tabs.map(({ to, key, Icon }) => (
                <Link
                  key={key}
                  to={to}
                  className={classes.tab}
                  activeOptions={{ exact: to === '/' }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  <Icon size={24} stroke={1.75} aria-hidden="true" />
                  {t(`tabs.${key}`)}
                </Link>
              ))}
            </nav>
          ) : null}
        </div>
      </header>
      {connected ? null : <Banner tone="offline">{t('offline')}</Banner>}
      <main id="content" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </div>
  )
}
