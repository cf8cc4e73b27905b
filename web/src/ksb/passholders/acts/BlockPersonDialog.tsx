import { useTranslation } from 'react-i18next'
import { newActKey } from '../../../api/client.ts'
import { blockPassholder, unblockPassholder } from '../../../api/ksb-passholders.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { ask } from '../../app.ts'
import { cardSystemRouteApi } from '../../routes.ts'
import { useChanged } from './useChanged.ts'
import type { Who } from './who.ts'

interface DialogProps {
  who: Who
  onClose: () => void
}

/** The person, in every card system: says what stops, what stays, and how it is lifted. */
export function BlockPersonDialog({ who, onClose }: DialogProps) {
  const { t } = useTranslation(['passholders', 'common'])
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const ids = { cardSystemId, passholderId: who.id }
  const act = useAct(
    (why: string, key) => blockPassholder(ask, ids, key, why),
    () => {
      changed()
      showToast(t('block.personDone', { name: who.name }), 'done', {
        label: t('common:undo'),
        act: () =>
          void unblockPassholder(ask, ids, newActKey()).then(changed, () =>
            showToast(t('block.undoFailed'), 'information'),
          ),
      })
      onClose()
    },
  )
  return (
    <ReasonDialog
      title={t('block.personTitle')}
      verb={t('block.personVerb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      label={t('detail.reason')}
      description={t('block.reasonHelp')}
      missing={t('block.writeReason')}
      maxLength={200}
      onReason={act.run}
    >
      <p>{t('block.personText', { name: who.name })}</p>
    </ReasonDialog>
  )
}

export function UnblockPersonDialog({ who, onClose }: DialogProps) {
  const { t } = useTranslation('passholders')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const changed = useChanged()
  const act = useAct(
    (_: null, key) => unblockPassholder(ask, { cardSystemId, passholderId: who.id }, key),
    () => {
      changed()
      showToast(t('block.personUndone', { name: who.name }))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('block.unpersonTitle')}
      verb={t('block.unpersonVerb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('block.unpersonText', { name: who.name })}</p>
    </AskDialog>
  )
}
