import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RedeemedReward, redeemedKey, removeRedeemed } from '../../api/ksb-redeemed.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { redeemedRouteApi } from '../routes.ts'

/** Asked first, with its effect and its reason: the passholder has the reward and the points again. */
export function RemoveDialog({ redeemed, onClose }: { redeemed: RedeemedReward; onClose: () => void }) {
  const { t } = useTranslation('redeemed')
  const { cardSystemId } = redeemedRouteApi.useParams()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
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
    <AskDialog
      opened
      title={t('remove.title', { title })}
      verb={t('remove.verb')}
      danger
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => {
        if (reason.trim() === '') setWrong(t('remove.required'))
        else act.run(reason.trim())
      }}
    >
      <p>{type === 'WELCOME' ? t('remove.welcome') : t('remove.points', { count })}</p>
      <TextInput
        label={t('remove.reason')}
        value={reason}
        error={wrong}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setWrong(undefined)
        }}
      />
    </AskDialog>
  )
}
