export { common } from './common.ts'
export { mijn } from './mijn.ts'
export { passholderRefusals as refusals } from './refusals-mijn.ts'
