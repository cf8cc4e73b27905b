import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  approveRequest,
  type BalieRequest,
  refuseRequest,
  requestsQuery,
  withdrawRequest,
} from '../../api/ksb-balies.ts'
import { toProblem } from '../../api/problem.ts'
import { shortDate } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { Status } from '../../ui/Status.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { PageHead } from '../shell/PageHead.tsx'
import classes from './Balie.module.css'
import { BalieTabs } from './BalieTabs.tsx'
import { useChangedBalies, useIsPlatform } from './useBalie.ts'

const tones = { OPEN: 'attention', APPROVED: 'ordinary', REFUSED: 'refused', WITHDRAWN: 'neutral' } as const
type Asked = { act: 'approve' | 'refuse' | 'withdraw'; request: BalieRequest }

/** *Aanvragen*: balies that are asked for, and regions that a balie is to join. Open ones first. */
export function RequestsPage() {
  const { t } = useTranslation(['balies', 'ksb', 'common'])
  usePageTitle(`${t('requests.title')} · ${t('ksb:name')}`)
  const params = cardSystemRouteApi.useParams()
  const isPlatform = useIsPlatform()
  const query = useQuery(requestsQuery(ask, params.cardSystemId, isPlatform, 1, 100))
  const [asked, setAsked] = useState<Asked>()
  return (
    <>
      <PageHead title={t('requests.title')} chapter="balies" />
      <BalieTabs />
      <div className={classes.page}>
        {query.isPending ? <SkeletonLines lines={5} rowHeight={56} /> : null}
        {query.isError && !query.data ? (
          <ErrorState
            title={t('common:loadFailed')}
            problem={toProblem(query.error)}
            onRetry={() => void query.refetch()}
          />
        ) : null}
        {query.data?.member.length === 0 ? (
          <EmptyState title={t('requests.empty')} text={t('requests.emptyText')} />
        ) : null}
        <ul aria-label={t('requests.title')}>
          {query.data?.member.map((request) => (
            <RequestRow
              key={request.id}
              request={request}
              cardSystemId={params.cardSystemId}
              onAsk={(act) => setAsked({ act, request })}
            />
          ))}
        </ul>
      </div>
      {asked ? <DecideDialog key={asked.request.id} {...asked} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

interface RequestRowProps {
  request: BalieRequest
  cardSystemId: number
  onAsk: (act: Asked['act']) => void
}

function RequestRow({ request, cardSystemId, onAsk }: RequestRowProps) {
  const { t } = useTranslation('balies')
  const { kind, name, status, organizerId, cardSystem, joins, mayDecide, mayWithdraw, reason, note } = request
  const where = [request.street, [request.postalCode, request.city].filter(Boolean).join(' ')].filter(Boolean)
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <strong>
          {organizerId && status === 'APPROVED' ? (
            <Link to="/$cardSystemId/balies/$balieId" params={{ cardSystemId, balieId: organizerId }} search={{}}>
              {name}
            </Link>
          ) : (
            name
          )}
        </strong>
        <p>
          {kind === 'NEW'
            ? t('requests.new', { region: cardSystem.name })
            : t('requests.join', { region: joins?.name ?? '' })}
        </p>
        <p className={classes.quiet}>{[...where, request.email, request.phone].filter(Boolean).join(' · ')}</p>
        {note ? <p>{t('requests.note', { note })}</p> : null}
        {reason ? <p>{t('requests.reason', { reason })}</p> : null}
        <p className={classes.quiet}>
          {t('requests.askedBy', { name: request.askedBy ?? '', day: shortDate(request.askedAt) })}
        </p>
      </div>
      <Status tone={tones[status]}>{t(`requests.status.${status}`)}</Status>
      {mayDecide ? (
        <>
          <Button
            size="xs"
            aria-label={t('requests.named', { verb: t('requests.approve'), name })}
            onClick={() => onAsk('approve')}
          >
            {t('requests.approve')}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={t('requests.named', { verb: t('requests.refuse'), name })}
            onClick={() => onAsk('refuse')}
          >
            {t('requests.refuse')}
          </Button>
        </>
      ) : null}
      {mayWithdraw && !mayDecide ? (
        <Button
          size="xs"
          variant="default"
          aria-label={t('requests.named', { verb: t('requests.withdraw'), name })}
          onClick={() => onAsk('withdraw')}
        >
          {t('requests.withdraw')}
        </Button>
      ) : null}
    </li>
  )
}

/** Saying yes, saying no with a reason, or taking it back: what each does is said first. */
function DecideDialog({ act: verb, request, onClose }: Asked & { onClose: () => void }) {
  const { t } = useTranslation('balies')
  const params = cardSystemRouteApi.useParams()
  const isPlatform = useIsPlatform()
  const changed = useChangedBalies(params.cardSystemId)
  const { name } = request
  // The platform sees those of all card systems, each under its own.
  const from = isPlatform ? request.cardSystem.id : params.cardSystemId
  const act = useAct(
    async (reason: string, key) => {
      if (verb === 'approve') await approveRequest(ask, request, from, key)
      else if (verb === 'refuse') await refuseRequest(ask, request, from, key, reason)
      else await withdrawRequest(ask, request, key)
    },
    () => {
      changed()
      showToast(t(`requests.done.${verb}`, { name }))
      onClose()
    },
  )
  const shown = { pending: act.pending, problem: act.problem, onClose, title: t(`requests.ask.${verb}`, { name }) }
  if (verb === 'refuse') {
    return (
      <ReasonDialog
        {...shown}
        verb={t('requests.refuse')}
        label={t('requests.why')}
        description={t('requests.whyText')}
        missing={t('requests.whyMissing')}
        onReason={act.run}
      >
        {null}
      </ReasonDialog>
    )
  }
  const words = verb === 'withdraw' ? 'withdraw' : request.kind === 'NEW' ? 'make' : 'join'
  return (
    <AskDialog {...shown} opened verb={t(`requests.${verb}`)} onSubmit={() => act.run('')}>
      <p>{t(`requests.text.${words}`)}</p>
    </AskDialog>
  )
}
