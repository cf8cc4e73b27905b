/** Whether a point can be saved at an event now; `none` when there is no such event. */
export type Standing = 'open' | 'closed' | 'none'

export interface KioskSetting {
  /** Of the event that an administrator fixed. */
  fixed: Standing
  /** Of the event that was chosen at the balie, or at the pillar. */
  chosen: Standing
  automatic: boolean
  /** Whether any event of the pillar's balies is open. */
  nearby: Exclude<Standing, 'closed'>
}

/**
 * At which event a pillar saves points: fixed in KSB wins over chosen at the balie, and that over the nearest one. A
 * fixed event that is closed is not replaced by the chosen one, which it overrules, but by the nearest, where the pillar
 * may look for it. See docs/domain/kiosks.md.
 */
export function eventToUse({
  fixed,
  chosen,
  automatic,
  nearby,
}: KioskSetting): 'fixed' | 'chosen' | 'nearest' | 'none' {
  const configured = fixed === 'none' ? chosen : fixed
  if (configured === 'open') return fixed === 'none' ? 'chosen' : 'fixed'
  return automatic && nearby === 'open' ? 'nearest' : 'none'
}
