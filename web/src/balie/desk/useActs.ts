import { reachOf } from '../../api/balie-desk.ts'
import type { Person } from '../../api/balie-types.ts'
import { useCounterContext } from '../CounterContext.ts'
import type { Act } from './act.ts'
import type { WhyNot } from './act-id.ts'
import { acts } from './acts.ts'

export interface OfferedAct {
  act: Act
  /** Null: it can be done. */
  whyNot: WhyNot | null
}

/** Everything a balie could do for this person, each with the reason when this one cannot, or not now. */
export function useActs(person: Person): OfferedAct[] {
  const { balie } = useCounterContext()
  return acts.map((act) => {
    if (!balie.active) return { act, whyNot: 'inactive' }
    const here = reachOf(balie, act.permission)
    if (here.length === 0) return { act, whyNot: 'notPermitted' }
    return { act, whyNot: act.whyNot?.(person, here) ?? null }
  })
}
