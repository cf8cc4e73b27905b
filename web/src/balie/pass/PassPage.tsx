import { useCounterContext } from '../CounterContext.ts'
import { PassDesktop } from './PassDesktop.tsx'
import { PassPhone } from './PassPhone.tsx'
import { usePersonOnScreen } from './usePersonOnScreen.ts'

/** The pass on screen: waiting for one, the result and the person, or why not. */
export function PassPage() {
  const { isWide } = useCounterContext()
  const person = usePersonOnScreen()
  return isWide ? <PassDesktop person={person} /> : <PassPhone person={person} />
}
