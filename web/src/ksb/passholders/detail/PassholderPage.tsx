import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { passholderQuery } from '../../../api/ksb-passholders.ts'
import { toProblem } from '../../../api/problem.ts'
import { longDate } from '../../../i18n/format.ts'
import { currentLanguage } from '../../../i18n/language.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../../ui/SkeletonLines.tsx'
import { Tabs } from '../../../ui/Tabs.tsx'
import { RowMenu } from '../../../ui/table/RowMenu.tsx'
import { usePageTitle } from '../../../ui/usePageTitle.ts'
import { ask } from '../../app.ts'
import { passholderRouteApi } from '../../routes.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { whoOfDetail } from '../acts/who.ts'
import { usePassholderActions } from '../usePassholderActions.tsx'
import { AuditSection } from './AuditSection.tsx'
import { CardsSection } from './CardsSection.tsx'
import { CouponsSection } from './CouponsSection.tsx'
import { NoteSection } from './NoteSection.tsx'
import { OverviewSection } from './OverviewSection.tsx'
import classes from './PassholderPage.module.css'
import { PointsSection } from './PointsSection.tsx'
import { RewardsSection } from './RewardsSection.tsx'
import { sections } from './sections.ts'
import { TariffsSection } from './TariffsSection.tsx'

/** One passholder: everything there is, part by part. */
export function PassholderPage() {
  const { t } = useTranslation(['passholders', 'ksb', 'table'])
  const params = passholderRouteApi.useParams()
  const { section = 'overview' } = passholderRouteApi.useSearch()
  const { actions, open, dialog } = usePassholderActions()
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
    return (
      <>
        <PageHead title={t('title')} chapter="passholders" />
        <ErrorState title={t('detail.failed')} problem={problem} onRetry={() => void query.refetch()} />
      </>
    )
  }
  if (!query.data) return <SkeletonLines lines={8} />
  const { passholder, blocked } = query.data
  const who = whoOfDetail(params.passholderId, query.data, params.cardSystemId)
  return (
    <>
      <PageHead
        title={who.name}
        chapter="passholders"
        trail={trail}
        tools={<RowMenu name={who.name} actions={actions(who)} label={t('table:actions')} />}
      />
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
            search={{ section: one === 'overview' ? undefined : one }}
            // The first part is the address without any part: not the beginning of all others.
            activeOptions={{ exact: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`detail.${one}`)}
          </Link>
        ))}
      </Tabs>
      {section === 'overview' ? (
        <OverviewSection detail={query.data} ids={params} onTariff={blocked ? undefined : () => open('tariff', who)} />
      ) : null}
      {section === 'cards' ? <CardsSection detail={query.data} /> : null}
      {section === 'points' ? <PointsSection ids={params} balance={passholder.points ?? 0} /> : null}
      {section === 'rewards' ? <RewardsSection ids={params} /> : null}
      {section === 'tariffs' ? <TariffsSection ids={params} /> : null}
      {section === 'coupons' ? <CouponsSection ids={params} /> : null}
      {section === 'note' ? <NoteSection ids={params} /> : null}
      {section === 'audit' ? <AuditSection ids={params} /> : null}
      {dialog}
    </>
  )
}
