import { IconSchool } from '@tabler/icons-react'
import type { Act } from '../act.ts'
import { withWords } from '../with-words.ts'

export const schoolAct: Act = {
  id: 'school',
  permission: 'PASSHOLDERS_UPDATE',
  icon: IconSchool,
  whyNot: (person, here) =>
    person.memberships.some(({ cardSystem }) => here.includes(cardSystem.id)) ? null : 'notMemberHere',
  load: withWords('membership', () => import('./SchoolDialog.tsx')),
}
