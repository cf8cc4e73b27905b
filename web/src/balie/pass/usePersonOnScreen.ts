import { useQuery } from '@tanstack/react-query'
import { personQuery } from '../../api/balie.ts'
import type { Person } from '../../api/balie-types.ts'
import { isAboutCard } from '../../api/refusal.ts'
import { ask } from '../app.ts'
import { useCounterContext } from '../CounterContext.ts'
import { refusalOfScan } from './words.ts'

/** Null when there is nobody to show: no pass yet, a group pass, or a card that may have been found in the street. */
export function usePersonOnScreen(): Person | null {
  const { balie, counter } = useCounterContext()
  const { shown } = counter
  const scan = shown.step === 'answered' ? shown.scan : null
  const scanned = scan?.person
  const kept = useQuery({
    ...personQuery(ask, balie.id, scanned?.passholderId ?? ''),
    enabled: scanned !== undefined,
  }).data
  if (!scan || !scanned) return null
  if (scan.outcome === 'REFUSED' && isAboutCard(refusalOfScan(scan).key)) return null
  return kept ?? scanned
}
