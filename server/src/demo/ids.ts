import { v5 } from 'uuid'

const NAMESPACE = 'b1d0f2a6-6d0a-4a39-8f4e-3c6a1f7e2d15'

/** The same id for the same name in every demo, so that addresses, screenshots and tests stay valid. */
export function demoId(
  kind:
    | 'organizer'
    | 'place'
    | 'event'
    | 'passholder'
    | 'citizen'
    | 'entry'
    | 'card-batch'
    | 'association'
    | 'school'
    | 'kiosk'
    | 'provider',
  name: string,
): string {
  return v5(`${kind} ${name}`, NAMESPACE)
}
