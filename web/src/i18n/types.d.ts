import 'i18next'
import type { balie } from './nl/balie.ts'
import type { common } from './nl/common.ts'
import type { refusals } from './nl/refusals.ts'
import type { start } from './nl/start.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: { common: typeof common; balie: typeof balie; refusals: typeof refusals; start: typeof start }
  }
}
