import { Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Settlement, salesKey, settleEvent, standingSalesQuery } from '../../api/ksb-sales.ts'
import { toProblem } from '../../api/problem.ts'
import { count, euro } from '../../i18n/format.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { RadioChoice } from '../../ui/RadioChoice.tsx'
import { SkeletonLines } from '../../ui/SkeletonLines.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'

interface SettleDialogProps {
  event: { id: string; title: string }
  onClose: () => void
}

/** An event is called off or moved: what happens with all its tickets in one, and who hears of it. */
export function SettleDialog({ event, onClose }: SettleDialogProps) {
  const { t } = useTranslation(['sales', 'common'])
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const standing = useQuery(standingSalesQuery(ask, cardSystemId, event.id))
  const [change, setChange] = useState<Settlement['change']>('CALLED_OFF')
  const [tickets, setTickets] = useState<Settlement['tickets']>('CANCEL')
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const reasonField = useRef<HTMLTextAreaElement>(null)
  const act = useAct(
    (body: Settlement, key) => settleEvent(ask, { cardSystemId, eventId: event.id }, key, body),
    ({ cancelled, told }) => {
      void queries.invalidateQueries({ queryKey: salesKey(cardSystemId) })
      showToast(t(tickets === 'CANCEL' ? 'settle.cancelled' : 'settle.kept', { count: cancelled, told: count(told) }))
      onClose()
    },
  )
  const { data } = standing
  return (
    <AskDialog
      opened
      size={560}
      title={t('settle.title', { event: event.title })}
      verb={t(tickets === 'CANCEL' ? 'settle.verbCancel' : 'settle.verbKeep')}
      danger={tickets === 'CANCEL'}
      dismiss={t('back')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (reason.trim() === '') {
          setWrong(t('reasonMissing'))
          reasonField.current?.focus()
        } else if (data) act.run({ change, tickets, reason: reason.trim(), version: data.version })
      }}
    >
      <RadioChoice
        label={t('settle.change')}
        value={change}
        choices={[
          { value: 'CALLED_OFF', label: t('settle.calledOff') },
          { value: 'MOVED', label: t('settle.moved') },
        ]}
        onChange={(value) => setChange(value === 'MOVED' ? 'MOVED' : 'CALLED_OFF')}
      />
      <RadioChoice
        label={t('settle.tickets')}
        value={tickets}
        choices={[
          { value: 'CANCEL', label: t('settle.cancel'), description: t('settle.cancelText') },
          { value: 'KEEP', label: t('settle.keep'), description: t('settle.keepText') },
        ]}
        onChange={(value) => setTickets(value === 'KEEP' ? 'KEEP' : 'CANCEL')}
      />
      <Textarea
        ref={reasonField}
        label={t('settle.reason')}
        description={t('settle.reasonHelp')}
        maxLength={500}
        autosize
        minRows={2}
        value={reason}
        error={wrong}
        onChange={(typed) => {
          setReason(typed.currentTarget.value)
          setWrong(undefined)
        }}
      />
      {standing.isPending ? <SkeletonLines lines={1} /> : null}
      {standing.isError ? (
        <ErrorState
          title={t('common:loadFailed')}
          problem={toProblem(standing.error)}
          onRetry={() => void standing.refetch()}
        />
      ) : null}
      {data ? (
        <p aria-live="polite">
          {t(tickets === 'CANCEL' ? 'settle.previewCancel' : 'settle.previewKeep', {
            count: data.tickets,
            price: euro(data.paidCents / 100),
          })}{' '}
          {t('settle.told', { reachable: count(data.reachable), people: count(data.people) })}
        </p>
      ) : null}
    </AskDialog>
  )
}
