import { useTranslation } from 'react-i18next'
import { meQuery } from '../../api/ksb.ts'
import { SessionBanner } from '../../auth/SessionBanner.tsx'
import { ask, login } from '../app.ts'

/** What stays true for a while: no connection, logged out. */
export function Banners() {
  const { t } = useTranslation('ksb')
  return <SessionBanner login={login} me={meQuery(ask)} words={{ loggedOut: t('loggedOut'), offline: t('offline') }} />
}
