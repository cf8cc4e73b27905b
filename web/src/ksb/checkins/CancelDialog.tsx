import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cancelCheckin, checkinsKey, type ListedCheckin } from '../../api/ksb-events.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { checkinsRouteApi } from '../routes.ts'

/** Takes the points back, with the reason. */
export function CancelDialog({ checkin, onClose }: { checkin: ListedCheckin; onClose: () => void }) {
  const { t } = useTranslation('events')
  const { cardSystemId } = checkinsRouteApi.useParams()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const act = useAct(
    (why: string, key) => cancelCheckin(ask, { cardSystemId, checkinId: checkin.id }, key, why),
    () => {
      void queries.invalidateQueries({ queryKey: checkinsKey(cardSystemId) })
      showToast(t('checkins.done'))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('checkins.question')}
      verb={t('checkins.verb')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (reason.trim() === '') setWrong(t('checkins.reasonNeeded'))
        else act.run(reason.trim())
      }}
    >
      <p>{t('checkins.effect', { count: checkin.points, event: checkin.eventTitle })}</p>
      <TextInput
        label={t('checkins.reason')}
        description={t('checkins.reasonHelp')}
        maxLength={500}
        autoComplete="off"
        value={reason}
        error={wrong}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setWrong(undefined)
        }}
      />
    </AskDialog>
  )
}
