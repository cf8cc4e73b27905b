import { deviceSetting } from '../ui/device-setting.ts'

const text = (stored: unknown) => (typeof stored === 'string' ? stored : '')
const numberSetting = deviceSetting<string>('zuil-number', '', text)

/** What the pillar proves itself with; empty when it is not set up (any more). */
export const secretSetting = deviceSetting<string>('zuil-secret', '', text)

/** The number of this device, made once: setting up again with it is the same device. */
export function deviceNumber(): string {
  const known = numberSetting.get()
  if (known !== '') return known
  const made = crypto.randomUUID()
  numberSetting.set(made)
  return made
}
