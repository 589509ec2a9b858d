import type { Unit } from './types.ts'

/**
 * The bodies of this installation that receive matters. Empty as long as nobody stands behind it: then the units of the
 * demonstration receive. `checkUnits` says what a list lacks, and no list that lacks something is used.
 */
export const operatorUnits: readonly Unit[] = []
