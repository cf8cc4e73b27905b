import type { office } from '../../i18n/nl/office.ts'

export type TaskId = keyof typeof office.guide.tasks
export type ScreenId = keyof typeof office.guide.screens

interface Task {
  id: TaskId
  /** Where it is done: the guide goes to that very screen. */
  screens: readonly ScreenId[]
  /** Of the balie; without it the guide says so. */
  permission?: string
}

/** The tasks of a counter worker, in the order of the handbook's *Rollen en taken*, and what goes with them. */
export const tasks: readonly Task[] = [
  { id: 'start', screens: ['activities'] },
  { id: 'points', screens: ['activities', 'pass'], permission: 'CHECKINS_WRITE' },
  { id: 'tickets', screens: ['pass'], permission: 'TICKETSALES_REGISTER' },
  { id: 'rewards', screens: ['pass'], permission: 'REWARDS_REDEEM' },
  { id: 'registering', screens: ['register'], permission: 'PASSHOLDERS_WRITE' },
  { id: 'editing', screens: ['pass'], permission: 'PASSHOLDERS_WRITE' },
  { id: 'mistakes', screens: ['today'], permission: 'CHECKINS_READ' },
  { id: 'groups', screens: ['grouppasses'] },
  { id: 'kiosks', screens: ['kiosks'] },
  { id: 'office', screens: ['statistics', 'finance'] },
  { id: 'staff', screens: ['staff'] },
  { id: 'privacy', screens: ['more'] },
]
