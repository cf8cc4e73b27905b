import { deviceSetting } from '../../ui/device-setting.ts'

/** The accounts that took the tour on this device, or said that they need none. */
const toured = deviceSetting<readonly string[]>('ksbTour', [], (stored) =>
  Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [],
)

/** Whether somebody is invited, and that they were. */
export function useInvitation(accountId: string): { isInvited: boolean; dismiss: () => void } {
  const known = toured.use()
  return {
    isInvited: !known.includes(accountId),
    dismiss: () => {
      // The latest few: a shared device does not keep who ever came by.
      if (!known.includes(accountId)) toured.set([...known, accountId].slice(-20))
    },
  }
}
