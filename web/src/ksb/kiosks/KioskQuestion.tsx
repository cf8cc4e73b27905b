import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import {
  disconnectKiosk,
  type Kiosk,
  kiosksKey,
  removeKiosk,
  renewSetupCode,
  type SetupCode,
} from '../../api/ksb-kiosks.ts'
import { AskDialog } from '../../ui/AskDialog.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { ask } from '../app.ts'
import { kiosksRouteApi } from '../routes.ts'

interface KioskQuestionProps {
  act: 'code' | 'disconnect' | 'remove'
  kiosk: Kiosk
  onCode: (code: SetupCode) => void
  onClose: () => void
}

/** What touches who stands at the pillar is asked first, with its effect. */
export function KioskQuestion({ act, kiosk, onCode, onClose }: KioskQuestionProps) {
  const { t } = useTranslation('kiosks')
  const { cardSystemId } = kiosksRouteApi.useParams()
  const queries = useQueryClient()
  const asked = useAct(
    async (_: null, key): Promise<SetupCode | undefined> => {
      if (act === 'code') return renewSetupCode(ask, cardSystemId, kiosk.id, key)
      await (act === 'disconnect' ? disconnectKiosk : removeKiosk)(ask, cardSystemId, kiosk.id, key)
      return undefined
    },
    (code) => {
      void queries.invalidateQueries({ queryKey: kiosksKey(cardSystemId) })
      if (code) return onCode(code)
      showToast(t(`question.${act}.done`))
      onClose()
    },
  )
  return (
    <AskDialog
      opened
      title={t(`question.${act}.title`, { name: kiosk.name })}
      verb={t(`question.${act}.verb`)}
      danger={act !== 'code'}
      pending={asked.pending}
      problem={asked.problem}
      onClose={onClose}
      onSubmit={() => asked.run(null)}
    >
      <p>{t(`question.${act}.text`)}</p>
    </AskDialog>
  )
}
