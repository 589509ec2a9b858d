import { foldMarks } from '../text/fold.ts'
import type { DangerKind } from './danger-cues.ts'
import { runsOf } from './runs.ts'
import { simplify } from './simplify.ts'

/** The runs of characters of a message, and of which danger it has the words. */
export function dangerSignsOf(text: string, cue: DangerKind | null): string[] {
  return [...runsOf(foldMarks(simplify(text)).text), ...(cue === null ? [] : ['cue', `cue:${cue}`])]
}
