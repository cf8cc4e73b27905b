import { useTranslation } from 'react-i18next'
import { meQuery } from '../../api/balie.ts'
import { SessionBanner } from '../../auth/SessionBanner.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { ask, login } from '../app.ts'
import { useBalie } from '../balies.ts'

/** What stays true for a while: no connection, logged out, a balie that enters nothing now. */
export function Banners() {
  const { t } = useTranslation('aanbod')
  const { balie } = useBalie()
  return (
    <>
      <SessionBanner login={login} me={meQuery(ask)} words={{ loggedOut: t('loggedOut'), offline: t('offline') }} />
      {balie.active ? null : <Banner tone="attention">{t('inactive')}</Banner>}
    </>
  )
}
