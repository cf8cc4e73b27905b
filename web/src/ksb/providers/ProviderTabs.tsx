import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../ui/Tabs.tsx'
import { cardSystemRouteApi } from '../routes.ts'

const active = {
  activeOptions: { exact: true, includeSearch: false },
  activeProps: { 'aria-current': 'page' },
} as const

/** The parts of the chapter. */
export function ProviderTabs() {
  const { t } = useTranslation('providers')
  const params = cardSystemRouteApi.useParams()
  return (
    <Tabs label={t('parts')}>
      <Link to="/$cardSystemId/providers" params={params} search={{}} {...active}>
        {t('applications')}
      </Link>
      <Link to="/$cardSystemId/providers/agreements" params={params} {...active}>
        {t('agreements.title')}
      </Link>
    </Tabs>
  )
}
