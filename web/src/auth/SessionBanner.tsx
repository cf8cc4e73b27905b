import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnected } from '../api/connection.ts'
import { Banner } from '../ui/Banner.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import type { Login } from './login.ts'

interface SessionBannerProps<Me, Key extends QueryKey> {
  login: Login
  /** Who one is: asked again every few seconds while nothing answers, which is how the banner knows when it is over. */
  me: UseQueryOptions<Me, Error, Me, Key>
  words: { loggedOut: string; offline: string }
}

/** What stays true for a while: logged out, or no connection. */
export function SessionBanner<Me, Key extends QueryKey>({ login, me, words }: SessionBannerProps<Me, Key>) {
  const { t } = useTranslation()
  const isLoggedIn = useSyncExternalStore(login.onChange, login.isLoggedIn)
  const connected = useConnected()
  useQuery({ ...me, refetchInterval: connected || !isLoggedIn ? false : 4000 })
  if (isLoggedIn) return connected ? null : <Banner tone="offline">{words.offline}</Banner>
  return (
    <Banner
      tone="attention"
      action={
        <LinkButton onClick={() => void login.start(window.location.pathname + window.location.search)}>
          {t('signIn.again')}
        </LinkButton>
      }
    >
      {words.loggedOut}
    </Banner>
  )
}
