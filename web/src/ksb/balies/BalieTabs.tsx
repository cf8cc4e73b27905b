import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { requestsQuery } from '../../api/ksb-balies.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { useIsPlatform } from './useBalie.ts'

/** The parts of the chapter, with how many requests wait for who looks. */
export function BalieTabs() {
  const { t } = useTranslation('balies')
  const params = cardSystemRouteApi.useParams()
  const isPlatform = useIsPlatform()
  const waiting = useQuery(requestsQuery(ask, params.cardSystemId, isPlatform, 1, 100)).data?.member.filter(
    ({ mayDecide }) => mayDecide,
  ).length
  const active = {
    activeOptions: { exact: true, includeSearch: false },
    activeProps: { 'aria-current': 'page' },
  } as const
  return (
    <Tabs label={t('parts')}>
      <Link to="/$cardSystemId/balies" params={params} search={{}} {...active}>
        {t('title')}
      </Link>
      <Link to="/$cardSystemId/balies/requests" params={params} search={{}} {...active}>
        {t('requests.title')} {waiting ? <strong>{t('requests.waiting', { count: waiting })}</strong> : null}
      </Link>
    </Tabs>
  )
}
