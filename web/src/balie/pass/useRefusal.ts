import type { Scan } from '../../api/balie-types.ts'
import { useCounterContext } from '../CounterContext.ts'
import { type Refused, refusalOfProblem, refusalOfScan } from './words.ts'

interface RefusalOnScreen {
  refused: Refused
  card: Scan['card'] | null
  groupName?: string | undefined
  onRetry: (() => void) | null
}

/** Why the pass on screen was refused, the card it was about, and trying again where that can help. */
export function useRefusal(): RefusalOnScreen | null {
  const { counter, retry } = useCounterContext()
  const { shown } = counter
  if (shown.step === 'failed') {
    const refused = refusalOfProblem(shown.problem)
    const canHelp = ['no-network', 'unavailable', 'unexpected', 'too-fast'].includes(refused.key)
    // The same act, with the same key: it cannot be done twice.
    return { refused, card: null, onRetry: canHelp ? () => retry(shown.act) : null }
  }
  if (shown.step !== 'answered') return null
  if (shown.scan.outcome === 'REFUSED' || (shown.scan.groupPass && shown.scan.person === undefined)) {
    return { refused: refusalOfScan(shown.scan), card: shown.scan.card, groupName: shown.scan.groupName, onRetry: null }
  }
  return null
}
