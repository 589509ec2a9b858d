import { detectDanger } from '../../search/topics/danger.ts'
import type { Step } from './types.ts'

/** Somebody in danger is answered before anything else, and no other rule can take that back. */
export const danger: Step = (draft) => {
  const found = detectDanger(draft.input.question)
  return found === null ? draft : { ...draft, outcome: 'emergency', danger: found.kind }
}
