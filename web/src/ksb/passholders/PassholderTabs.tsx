import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { noticesQuery } from '../../api/ksb-person.ts'
import { everything } from '../../api/list.ts'
import { count } from '../../i18n/format.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'

/** The parts of the chapter, with how much is new in them. */
export function PassholderTabs() {
  const { t } = useTranslation('passholders')
  const params = cardSystemRouteApi.useParams()
  const unread = useQuery(noticesQuery(ask, params.cardSystemId, everything)).data?.unread ?? 0
  const active = {
    activeOptions: { exact: true, includeSearch: false },
    activeProps: { 'aria-current': 'page' },
  } as const
  return (
    <Tabs label={t('parts')}>
      <Link to="/$cardSystemId/passholders" params={params} search={{}} {...active}>
        {t('all')}
      </Link>
      <Link to="/$cardSystemId/passholders/moves" params={params} search={{}} {...active}>
        {t('moves.title')}{' '}
        {unread > 0 ? <strong>{t('moves.new', { count: unread, shown: count(unread) })}</strong> : null}
      </Link>
    </Tabs>
  )
}
