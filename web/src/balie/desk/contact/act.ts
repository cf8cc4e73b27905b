import { IconAddressBook } from '@tabler/icons-react'
import type { Act } from '../act.ts'

export const contactAct: Act = {
  id: 'contact',
  permission: 'PASSHOLDERS_WRITE',
  icon: IconAddressBook,
  whyNot: ({ memberships }, here) =>
    memberships.some(({ cardSystem }) => here.includes(cardSystem.id)) ? null : 'notMemberHere',
  load: () => import('./ContactDialog.tsx'),
}
