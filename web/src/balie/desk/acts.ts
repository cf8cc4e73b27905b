import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Person } from '../../api/balie-types.ts'
import type { desk } from '../../i18n/nl/desk.ts'
import type { Counter } from '../CounterContext.ts'
import { associationsAct } from './associations/act.ts'
import { blockCardAct, unblockCardAct } from './block-card/act.ts'
import { blockPersonAct, unblockPersonAct } from './block-person/act.ts'
import { contactAct } from './contact/act.ts'
import { joinAct } from './join/act.ts'
import { moveAct } from './join/move-act.ts'
import { newCardAct } from './new-card/act.ts'
import { pictureAct } from './picture/act.ts'
import { schoolAct } from './school/act.ts'
import { tariffAct } from './tariff/act.ts'

export type ActId = keyof typeof desk.acts
export type WhyNot = keyof typeof desk.whyNot

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

/** In the order of the list. One line for each act, its folder beside this file. */
export const acts: readonly Act[] = [
  newCardAct,
  blockCardAct,
  unblockCardAct,
  tariffAct,
  joinAct,
  moveAct,
  contactAct,
  pictureAct,
  associationsAct,
  schoolAct,
  blockPersonAct,
  unblockPersonAct,
]
