import type { Shown } from '../scan/acts.ts'
import type { UndoAct } from '../scan/useCounter.ts'

/** What F8 takes back: what was done last for this person, on this screen. */
export function latestUndoable(shown: Shown): UndoAct | null {
  if (shown.step !== 'answered') return null
  const { scan, since } = shown
  if (since?.kind === 'redeemed') {
    const { redeemedRewardId, title, points } = since.redeemed
    return { kind: 'REWARD', id: redeemedRewardId, title, points }
  }
  if (since?.kind === 'ticket') return { kind: 'TICKET', id: since.id, title: since.title, points: 0 }
  if (since === null && scan.outcome === 'SAVED' && scan.checkinId !== undefined) {
    return { kind: 'CHECKIN', id: scan.checkinId, title: '', points: scan.points ?? 1 }
  }
  return null
}
