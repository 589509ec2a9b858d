import earlier from './earlier.json' with { type: 'json' }
import { regulation } from './law.ts'
import type { Regulation } from './types.ts'

/**
 * Every version of the regulation, the oldest first; the last one is the one in force. Apart from index.ts, so that
 * neither a browser nor the Worker carries texts that are no longer law.
 */
export const versions: readonly Regulation[] = [...(earlier as unknown as readonly Regulation[]), regulation]
