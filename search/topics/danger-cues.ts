import type { dangerNumbers } from '../../content/words/danger.ts'
import { dangerCues } from '../../content/words/danger-cues.ts'
import { dangerMarks } from '../../content/words/danger-marks.ts'
import { fold, foldMarks } from '../text/fold.ts'

export type DangerKind = keyof typeof dangerNumbers

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

/** The kind of danger of which a text in simplified signs has the words, or null. */
export function dangerCueOf(text: string): DangerKind | null {
  const short = spellings.reduce((written, { other, usual }) => written.replace(other, usual), text)
  // A second look without punctuation, for words taken apart by it.
  return findKind(foldMarks(short).text) ?? findKind(fold(short).text)
}
