import { IconCalendarCheck } from '@tabler/icons-react'
import type { Act } from '../act.ts'
import { withWords } from '../with-words.ts'

export const tariffAct: Act = {
  id: 'tariff',
  permission: 'PASSHOLDERS_WRITE_SOCIALTARIFF',
  icon: IconCalendarCheck,
  whyNot: (person, here) => {
    if (person.blocked) return 'personBlocked'
    return person.memberships.some(({ cardSystem }) => here.includes(cardSystem.id)) ? null : 'notMemberHere'
  },
  load: withWords('membership', () => import('./TariffDialog.tsx')),
}
