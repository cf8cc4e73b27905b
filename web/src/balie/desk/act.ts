import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Person } from '../../api/balie-types.ts'
import type { Counter } from '../CounterContext.ts'
import type { ActId, WhyNot } from './act-id.ts'

/** What the dialog or page of an act gets. */
export interface ActProps {
  person: Person
  counter: Counter
  /** It is done: says so, with the way back where there is one, and asks the person anew. */
  onDone: (said: string, undo?: { label: string; act: () => void }) => void
  /** Nothing was done. */
  onClose: () => void
}

/** Something a balie does for a person beside points and rewards. */
export interface Act {
  id: ActId
  /** Of the person who works here; without it the list says that another balie may. */
  permission: string
  icon: Icon
  /** Permitted, but not possible for this person now. `here`: the card systems that the permission reaches. */
  whyNot?: (person: Person, here: readonly number[]) => WhyNot | null
  /** Loaded when somebody chooses it. */
  load: () => Promise<{ default: ComponentType<ActProps> }>
}
