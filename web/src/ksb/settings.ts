import { deviceSetting } from '../ui/device-setting.ts'

/** Whoever administers several card systems comes back in the one of last time. */
export const lastCardSystemSetting = deviceSetting<number | null>('lastCardSystem', null, (stored) =>
  typeof stored === 'number' ? stored : null,
)
