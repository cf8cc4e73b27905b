import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../ui/Tabs.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'

const active = {
  activeOptions: { exact: true, includeSearch: false },
  activeProps: { 'aria-current': 'page' },
} as const

/** Title, tools and the two parts of the chapter. */
export function PricesHead({ tools }: { tools?: ReactNode }) {
  const { t } = useTranslation(['prices', 'ksb'])
  const params = cardSystemRouteApi.useParams()
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  return (
    <>
      <PageHead title={t('title')} chapter="prices" tools={tools} />
      <Tabs label={t('parts')}>
        <Link to="/$cardSystemId/prices" params={params} search={{}} {...active}>
          {t('prices')}
        </Link>
        <Link to="/$cardSystemId/prices/vouchers" params={params} search={{}} {...active}>
          {t('vouchers')}
        </Link>
      </Tabs>
    </>
  )
}
