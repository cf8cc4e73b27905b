import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../ui/Tabs.tsx'
import type { Chapter } from '../help/chapters.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'

const parts = [
  { to: '/$cardSystemId/settings', word: 'cardSystem' },
  { to: '/$cardSystemId/settings/groups', word: 'groups' },
  { to: '/$cardSystemId/settings/clients', word: 'clients' },
  { to: '/$cardSystemId/settings/administrators', word: 'administrators' },
  { to: '/$cardSystemId/settings/mails', word: 'mails' },
  { to: '/$cardSystemId/settings/audit', word: 'audit' },
] as const

/** *Instellingen*: its title and its parts. */
export function SettingsHead({ chapter, tools }: { chapter: Chapter; tools?: ReactNode }) {
  const { t } = useTranslation('settings')
  const params = cardSystemRouteApi.useParams()
  return (
    <>
      <PageHead title={t('title')} chapter={chapter} tools={tools} />
      <Tabs label={t('parts')}>
        {parts.map(({ to, word }) => (
          <Link
            key={word}
            to={to}
            params={params}
            search={{}}
            activeOptions={{ exact: word !== 'mails', includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`part.${word}`)}
          </Link>
        ))}
      </Tabs>
    </>
  )
}
