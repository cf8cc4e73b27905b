import { deviceSetting } from '../ui/device-setting.ts'

/** Hides everything but first name, points and prices, for a screen that the neighbour can read. */
export const hiddenSetting = deviceSetting('hidden', false, (stored) => stored === true)

/** The balie of last time stands on top. */
export const lastBalieSetting = deviceSetting<string | null>('lastBalie', null, (stored) =>
  typeof stored === 'string' ? stored : null,
)
