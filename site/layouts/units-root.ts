import { parseUnits } from '../../worker/contract/environment.ts'

/**
 * The fingerprint of the root that signed the units' public keys (site/data/units-address.ts), for openDirectory; null in
 * a build without units, where nothing can be sealed and the page says so. For pages alone: it reads the environment.
 */
export const unitsRoot: string | null = parseUnits(process.env)?.fingerprint ?? null
