import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cancelCheckin, checkinsKey, type ListedCheckin } from '../../api/ksb-events.ts'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { checkinsRouteApi } from '../routes.ts'

/** Takes the points back, with the reason. */
export function CancelDialog({ checkin, onClose }: { checkin: ListedCheckin; onClose: () => void }) {
  const { t } = useTranslation('events')
  const { cardSystemId } = checkinsRouteApi.useParams()
  const queries = useQueryClient()
  const act = useAct(
    (why: string, key) => cancelCheckin(ask, { cardSystemId, checkinId: checkin.id }, key, why),
    () => {
      void queries.invalidateQueries({ queryKey: checkinsKey(cardSystemId) })
      showToast(t('checkins.done'))
      onClose()
    },
  )
  return (
    <ReasonDialog
      title={t('checkins.question')}
      verb={t('checkins.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      label={t('checkins.reason')}
      description={t('checkins.reasonHelp')}
      missing={t('checkins.reasonNeeded')}
      onReason={act.run}
    >
      <p>{t('checkins.effect', { count: checkin.points, event: checkin.eventTitle })}</p>
    </ReasonDialog>
  )
}
