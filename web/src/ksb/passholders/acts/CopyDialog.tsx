import { useTranslation } from 'react-i18next'
import { download } from '../../../api/download.ts'
import { copyPath } from '../../../api/ksb-person.ts'
import { AskDialog } from '../../../ui/AskDialog.tsx'
import { showToast } from '../../../ui/Toast.tsx'
import { useAct } from '../../../ui/useAct.ts'
import { login } from '../../app.ts'
import { cardSystemRouteApi } from '../../routes.ts'
import type { Who } from './who.ts'

/** For who asks what is kept about them: everything, as a file to hand over. */
export function CopyDialog({ who, onClose }: { who: Who; onClose: () => void }) {
  const { t } = useTranslation('passholders')
  const { cardSystemId } = cardSystemRouteApi.useParams()
  const act = useAct(
    () => download(login.bearer, copyPath({ cardSystemId, passholderId: who.id })),
    () => {
      showToast(t('copy.done'))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t('copy.title')}
      verb={t('copy.verb')}
      pending={act.pending}
      problem={act.problem}
      onClose={onClose}
      onSubmit={() => act.run(null)}
    >
      <p>{t('copy.text', { name: who.name })}</p>
      <p>{t('copy.warning')}</p>
    </AskDialog>
  )
}
