import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../ui/Tabs.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { type CardSection, cardSections } from './sections.ts'

const addresses = {
  all: '/$cardSystemId/cards',
  stock: '/$cardSystemId/cards/stock',
  batches: '/$cardSystemId/cards/batches',
  deliveries: '/$cardSystemId/cards/deliveries',
} as const satisfies Record<CardSection, string>

/** Title, tools and the four parts of the chapter. */
export function CardsHead({ tools }: { tools?: ReactNode }) {
  const { t } = useTranslation(['cards', 'ksb'])
  const params = cardSystemRouteApi.useParams()
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  return (
    <>
      <PageHead title={t('title')} chapter="cards" tools={tools} />
      <Tabs label={t('sections')}>
        {cardSections.map((one) => (
          <Link
            key={one}
            to={addresses[one]}
            params={params}
            search={{}}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(one)}
          </Link>
        ))}
      </Tabs>
    </>
  )
}
