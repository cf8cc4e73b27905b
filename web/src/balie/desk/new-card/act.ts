import { IconId } from '@tabler/icons-react'
import type { Act } from '../act.ts'

export const newCardAct: Act = {
  id: 'newCard',
  permission: 'CARDS_REPLACE',
  icon: IconId,
  whyNot: (person) => (person.blocked ? 'personBlocked' : null),
  load: () => import('./NewCardDialog.tsx'),
}
