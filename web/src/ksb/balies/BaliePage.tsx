import { Button } from '@mantine/core'
import { IconLock, IconLockOpen, IconPencil } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toProblem } from '../../api/problem.ts'
import { useSentence } from '../../api/useSentence.ts'
import { longDate } from '../../i18n/format.ts'
import { currentLanguage } from '../../i18n/language.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { balieRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import { ActiveDialog } from './ActiveDialog.tsx'
import classes from './Balie.module.css'
import { DetailsSection } from './DetailsSection.tsx'
import { GroupsSection } from './GroupsSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import { MoneySection } from './MoneySection.tsx'
import { RegionsSection } from './RegionsSection.tsx'
import { StaffSection } from './StaffSection.tsx'
import { balieSections } from './sections.ts'
import { useBalie } from './useBalie.ts'

const icon = { size: 18, stroke: 2, 'aria-hidden': true } as const

/** One balie, part by part: *Balies aanpassen*. */
export function BaliePage() {
  const { t } = useTranslation(['balies', 'ksb'])
  const params = balieRouteApi.useParams()
  const { section = 'details' } = balieRouteApi.useSearch()
  const navigate = useNavigate()
  const sentence = useSentence()
  const query = useBalie(params)
  const [changing, setChanging] = useState(false)
  usePageTitle(`${query.data?.name ?? t('title')} · ${t('ksb:name')}`)
  const trail = (
    <Link to="/$cardSystemId/balies" params={params} search={{}}>
      {t('title')}
    </Link>
  )
  if (query.error && !query.data) {
    const problem = toProblem(query.error)
    const said = sentence(problem)
    return (
      <>
        <PageHead title={t('title')} chapter="balies" trail={trail} />
        <ErrorState title={said.title} text={said.text} problem={problem} onRetry={() => void query.refetch()} />
      </>
    )
  }
  if (!query.data) return <SkeletonLines lines={8} />
  const balie = query.data
  return (
    <>
      <PageHead
        title={balie.name}
        chapter="balies"
        trail={trail}
        tools={
          <>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPencil {...icon} />}
              onClick={() => void navigate({ to: '/$cardSystemId/balies/$balieId/edit', params })}
            >
              {t('act.edit')}
            </Button>
            <Button
              variant="default"
              size="xs"
              leftSection={balie.active ? <IconLock {...icon} /> : <IconLockOpen {...icon} />}
              onClick={() => setChanging(true)}
            >
              {t(balie.active ? 'act.deactivate' : 'act.activate')}
            </Button>
          </>
        }
      />
      {balie.active ? null : (
        <Banner tone="attention">
          {balie.inactive?.since
            ? t('inactiveSince', { day: longDate(balie.inactive.since, currentLanguage()) })
            : t('inactiveNow')}{' '}
          {balie.inactive?.reason ? t('inactiveReason', { reason: balie.inactive.reason }) : null}
        </Banner>
      )}
      <Tabs label={t('sections')}>
        {balieSections.map((one) => (
          <Link
            key={one}
            to="/$cardSystemId/balies/$balieId"
            params={params}
            search={{ section: one === 'details' ? undefined : one }}
            activeOptions={{ exact: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`section.${one}`)}
          </Link>
        ))}
      </Tabs>
      <div className={classes.page}>
        {section === 'details' ? <DetailsSection balie={balie} /> : null}
        {section === 'staff' ? <StaffSection of={params} name={balie.name} /> : null}
        {section === 'groups' ? (
          <GroupsSection key={JSON.stringify(balie.permissionGroups)} of={params} balie={balie} />
        ) : null}
        {section === 'money' ? <MoneySection of={params} balie={balie} /> : null}
        {section === 'regions' ? <RegionsSection of={params} balie={balie} /> : null}
        {section === 'history' ? <HistorySection of={params} /> : null}
      </div>
      {changing ? (
        <ActiveDialog balie={balie} cardSystemId={params.cardSystemId} onClose={() => setChanging(false)} />
      ) : null}
    </>
  )
}
