import type { Taken } from '../engines/engine.ts'
import { PARTICLE } from '../text/cues.ts'
import type { Unit } from '../text/units.ts'
import type { Phrase, PhraseFinder } from './phrases.ts'
import { phraseWeights } from './weights.ts'

/** A query put into words that occur. */
export interface Correction {
  /** The pieces in their order, those that were left as they are included. */
  readonly words: readonly string[]
  readonly taken: readonly Taken[]
  /** Whether every unit was read. */
  readonly isWhole: boolean
}

/** Longer queries are compared as they are: a reading of them would be guessing. */
const UNITS_MAX = 40
const ALTERNATIVES_MAX = 3
const w = phraseWeights

interface Path {
  readonly cost: number
  readonly piece: Phrase | null
  readonly previous: Path | null
}

const isGap = (unit: Unit | undefined) => unit !== undefined && unit.text === ''

function isSure({ kind, text, isKnown }: Phrase): boolean {
  return kind === 'same' || kind === 'pinyin' || (isKnown && text.length >= 3)
}

/** Short mistyped words are believed beside one other piece at most: many of them would read anything into a sentence. */
function isBelievable(pieces: readonly (Phrase | null)[]): boolean {
  const read = pieces.filter((piece) => piece !== null)
  return read.length <= 2 || read.every(isSure)
}

/** A short stretch that is only like what was typed, and stands somewhere in the middle of a sentence, is chance. */
function isChance({ kind, text, isKnown, prominence }: Phrase): boolean {
  return (kind === 'homophone' || kind === 'shape') && !isKnown && text.length < 3 && prominence < w.shortProminenceMin
}

/** All units as one stretch of which one character is mistyped: 检查建议 for 检察建议. */
function mistypedWhole(units: readonly Unit[], phrases: readonly (readonly Phrase[])[]): Phrase | undefined {
  if (units.length < w.wholeMin) return undefined
  return phrases[0]
    ?.filter(({ units: count, cost }) => count === units.length && cost <= w.typo + w.shape)
    .sort((a, b) => a.cost - b.cost || b.prominence - a.prominence)[0]
}

/** The cheapest way to read all units; a unit that nothing reads is left out at a price. */
function cheapest(units: readonly Unit[], phrases: readonly (readonly Phrase[])[]): (Phrase | null)[] {
  const best: (Path | undefined)[] = [{ cost: 0, piece: null, previous: null }]
  units.forEach((unit, at) => {
    const here = best[at]
    if (here === undefined) return
    const offer = (end: number, cost: number, piece: Phrase | null) => {
      const now = best[end]
      if (now === undefined || here.cost + cost < now.cost)
        best[end] = { cost: here.cost + cost, piece, previous: here }
    }
    offer(at + 1, isGap(unit) ? 0 : PARTICLE.test(unit.text) ? w.particle : w.unread, null)
    for (const phrase of phrases[at] ?? [])
      offer(at + phrase.units, w.piece + phrase.cost - Math.min(w.prominent, phrase.prominence * w.prominence), phrase)
  })
  const pieces: (Phrase | null)[] = []
  for (let path = best[units.length]; path?.previous; path = path.previous) pieces.unshift(path.piece)
  return pieces
}

const typedAs = (units: readonly Unit[], from: number, count: number) =>
  units
    .slice(from, from + count)
    .map(({ text, isLatin }, at, all) => (isLatin && all[at + 1]?.isLatin ? `${text} ` : text))
    .join('')

function describe(units: readonly Unit[], pieces: readonly (Phrase | null)[]): Correction {
  const words: string[] = []
  const taken: Taken[] = []
  let isWhole = true
  let at = 0
  for (const piece of pieces) {
    const unit = units[at]
    if (piece === null) {
      if (unit !== undefined && !isGap(unit) && !PARTICLE.test(unit.text)) isWhole = false
      if (unit !== undefined && !isGap(unit) && !PARTICLE.test(unit.text)) words.push(unit.text)
      at++
      continue
    }
    words.push(piece.text)
    if (piece.kind !== 'same') taken.push({ said: typedAs(units, at, piece.units), law: piece.text, kind: piece.kind })
    at += piece.units
  }
  return { words, taken, isWhole }
}

const readShare = (units: readonly Unit[], pieces: readonly (Phrase | null)[]) =>
  pieces.reduce((sum, piece) => sum + (piece?.units ?? 0), 0) / Math.max(1, units.filter((unit) => !isGap(unit)).length)

/**
 * Reads a query as words that occur in the law or among the everyday words: first all of it; failing that, the
 * stretches that are sure enough, when they are most of it. Several answers when one stretch has several readings.
 */
export function correctUnits(units: readonly Unit[], find: PhraseFinder): Correction[] {
  if (units.length === 0 || units.length > UNITS_MAX) return []
  const phrases = find(units).map((some) => some.filter((phrase) => !isChance(phrase)))
  const pieces = cheapest(units, phrases)
  const whole = describe(units, pieces)
  if (whole.isWhole && isBelievable(pieces)) {
    if (whole.taken.length === 0) {
      const meant = mistypedWhole(units, phrases)
      return meant === undefined ? [] : [describe(units, [meant])]
    }
    const [only] = pieces.filter((piece) => piece !== null)
    if (only === undefined || pieces.filter((piece) => piece !== null).length > 1) return [whole]
    const others = (phrases[pieces.indexOf(only)] ?? []).filter(
      ({ units: count, text, cost, isLoose, prominence }) =>
        count === only.units &&
        text !== only.text &&
        cost <= only.cost + w.alternative &&
        (!isLoose || prominence >= only.prominence * w.prominenceShareMin),
    )
    const ranked = others.sort((a, b) => a.cost - b.cost || b.prominence - a.prominence).slice(0, ALTERNATIVES_MAX - 1)
    return [
      whole,
      ...ranked.map((other) =>
        describe(
          units,
          pieces.map((piece) => (piece === only ? other : piece)),
        ),
      ),
    ]
  }
  const sure = cheapest(
    units,
    phrases.map((some) => some.filter(isSure)),
  )
  const partly = describe(units, sure)
  return partly.taken.length > 0 && readShare(units, sure) >= w.readShareMin ? [partly] : []
}
