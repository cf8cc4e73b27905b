import { useTranslation } from 'react-i18next'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useActivityWords } from '../activities/useActivityWords.ts'
import { useCounterContext } from '../CounterContext.ts'
import { PassDesktop } from './PassDesktop.tsx'
import { PassPhone } from './PassPhone.tsx'
import { usePersonOnScreen } from './usePersonOnScreen.ts'

/** The pass on screen: waiting for one, the result and the person, or why not. */
export function PassPage() {
  const { t } = useTranslation('balie')
  const { isWide } = useCounterContext()
  const { title } = useActivityWords()
  usePageTitle(`${title} · ${t('name')}`)
  const person = usePersonOnScreen()
  return isWide ? <PassDesktop person={person} /> : <PassPhone person={person} />
}
