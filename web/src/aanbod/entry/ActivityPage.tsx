import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { enteredEventQuery, organisersQuery, ownPlacesQuery } from '../../api/aanbod.ts'
import { toProblem } from '../../api/problem.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Status } from '../../ui/Status.tsx'
import { RowMenu } from '../../ui/table/RowMenu.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { useBalie } from '../balies.ts'
import { useActs } from '../list/useActs.tsx'
import { activityRouteApi, newRouteApi } from '../routes.ts'
import shell from '../shell/Shell.module.css'
import { ActivityForm } from './ActivityForm.tsx'
import { valuesOf } from './document.ts'
import { forgetValues } from './kept.ts'
import { emptyValues, textOf } from './values.ts'

/** A new activity, empty or as a copy of another one. */
export function NewActivityPage() {
  const { t } = useTranslation('aanbod')
  const { organizerId } = newRouteApi.useParams()
  const { copy } = newRouteApi.useSearch()
  usePageTitle(`${t('entry.new')} · ${t('name')}`)
  const own = useQuery(ownPlacesQuery(ask, organizerId, { limit: '20' }))
  const organisers = useQuery(organisersQuery(ask, organizerId))
  const copied = useQuery({ ...enteredEventQuery(ask, organizerId, copy ?? ''), enabled: copy !== undefined })
  const failed = [own, organisers, copied].find(({ error, data }) => error && !data)
  const isReady = own.data && organisers.data && (copy === undefined || copied.data)
  return (
    <>
      <Head title={copy === undefined ? t('entry.new') : t('entry.copy')} />
      {failed ? (
        <Trouble error={failed.error} onRetry={() => void failed.refetch()} />
      ) : isReady ? (
        <ActivityForm
          key={copy ?? 'new'}
          keptAs={copy === undefined ? 'new' : `copy.${copy}`}
          event={undefined}
          original={copied.data ? asCopy(copied.data.document) : undefined}
          first={copied.data ? valuesOf(copied.data.document) : emptyValues(organizerId, ownHouse(own.data.member))}
          organisers={organisers.data.member}
        />
      ) : (
        <SkeletonLines lines={10} rowHeight={44} />
      )}
    </>
  )
}

/** What is copied has a life of its own: nothing of when the other was cancelled, or who entered it. */
function asCopy<Document extends object>(document: Document): Document {
  const copied = { ...document } as Document & Record<string, unknown>
  for (const member of ['@id', '@context', 'created', 'modified', 'creator', 'status', 'availableFrom', 'availableTo'])
    delete copied[member]
  return copied
}

/** The only place of a balie is its own house. */
const ownHouse = <Place,>(places: readonly Place[]): Place | undefined => (places.length === 1 ? places[0] : undefined)

/** One that is there already. */
export function ActivityPage() {
  const { t } = useTranslation(['aanbod', 'table'])
  const { organizerId, eventId } = activityRouteApi.useParams()
  const navigate = useNavigate()
  const query = useQuery({
    ...enteredEventQuery(ask, organizerId, eventId),
    // What is being changed is not replaced while somebody types.
    refetchOnWindowFocus: false,
  })
  const organisers = useQuery(organisersQuery(ask, organizerId))
  const event = query.data?.event
  const title = event?.title ?? t('entry.one')
  usePageTitle(`${title} · ${t('name')}`)
  const { actions, dialog } = useActs(() => {
    forgetValues(organizerId, eventId)
    void navigate({ to: '/$organizerId', params: { organizerId }, search: {} })
  })
  const isGone = query.error !== null && toProblem(query.error).name === 'uitpas/event-not-found'
  const failed = [query, organisers].find(({ error, data }) => error && !data)
  return (
    <>
      <Head title={title}>
        {event ? (
          <RowMenu
            name={event.title}
            label={t('table:actions')}
            actions={actions(event).filter(({ key }) => key !== 'change')}
          />
        ) : null}
      </Head>
      {dialog}
      {event ? <State event={event} reason={textOf(query.data?.document.status?.reason)} /> : null}
      {isGone ? (
        <EmptyState title={t('entry.gone')} text={t('entry.goneText')} />
      ) : failed ? (
        <Trouble error={failed.error} onRetry={() => void failed.refetch()} />
      ) : query.data && organisers.data ? (
        <ActivityForm
          key={`${eventId} ${query.data.event.modifiedAt}`}
          keptAs={eventId}
          event={query.data.event}
          original={query.data.document}
          first={valuesOf(query.data.document)}
          organisers={organisers.data.member}
        />
      ) : (
        <SkeletonLines lines={10} rowHeight={44} />
      )}
    </>
  )
}

function State({ event, reason }: { event: { status: string; workflowStatus: string }; reason: string }) {
  const { t } = useTranslation('aanbod')
  if (event.workflowStatus === 'DRAFT') return <Status tone="information">{t('entry.draft')}</Status>
  if (event.status !== 'Unavailable' && event.status !== 'TemporarilyUnavailable') return null
  return (
    <p>
      <Status tone={event.status === 'Unavailable' ? 'refused' : 'attention'}>{t(`status.${event.status}`)}</Status>{' '}
      {reason}
    </p>
  )
}

function Head({ title, children }: { title: string; children?: ReactNode }) {
  const { t } = useTranslation('aanbod')
  const { balie } = useBalie()
  return (
    <div className={shell.head}>
      <p className={shell.trail}>
        <Link to="/$organizerId" params={{ organizerId: balie.id }} search={{}}>
          {t('list.title')}
        </Link>
      </p>
      <h1 className={shell.title}>{title}</h1>
      {children}
    </div>
  )
}

function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('common')
  return <ErrorState title={t('pageFailed')} problem={toProblem(error)} onRetry={onRetry} />
}
