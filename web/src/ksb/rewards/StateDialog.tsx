import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changeReward, type ListedReward, rewardQuery, rewardsKey } from '../../api/ksb-rewards.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { cardSystemRouteApi } from '../routes.ts'
import { bodyOf } from './kept-body.ts'

export interface StateAsked {
  to: 'ACTIVE' | 'INACTIVE' | 'DELETED'
  reward: ListedReward
}

/** Taking a reward offline for a while, ending it, or putting it back: asked first, with what it does. */
export function StateDialog({ asked: { to, reward }, onClose }: { asked: StateAsked; onClose: () => void }) {
  const { t } = useTranslation('rewards')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const queries = useQueryClient()
  const act = useAct(
    async (status: StateAsked['to'], key) => {
      // What somebody else changed meanwhile stays.
      const now = await queries.fetchQuery(rewardQuery(ask, cardSystemId, reward.id))
      return changeReward(ask, cardSystemId, reward.id, key, { ...bodyOf(now), status })
    },
    () => {
      void queries.invalidateQueries({ queryKey: rewardsKey(cardSystemId) })
      showToast(t(`change.${to}.done`, { title: reward.title }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t(`change.${to}.title`, { title: reward.title })}
      verb={t(`change.${to}.verb`)}
      danger={to === 'DELETED'}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(to)}
    >
      <p>{t(`change.${to}.text`)}</p>
    </AskDialog>
  )
}
