import traditional from './models/traditional.json' with { type: 'json' }
import { createSimplifier } from './simplifier.ts'

/** The simplified form of a text; a browser fetches the same characters as data when somebody begins to write. */
export const simplify = createSimplifier(traditional.groups)
