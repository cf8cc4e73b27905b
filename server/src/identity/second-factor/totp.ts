import { Secret, TOTP } from 'otpauth'

/** How long one code is on the screen. */
export const stepSeconds = 30

/** A telephone whose clock is a little off still counts: the step before and the one after. */
const stepsAround = 1

/** 160 random bits, in the letters that can be typed into an app. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the QR code says: every app reads SHA-1, six digits and thirty seconds, and few read anything else. */
export function totpAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString()
}

/** The time step that a code is of, or nothing when it is of none around now. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: stepsAround })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / stepSeconds) + delta
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'UiTiD',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: stepSeconds,
    secret: Secret.fromBase32(secret),
  })
}
