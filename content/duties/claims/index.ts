export { checkClaim } from './check-claim.ts'
export { provisionOf } from './provision-of.ts'
export type { Reason } from './types.ts'
