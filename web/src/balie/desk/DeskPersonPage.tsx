import { IconIdBadge2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { personQuery } from '../../api/balie.ts'
import { toProblem } from '../../api/problem.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { DeskPerson } from './DeskPerson.tsx'
import classes from './desk.module.css'

/** What the desk can do for one person. Who it is, is in memory only: the address names nobody. */
export function DeskPersonPage() {
  const { t } = useTranslation(['desk', 'balie', 'common'])
  const { balie, deskPerson, nextPass } = useCounterContext()
  usePageTitle(`${t('person.title')} · ${t('balie:name')}`)
  const person = useQuery({
    ...personQuery(ask, balie.id, deskPerson?.passholderId ?? ''),
    enabled: deskPerson !== null,
  })
  return (
    <div className={classes.page}>
      {deskPerson === null ? (
        <EmptyState
          icon={<IconIdBadge2 size={24} stroke={1.75} />}
          title={t('person.nobody')}
          text={t('person.nobodyText')}
          action={<LinkButton onClick={nextPass}>{t('person.toPass')}</LinkButton>}
        />
      ) : person.data ? (
        <DeskPerson key={deskPerson.passholderId} person={person.data} />
      ) : person.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(person.error)}
          onRetry={() => void person.refetch()}
        />
      ) : (
        <SkeletonLines lines={8} rowHeight={56} />
      )}
    </div>
  )
}
