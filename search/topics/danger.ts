import { createDangerDetector, type Danger, NEVER } from './danger-detector.ts'
import model from './models/danger.json' with { type: 'json' }
import { simplify } from './simplify.ts'

export type { DangerKind } from './danger-cues.ts'
export type { Danger } from './danger-detector.ts'

const detect = createDangerDetector(model, {
  whole: { plain: 0.4, cued: 0.12 },
  sentence: { plain: 0.5, cued: 0.3 },
  clause: { plain: NEVER, cued: NEVER },
})

/**
 * Whether a message tells of danger now, and whom to ring: tables of words, and what was learned from everyday
 * messages. Pure. It leans towards finding: a question of rules answered with telephone numbers does less harm than a
 * cry for help unheard. The Worker's; the browser's is `danger-small.ts`.
 */
export const detectDanger = (text: string): Danger | null => detect(simplify(text))
