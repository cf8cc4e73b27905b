import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type RedeemedReward, redeemedKey, removeRedeemed } from '../../api/ksb-redeemed.ts'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { redeemedRouteApi } from '../routes.ts'

/** Asked first, with its effect and its reason: the passholder has the reward and the points again. */
export function RemoveDialog({ redeemed, onClose }: { redeemed: RedeemedReward; onClose: () => void }) {
  const { t } = useTranslation('redeemed')
  const { cardSystemId } = redeemedRouteApi.useParams()
  const queries = useQueryClient()
  const { id, title, type, points: count } = redeemed
  const act = useAct(
    (why: string, key) => removeRedeemed(ask, cardSystemId, id, key, why),
    () => {
      void queries.invalidateQueries({ queryKey: redeemedKey(cardSystemId) })
      showToast(t('remove.done', { title }))
      onClose()
    },
  )
  return (
    <ReasonDialog
      title={t('remove.title', { title })}
      verb={t('remove.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      label={t('remove.reason')}
      missing={t('remove.required')}
      onReason={act.run}
    >
      <p>{type === 'WELCOME' ? t('remove.welcome') : t('remove.points', { count })}</p>
    </ReasonDialog>
  )
}
