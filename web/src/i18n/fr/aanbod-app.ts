export { aanbod } from './aanbod.ts'
export { common } from './common.ts'
export { providerRefusals as refusals } from './refusals-aanbod.ts'
export { table } from './table.ts'
