export { balie } from './balie.ts'
export { common } from './common.ts'
export { refusals } from './refusals.ts'
