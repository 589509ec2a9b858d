import { dangerNumbers } from '../../content/words/danger.ts'
import { dangerCues } from '../../content/words/danger-cues.ts'
import { dangerMarks } from '../../content/words/danger-marks.ts'
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
const { variants, ...markSources } = dangerMarks
const marks = Object.fromEntries(
  Object.entries(markSources).map(([name, source]) => [name, new RegExp(source)]),
) as Record<keyof typeof markSources, RegExp>
const spellings = variants.map(([other, usual]) => ({ other: new RegExp(other, 'g'), usual }))

/** A shorter text is a word looked up, a longer one without a question tells of something. */
const STATEMENT_CHARS_MIN = 6
/** Longer texts are read in their first part; the doors limit them before. */
const TEXT_CHARS_MAX = 4000

/** What the sentence around the words says: whether it is now, somebody's own, or a question of rules. */
function readMarks(text: string) {
  const now = marks.now.test(text)
  const told = marks.past.test(text) || marks.unreal.test(text)
  const asksRules = marks.rules.test(text) || marks.habit.test(text)
  const personal = marks.personal.test(text)
  return { now, told, asksRules, personal, asks: asksRules || marks.asking.test(text) }
}

function findKind(text: string): DangerKind | null {
  const { now, told, asksRules, personal, asks } = readMarks(text)
  if (told && !now) return null
  const trustsStrong = now || personal || !asksRules
  const trustsWeak = now || (!asks && (personal || text.length >= STATEMENT_CHARS_MIN))
  const found = cues.find(({ strong, weak }) => (trustsStrong && strong.test(text)) || (trustsWeak && weak.test(text)))
  return found?.kind ?? null
}

/**
 * Whether a message tells of danger now, and whom to ring. Pure: the same in the browser and in the Worker. It leans
 * towards finding: a question of rules answered with telephone numbers does less harm than a cry for help unheard.
 */
export function detectDanger(text: string): Danger | null {
  const simple = simplify(text.slice(0, TEXT_CHARS_MAX))
  const short = spellings.reduce((written, { other, usual }) => written.replace(other, usual), simple)
  // A second look without punctuation, for words taken apart by it.
  const kind = findKind(foldMarks(short).text) ?? findKind(fold(short).text)
  return kind === null ? null : { kind, numbers: dangerNumbers[kind] }
}
