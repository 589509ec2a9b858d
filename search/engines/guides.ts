import type { GuideDocument } from '../documents/document.ts'
import { BETWEEN_WORDS } from '../text/cues.ts'
import { fold, foldMarks } from '../text/fold.ts'
import { gramsOf } from '../text/grams.ts'
import type { GuideHit } from './engine.ts'

/** Answers with the guides that fit one of several wordings of a query, best first. */
export type GuideFinder = (wordings: readonly string[]) => GuideHit[]

const CONTAINS = 3
const CONTAINS_WORDS = 2
/** A guide that shares fewer of the pairs of a query is not about it. */
const SHARED_MIN = 0.5

/** What a query says, folded once for all guides. */
interface Wording {
  readonly letters: string
  readonly words: readonly string[]
  readonly pairs: readonly string[]
}

function readWording(wording: string): Wording {
  const words = wording.split(BETWEEN_WORDS).map((part) => fold(part).text)
  return { letters: fold(wording).text, words, pairs: gramsOf(foldMarks(wording).text) }
}

function scoreOf(text: string, grams: ReadonlySet<string>, { letters, words, pairs }: Wording): number {
  if (letters === '') return 0
  if (text.includes(letters)) return CONTAINS
  if (words.every((word) => text.includes(word))) return CONTAINS_WORDS
  const share = pairs.filter((pair) => grams.has(pair)).length / Math.max(1, pairs.length)
  return share >= SHARED_MIN ? share : 0
}

/** Guides are few and short, so each is read whole. */
export function createGuideFinder(guides: readonly GuideDocument[]): GuideFinder {
  const prepared = guides.map((guide) => {
    const whole = `${guide.title}\n${guide.text}`
    return { guide, letters: fold(whole).text, grams: new Set(gramsOf(foldMarks(whole).text)) }
  })
  return (wordings) => {
    const asked = wordings.map(readWording)
    const scored = prepared.map(({ guide, letters, grams }) => ({
      guide,
      score: Math.max(0, ...asked.map((wording) => scoreOf(letters, grams, wording))),
    }))
    const found = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
    return found.map(({ guide: { id, title, url } }) => ({ id, title, url }))
  }
}
