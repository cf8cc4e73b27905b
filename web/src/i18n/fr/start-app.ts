export { common } from './common.ts'
export { start } from './start.ts'
