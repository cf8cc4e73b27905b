import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { idOf, organiserQuery, organisersQuery } from '../../api/aanbod.ts'
import { toProblem } from '../../api/problem.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { useBalie } from '../balies.ts'
import { newOrganiserRouteApi, organiserRouteApi } from '../routes.ts'
import shell from '../shell/Shell.module.css'
import { OrganiserForm } from './OrganiserForm.tsx'

/** Who organises what this balie enters, and has no pass. */
export function NewOrganiserPage() {
  const { t } = useTranslation('aanbod')
  const { organizerId } = newOrganiserRouteApi.useParams()
  usePageTitle(`${t('organiser.new')} · ${t('name')}`)
  return (
    <>
      <Head title={t('organiser.new')} />
      <p>{t('organiser.newText')}</p>
      <OrganiserForm organizerId={organizerId} document={undefined} fixed={[]} />
    </>
  )
}

/** What the registry says of an organiser: the balie itself, or one that it keeps. */
export function OrganiserPage() {
  const { t } = useTranslation(['aanbod', 'common'])
  const { organizerId, organiserId } = organiserRouteApi.useParams()
  const organisers = useQuery(organisersQuery(ask, organizerId))
  // What is being changed is not replaced while somebody types.
  const query = useQuery({ ...organiserQuery(ask, organizerId, organiserId), refetchOnWindowFocus: false })
  const organiser = organisers.data?.member.find(({ id }) => id === organiserId)
  const title = organiser?.name ?? t('field.organiserId')
  usePageTitle(`${title} · ${t('name')}`)
  const isGone = organisers.data !== undefined && organiser === undefined
  const failed = [organisers, query].find(({ error, data }) => error && !data)
  return (
    <>
      <Head title={title} />
      {isGone ? (
        <EmptyState title={t('organiser.gone')} text={t('organiser.goneText')} />
      ) : failed ? (
        <ErrorState
          title={t('common:pageFailed')}
          problem={toProblem(failed.error)}
          onRetry={() => void failed.refetch()}
        />
      ) : organiser && query.data ? (
        <OrganiserForm key={idOf(query.data)} organizerId={organizerId} document={query.data} fixed={organiser.fixed} />
      ) : (
        <SkeletonLines lines={10} rowHeight={44} />
      )}
    </>
  )
}

function Head({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation('aanbod')
  const { balie } = useBalie()
  return (
    <div className={shell.head}>
      <p className={shell.trail}>
        <Link to="/$organizerId/organisers" params={{ organizerId: balie.id }}>
          {t('organiser.title')}
        </Link>
      </p>
      <h1 className={shell.title}>{title}</h1>
      {children}
    </div>
  )
}
