export { balie } from './balie.ts'
export { common } from './common.ts'
export { desk } from './desk.ts'
export { refusals } from './refusals.ts'
