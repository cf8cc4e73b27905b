export { common } from './common.ts'
export { ksb } from './ksb.ts'
export { administratorRefusals as refusals } from './refusals-ksb.ts'
export { table } from './table.ts'
