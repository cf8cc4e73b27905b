import type { Act } from './act.ts'
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
