import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { settingsQuery } from '../../api/ksb-settings.ts'
import { toProblem } from '../../api/problem.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { Section } from '../../ui/Section.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { LogoSection } from './LogoSection.tsx'
import { ProfileSection } from './ProfileSection.tsx'
import { RegionSection } from './RegionSection.tsx'
import { RulesSection } from './RulesSection.tsx'
import classes from './Settings.module.css'
import { SettingsHead } from './SettingsHead.tsx'

/** *Kaartsysteem*: what it says of itself, its rules, and where it is. */
export function CardSystemPage() {
  const { t } = useTranslation(['settings', 'ksb', 'common'])
  usePageTitle(`${t('part.cardSystem')} · ${t('ksb:name')}`)
  const params = cardSystemRouteApi.useParams()
  const { cardSystemId } = params
  const query = useQuery(settingsQuery(ask, cardSystemId))
  const settings = query.data
  return (
    <>
      <SettingsHead chapter="settings" />
      {query.isPending ? <SkeletonLines lines={8} /> : null}
      {query.isError && !settings ? (
        <ErrorState
          title={t('common:pageFailed')}
          problem={toProblem(query.error)}
          onRetry={() => void query.refetch()}
        />
      ) : null}
      {settings ? (
        // What was kept is what a form begins with.
        <div className={classes.page} key={`${cardSystemId} ${settings.version}`}>
          <ProfileSection cardSystemId={cardSystemId} settings={settings} />
          <LogoSection cardSystemId={cardSystemId} logo={settings.logo} />
          <RulesSection cardSystemId={cardSystemId} settings={settings} />
          <RegionSection cardSystemId={cardSystemId} settings={settings} />
          <Section title={t('prices.title')}>
            <p>
              <Link to="/$cardSystemId/prices" params={params} search={{}}>
                {t('prices.link')}
              </Link>
            </p>
          </Section>
        </div>
      ) : null}
    </>
  )
}
