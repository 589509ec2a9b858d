import { regulation } from './law.ts'
import type { Erratum } from './types.ts'

/**
 * Every difference that is allowed between the two sources of the version shown, from the errata.json in its folder.
 * The gate fails on any other, and on one that is gone.
 */
export const errata: readonly Erratum[] = regulation.errata
