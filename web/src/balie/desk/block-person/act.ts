import { IconUserCheck, IconUserOff } from '@tabler/icons-react'
import type { Person } from '../../../api/balie-types.ts'
import type { Act } from '../act.ts'

const isMember = (person: Person, here: readonly number[]) =>
  person.memberships.some(({ cardSystem }) => here.includes(cardSystem.id))

export const blockPersonAct: Act = {
  id: 'blockPerson',
  permission: 'PASSHOLDERS_BLOCK',
  icon: IconUserOff,
  whyNot: (person, here) => (!isMember(person, here) ? 'notMemberHere' : person.blocked ? 'personBlocked' : null),
  load: () => import('./BlockPersonDialog.tsx'),
}

export const unblockPersonAct: Act = {
  id: 'unblockPerson',
  permission: 'PASSHOLDERS_BLOCK',
  icon: IconUserCheck,
  whyNot: (person, here) => (!isMember(person, here) ? 'notMemberHere' : person.blocked ? null : 'personNotBlocked'),
  load: () => import('./UnblockPersonDialog.tsx'),
}
