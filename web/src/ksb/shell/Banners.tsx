import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnected } from '../../api/connection.ts'
import { meQuery } from '../../api/ksb.ts'
import { Banner } from '../../ui/Banner.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { ask, login } from '../app.ts'

/** What stays true for a while: no connection, logged out. */
export function Banners() {
  const { t } = useTranslation(['ksb', 'common'])
  const isLoggedIn = useSyncExternalStore(login.onChange, login.isLoggedIn)
  const connected = useConnected()
  // Asked again every few seconds while nothing answers: that is how the banner knows when it is over.
  useQuery({ ...meQuery(ask), refetchInterval: connected || !isLoggedIn ? false : 4000 })
  if (!isLoggedIn) {
    return (
      <Banner
        tone="attention"
        action={
          <LinkButton onClick={() => void login.start(window.location.pathname + window.location.search)}>
            {t('common:signIn.again')}
          </LinkButton>
        }
      >
        {t('loggedOut')}
      </Banner>
    )
  }
  return connected ? null : <Banner tone="offline">{t('offline')}</Banner>
}
