import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { passholderQuery } from '../../../api/ksb-passholders.ts'
import { toProblem } from '../../../api/problem.ts'
import { useSentence } from '../../../api/useSentence.ts'
import { longDate } from '../../../i18n/format.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../../ui/SkeletonLines.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { usePageTitle } from '../../../ui/usePageTitle.ts'
import { ask } from '../../app.ts'
import { passholderRouteApi } from '../../routes.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { AuditSection } from './AuditSection.tsx'
import { CardsSection } from './CardsSection.tsx'
import { OverviewSection } from './OverviewSection.tsx'
import classes from './PassholderPage.module.css'
import { PointsSection } from './PointsSection.tsx'
import { RewardsSection } from './RewardsSection.tsx'
import { sections } from './sections.ts'

/** One passholder: everything there is, part by part. */
export function PassholderPage() {
  const { t } = useTranslation(['passholders', 'ksb'])
  const params = passholderRouteApi.useParams()
  const { section = 'overview' } = passholderRouteApi.useSearch()
  const sentence = useSentence()
  // The tab of the browser names nobody: it stays in the history.
  usePageTitle(`${t('title')} · ${t('ksb:name')}`)
  const query = useQuery(passholderQuery(ask, params.cardSystemId, params.passholderId))
  const trail = (
    <Link to="/$cardSystemId/passholders" params={params} search={{}}>
      {t('title')}
    </Link>
  )

  if (query.error && !query.data) {
    const problem = toProblem(query.error)
    const said = sentence(problem)
    return (
      <>
        <PageHead title={t('title')} chapter="passholders" />
        <ErrorState
          title={t('detail.failed')}
          text={`${said.title}. ${said.text}`}
          problem={problem}
          onRetry={() => void query.refetch()}
        />
      </>
    )
  }
  if (!query.data) return <SkeletonLines lines={8} />
  const { passholder, blocked } = query.data
  return (
    <>
      <PageHead title={`${passholder.firstName} ${passholder.name}`} chapter="passholders" trail={trail} />
      {blocked ? (
        <div className={classes.banner}>
          <Banner tone="refused">
            {t('detail.blockedSince', { date: longDate(blocked.since, currentLanguage()) })}{' '}
            {blocked.reason ? t('detail.blockedReason', { reason: blocked.reason }) : null}
          </Banner>
        </div>
      ) : null}
      <Tabs label={t('detail.sections')}>
        {sections.map((one) => (
          <Link
            key={one}
            to="/$cardSystemId/passholders/$passholderId"
            params={params}
            search={one === 'overview' ? {} : { section: one }}
            aria-current={one === section ? 'page' : undefined}
          >
            {t(`detail.${one}`)}
          </Link>
        ))}
      </Tabs>
      {section === 'overview' ? <OverviewSection detail={query.data} ids={params} /> : null}
      {section === 'cards' ? <CardsSection detail={query.data} /> : null}
      {section === 'points' ? <PointsSection ids={params} balance={passholder.points ?? 0} /> : null}
      {section === 'rewards' ? <RewardsSection ids={params} /> : null}
      {section === 'audit' ? <AuditSection ids={params} /> : null}
    </>
  )
}
