import { useTranslation } from 'react-i18next'
import { showToast } from './Toast.tsx'

/** Puts text on the clipboard, and says whether it is there. */
export function useCopy(): (text: string) => void {
  const { t } = useTranslation('table')
  return (text) =>
    void navigator.clipboard.writeText(text).then(
      () => showToast(t('copied')),
      () => showToast(t('copyFailed'), 'information'),
    )
}
