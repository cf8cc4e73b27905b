import { useTranslation } from 'react-i18next'
import { download } from '../../api/download.ts'
import { eventCodesPath } from '../../api/ksb-events.ts'
import { useSentence } from '../../api/useSentence.ts'
import { Banner } from '../../ui/Banner.tsx'
import { showToast } from '../../ui/Toast.tsx'
import { useAct } from '../../ui/useAct.ts'
import { login } from '../app.ts'

interface Asked {
  eventIds: readonly string[]
  format: 'pdf' | 'zip'
}

/** Downloads the QR-spaarcodes of events; what is refused is said on the page. */
export function useCodes(cardSystemId: number) {
  const { t } = useTranslation('events')
  const sentence = useSentence()
  const act = useAct(
    ({ eventIds, format }: Asked) => download(login.bearer, eventCodesPath(cardSystemId, eventIds, format)),
    () => showToast(t('codes.done')),
  )
  const said = act.problem ? sentence(act.problem) : null
  return {
    pending: act.pending,
    get: (eventIds: readonly string[], format: 'pdf' | 'zip') => act.run({ eventIds, format }),
    refused: said ? (
      <Banner tone="refused">
        {said.title}. {said.text}
      </Banner>
    ) : null,
  }
}
