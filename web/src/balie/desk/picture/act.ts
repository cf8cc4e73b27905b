import { IconCamera } from '@tabler/icons-react'
import type { Act } from '../act.ts'

export const pictureAct: Act = {
  id: 'picture',
  permission: 'PASSHOLDERS_PICTURE_WRITE',
  icon: IconCamera,
  whyNot: ({ memberships }, here) =>
    memberships.some(({ cardSystem }) => here.includes(cardSystem.id)) ? null : 'notMemberHere',
  load: () => import('./PictureDialog.tsx'),
}
