import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../ui/Tabs.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'

const sections = [
  ['open', '/$cardSystemId/finance'],
  ['statements', '/$cardSystemId/finance/statements'],
  ['reports', '/$cardSystemId/finance/reports'],
] as const

/** Title, tools and the three parts of *Financieel*. */
export function FinanceHead({ tools }: { tools?: ReactNode }) {
  const { t } = useTranslation(['finance', 'ksb'])
  const params = cardSystemRouteApi.useParams()
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  return (
    <>
      <PageHead title={t('title')} chapter="finance" tools={tools} />
      <Tabs label={t('sections.label')}>
        {sections.map(([key, to]) => (
          <Link
            key={key}
            to={to}
            params={params}
            search={{}}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`sections.${key}`)}
          </Link>
        ))}
      </Tabs>
    </>
  )
}
