import { IconUsersGroup } from '@tabler/icons-react'
import type { Act } from '../act.ts'
import { withWords } from '../with-words.ts'

export const associationsAct: Act = {
  id: 'associations',
  permission: 'ASSOCIATIONS',
  icon: IconUsersGroup,
  whyNot: (person, here) =>
    person.memberships.some(({ cardSystem }) => here.includes(cardSystem.id)) ? null : 'notMemberHere',
  load: withWords('membership', () => import('./AssociationsDialog.tsx')),
}
