import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery } from '../../api/balie.ts'
import { useConnected } from '../../api/connection.ts'
import { Banner } from '../../ui/Banner.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { ask, login } from '../app.ts'
import { useBalie } from '../balies.ts'

/** What stays true for a while: no connection, logged out, a balie that enters nothing now. */
export function Banners() {
  const { t } = useTranslation(['aanbod', 'common'])
  const { balie } = useBalie()
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
  if (!connected) return <Banner tone="offline">{t('offline')}</Banner>
  return balie.active ? null : <Banner tone="attention">{t('inactive')}</Banner>
}
