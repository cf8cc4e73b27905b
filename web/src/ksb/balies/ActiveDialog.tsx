import { useTranslation } from 'react-i18next'
import { setActive } from '../../api/ksb-balies.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { ReasonDialog } from '../../ui/ReasonDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { useChangedBalies } from './useBalie.ts'

interface ActiveDialogProps {
  balie: { id: string; name: string; active: boolean }
  cardSystemId: number
  onClose: () => void
}

/** *Activeren* and *deactiveren*: what it does is said first, and why is kept. */
export function ActiveDialog({ balie, cardSystemId, onClose }: ActiveDialogProps) {
  const { t } = useTranslation('balies')
  const changed = useChangedBalies(cardSystemId)
  const { id, name, active } = balie
  const act = useAct(
    (body: { active: boolean; reason?: string }, key) => setActive(ask, { cardSystemId, balieId: id }, key, body),
    () => {
      changed()
      showToast(t(active ? 'deactivate.done' : 'activate.done', { name }))
      onClose()
    },
  )
  const asked = { pending: act.pending, problem: act.problem, onClose }
  if (!active) {
    return (
      <AskDialog
        {...asked}
        opened
        title={t('activate.title', { name })}
        verb={t('activate.verb')}
        onSubmit={() => act.run({ active: true })}
      >
        <p>{t('activate.text')}</p>
      </AskDialog>
    )
  }
  return (
    <ReasonDialog
      {...asked}
      title={t('deactivate.title', { name })}
      verb={t('deactivate.verb')}
      label={t('deactivate.reason')}
      description={t('deactivate.reasonText')}
      missing={t('deactivate.missing')}
      onReason={(reason) => act.run({ active: false, reason })}
    >
      <p>{t('deactivate.text')}</p>
    </ReasonDialog>
  )
}
