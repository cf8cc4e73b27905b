import { deviceSetting } from '../ui/device-setting.ts'

/** For which balie one entered the last time on this device. */
export const lastBalieSetting = deviceSetting<string | null>('aanbod.balie', null, (stored) =>
  typeof stored === 'string' ? stored : null,
)
