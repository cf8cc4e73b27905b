import { existsSync } from 'node:fs'
import { join } from 'node:path'

// The contract is not ours, and not in this repository: where it lies beside the checkout, the sweeps hold the API against
// it; elsewhere they say that they do not.
const shared = join(import.meta.dirname, '../../../../shared')

export const contractFile = join(shared, 'contract/partner-api-4.0.json')
export const contractCheck = join(shared, 'tools/contract-check.mjs')
export const withoutContract = !existsSync(contractFile) || !existsSync(contractCheck)
export const needsContract = '(needs the contract in ../shared)'
