import { IconUserPlus } from '@tabler/icons-react'
import type { Act } from '../act.ts'
import { withWords } from '../with-words.ts'

export const joinAct: Act = {
  id: 'join',
  permission: 'PASSHOLDERS_WRITE',
  icon: IconUserPlus,
  whyNot: (person, here) => {
    if (person.blocked) return 'personBlocked'
    const works = person.memberships.filter(({ cardStatus }) => cardStatus === 'ACTIVE')
    return here.every((id) => works.some(({ cardSystem }) => cardSystem.id === id)) ? 'memberHere' : null
  },
  load: withWords('membership', () => import('./JoinDialog.tsx')),
}
