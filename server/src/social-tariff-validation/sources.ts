import type { Config } from '../config.ts'
import { demoEligibility } from '../demo/eligibility.ts'
import { type EligibilitySource, httpSource } from './source.ts'

/** The configured service; in the demo without one, the demo's own list; otherwise there is none. */
export function eligibilitySourceOf({ demo, socialTariff }: Config): EligibilitySource | undefined {
  const { sourceUrl, sourceToken } = socialTariff
  if (sourceUrl !== undefined && sourceToken !== undefined) return httpSource({ sourceUrl, sourceToken })
  return demo ? demoEligibility : undefined
}
