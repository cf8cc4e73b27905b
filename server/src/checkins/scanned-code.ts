import type { Config } from '../config.ts'
import { readEventCode } from '../event-codes/code.ts'
import { Problem } from '../http/problems.ts'
import { readCheckinCode } from '../kiosks/checkin-code.ts'
import type { EventId } from '../values/ids.ts'

/**
 * The event of what was scanned: the code of a pillar's screen or of an event's sheet, by itself or as the end of the address
 * that is in the picture. Undefined for anything else.
 * @throws uitpas/checkin-code-expired
 */
export function eventOfCode(keys: Config['secrets'], scanned: string, now: Date): EventId | undefined {
  const code = /^https?:\/\/\S+\/([\w-]+)$/.exec(scanned.trim())?.[1] ?? scanned.trim()
  const read = readCheckinCode(keys, code, now)
  if (read === 'EXPIRED') throw new Problem('uitpas/checkin-code-expired')
  return read?.eventId ?? readEventCode(keys, code)
}
