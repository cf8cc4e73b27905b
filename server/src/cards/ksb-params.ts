import { Type } from 'typebox'
import { requireCardSystem } from '../http/actor.ts'
import type { Work } from '../http/work.ts'
import type { CardSystemId } from '../values/ids.ts'
import type { Where } from './acts.ts'

export const ofCardSystem = Type.Object({ cardSystemId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) })

/** Administering this card system. @throws auth/forbidden */
export function administering(work: Pick<Work, 'by'>, cardSystemId: CardSystemId): Where {
  requireCardSystem(work.by, cardSystemId)
  return { cardSystemIds: [cardSystemId] }
}
