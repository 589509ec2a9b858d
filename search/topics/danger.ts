import { dangerCues, dangerMarks, dangerNumbers } from '../../content/words/danger.ts'
import { fold, foldMarks } from '../text/fold.ts'
import { simplify } from './simplify.ts'

export type DangerKind = keyof typeof dangerNumbers

export interface Danger {
  readonly kind: DangerKind
  /** Whom to ring, most urgent first. */
  readonly numbers: readonly string[]
}

interface Cue {
  readonly kind: DangerKind
  readonly strong: RegExp
  readonly weak: RegExp
}

/** Order of the table is the order of urgency: the first kind that matches is answered. */
const cues: readonly Cue[] = (Object.keys(dangerCues) as DangerKind[]).map((kind) => ({
  kind,
  strong: new RegExp(dangerCues[kind].strong.join('|')),
  weak: new RegExp(dangerCues[kind].weak.join('|')),
}))
const marks = Object.fromEntries(
  Object.entries(dangerMarks).map(([name, source]) => [name, new RegExp(source)]),
) as Record<keyof typeof dangerMarks, RegExp>

/** Said instead of the ending that the cues are written with. */
const ENDING = new RegExp(dangerMarks.endings, 'g')
/** Longer texts are read in their first part; the doors limit them before. */
const TEXT_CHARS_MAX = 4000

/** What the sentence around the words says: whether it is now, somebody's own, or a question of rules. */
function readMarks(text: string) {
  const now = marks.now.test(text)
  const told = marks.past.test(text) || marks.unreal.test(text)
  const asksRules = marks.rules.test(text) || marks.habit.test(text)
  return { now, told, asksRules, personal: marks.personal.test(text) }
}

function findKind(text: string): DangerKind | null {
  const { now, told, asksRules, personal } = readMarks(text)
  if (told && !now) return null
  const trustsStrong = now || personal || !asksRules
  const trustsWeak = now || (personal && !asksRules)
  const found = cues.find(({ strong, weak }) => (trustsStrong && strong.test(text)) || (trustsWeak && weak.test(text)))
  return found?.kind ?? null
}

/**
 * Whether a message tells of danger now, and whom to ring. Pure: the same in the browser and in the Worker. It leans
 * towards finding: a question of rules answered with telephone numbers does less harm than a cry for help unheard.
 */
export function detectDanger(text: string): Danger | null {
  const short = simplify(text.slice(0, TEXT_CHARS_MAX)).replace(ENDING, dangerMarks.done)
  // A second look without punctuation, for words taken apart by it.
  const kind = findKind(foldMarks(short).text) ?? findKind(fold(short).text)
  return kind === null ? null : { kind, numbers: dangerNumbers[kind] }
}
