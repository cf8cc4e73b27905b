import type { Config } from '../config.ts'
import { violatedConstraint } from '../db/transact.ts'
import { Problem } from '../http/problems.ts'
import type { Work } from '../http/work.ts'
import { deviceSecret, secretHash, setupCodeHash } from './secrets.ts'
import { findKioskBySetupCode, type Kiosk, setDevice } from './store.ts'

export interface Device {
  /** What the device calls itself, and the number it knows itself by: labels. */
  name: string
  deviceId: string
}

/**
 * A device becomes the pillar that its configuration code belongs to, and gets its secret: in the answer to this one
 * request. Asked again with the same code it hears the same secret, as long as nobody used it yet, since the first
 * answer may have been lost on the way; after that the code is of no use any more.
 * @throws uitpas/kiosk-not-found, uitpas/kiosk-already-configured, uitpas/kiosk-device-already-in-use, auth/forbidden
 */
export async function setUpKiosk(
  work: Work,
  keys: Config['secrets'],
  code: string,
  device: Device,
): Promise<{ kiosk: Kiosk; secret: string }> {
  const codeHash = setupCodeHash(keys, code)
  const kiosk = await findKioskBySetupCode(work.trx, codeHash)
  if (!kiosk) throw new Problem('uitpas/kiosk-not-found', { detail: 'No kiosk has this configuration code' })
  const secret = deviceSecret(keys, kiosk.id, code, device.deviceId)
  if (wasSetUpWith(keys, kiosk, code)) {
    if (kiosk.deviceId === device.deviceId && kiosk.lastSeenAt === null) return { kiosk, secret }
    throw new Problem('uitpas/kiosk-already-configured', { detail: 'This configuration code was used' })
  }
  if (kiosk.setupCodeExpiresAt === null || kiosk.setupCodeExpiresAt <= work.now)
    throw new Problem('auth/forbidden', { detail: 'The configuration code has expired', endUserMessage: expired })
  const taken = { ...device, codeHash, before: kiosk.secretHash, secretHash: secretHash(secret), at: work.now }
  const isFirst = await setDevice(work.trx, kiosk.id, taken).catch((error: unknown) => {
    if (violatedConstraint(error) !== 'kiosks_device') throw error
    throw new Problem('uitpas/kiosk-device-already-in-use', { detail: 'Another kiosk has this device' })
  })
  if (!isFirst) throw new Problem('uitpas/kiosk-already-configured', { detail: 'Another device was first' })
  work.record({ act: 'kiosk.set-up', subject: 'kiosk', subjectId: kiosk.id, fields: ['deviceId', 'deviceName'] })
  return { kiosk: { ...kiosk, deviceId: device.deviceId, deviceName: device.name, setUpAt: work.now }, secret }
}

const expired = {
  nl: 'Deze configuratiecode is vervallen. De zuil is niet ingesteld. Vraag een nieuwe code in KSB.',
  fr: 'Ce code de configuration a expiré. La borne n’est pas configurée. Demandez un nouveau code dans KSB.',
  en: 'This configuration code has expired. The pillar is not set up. Ask for a new code in KSB.',
  de: 'Dieser Konfigurationscode ist abgelaufen. Die Säule ist nicht eingerichtet. Fragen Sie in KSB nach einem neuen Code.',
}

/** The device that the pillar has now came with this very code. */
function wasSetUpWith(keys: Config['secrets'], kiosk: Kiosk & { secretHash: Buffer | null }, code: string): boolean {
  if (kiosk.deviceId === null || kiosk.secretHash === null) return false
  return kiosk.secretHash.equals(secretHash(deviceSecret(keys, kiosk.id, code, kiosk.deviceId)))
}
