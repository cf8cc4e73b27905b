import { IconTruck } from '@tabler/icons-react'
import type { Act } from '../act.ts'
import { withWords } from '../with-words.ts'

export const moveAct: Act = {
  id: 'move',
  permission: 'MEMBERSHIPS_MOVE',
  icon: IconTruck,
  whyNot: (person, here) => {
    if (person.blocked) return 'personBlocked'
    const ids = person.memberships.map(({ cardSystem }) => cardSystem.id)
    if (here.every((id) => ids.includes(id))) return 'memberHere'
    return ids.length === 0 ? 'memberNowhere' : null
  },
  load: withWords('membership', () => import('./MoveDialog.tsx')),
}
