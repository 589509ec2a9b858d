import type { DeskAction } from '../../../../worker/contract/desk.ts'

/** What an action asks for beside the press of its button. */
export interface ActForm {
  /** Words that the person reads: sealed where the matter is sealed. */
  readonly words: 'needed' | 'offered' | 'none'
  /** A reason for colleagues alone, or of a reveal. */
  readonly reason?: true
  readonly article?: true
  readonly outcome?: true
  readonly unit?: true
  readonly staff?: true
  readonly into?: true
  /** It waits for a second person. */
  readonly byTwo?: true
  /** It goes to the person after a minute in which it can be taken back. */
  readonly holds?: true
  /** Not a step of the work: it stands apart. */
  readonly besides?: true
}

const plain: ActForm = { words: 'none' }
const offered: ActForm = { words: 'offered' }

/** In the order in which they are offered; writing a note has its own place. */
export const actForms: Readonly<Record<Exclude<DeskAction, 'note'>, ActForm>> = {
  queue: plain,
  assign: { words: 'offered', unit: true },
  reassign: { words: 'needed', unit: true },
  arbitrate: { words: 'needed', unit: true },
  accept: offered,
  start: offered,
  restart: offered,
  resume: offered,
  reply: { words: 'needed', outcome: true, holds: true },
  ask: { words: 'needed', holds: true },
  'call-back': plain,
  archive: plain,
  'grant-withdrawal': offered,
  'go-on': { words: 'needed', byTwo: true },
  consult: { words: 'needed' },
  object: { words: 'needed', article: true },
  refuse: { words: 'needed', byTwo: true },
  extend: { words: 'needed', byTwo: true, besides: true },
  merge: { words: 'needed', into: true, besides: true },
  'hand-over': { words: 'none', staff: true, besides: true },
  reveal: { words: 'none', reason: true, besides: true },
  'reveal-identity': { words: 'none', reason: true, byTwo: true, besides: true },
  exclude: { words: 'none', staff: true, besides: true },
  hold: { words: 'none', reason: true, besides: true },
  release: { words: 'none', besides: true },
}

export type Act = keyof typeof actForms

/** What may be done now, the work itself first. */
export function actsOf(mayDo: readonly DeskAction[]): {
  readonly steps: readonly Act[]
  readonly besides: readonly Act[]
} {
  const acts = (Object.keys(actForms) as Act[]).filter((act) => mayDo.includes(act))
  return { steps: acts.filter((act) => !actForms[act].besides), besides: acts.filter((act) => actForms[act].besides) }
}
