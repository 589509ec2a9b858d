import { dutyRows } from '../../records/index.ts'
import { type Force, weakMust } from '../tables/modal-words.ts'
import { isPlainDenial } from '../tables/negations.ts'
import { align } from '../text/align.ts'
import { withoutModals } from '../text/find-modals.ts'
import { type Segment, segmentsOf } from '../text/segments.ts'
import type { Claim, ClaimOptions, Defect, Provision } from '../types.ts'

/** Below this the claim is in words of its own, and any force of its provisions may stand. */
const alignedMin = 0.2
/** From here on the claim plainly follows one clause, and hardly any other one speaks for it. */
const followsMin = 0.5
/** How close to the best clause another must come to speak for the claim as well. */
const nearBest = { follows: 0.85, loose: 0.7 } as const
/** From here on a claim repeats the clause nearly word for word. */
const verbatimMin = 0.7

/**
 * 应当, 可以, 鼓励 and 不得 are never confused: each word of force in the claim is one that the clause it repeats
 * stands under, and a 可以 or 不得 that the clause has is not left out.
 */
export function checkModality(claim: Claim, rest: readonly Provision[], options: ClaimOptions): readonly Defect[] {
  const whole = rest.map((provision) => provision.text).join('\n')
  const sources = rest.flatMap(sourcesOf)
  const bare = sources.map((source) => withoutModals(source.text))
  return segmentsOf(claim.text, options.plainWords).flatMap((segment, index, all) => {
    const { scores, best } = align(aboutOf(segment, all[index - 1], all[index + 1]), bare)
    if (segment.own.length === 0) return droppedIn(segment, sources, scores)
    const allowed = forcesNear(sources, scores, best)
    return segment.own
      .filter(({ force, said }) => !allowed.has(force) && !(weakMust.test(said) && allowed.has('is')))
      .filter(({ said, at }) => !isPlainDenial(`${said}${segment.text.slice(at + said.length)}`, whole))
      .map(() => ({ rule: 'modality' as const, said: segment.text, reason: 'modality-differs' as const }))
  })
}

/** The forces under which the clauses stand that the claim may be repeating. */
function forcesNear(sources: readonly Segment[], scores: readonly number[], best: number): ReadonlySet<Force> {
  const share = best >= followsMin ? nearBest.follows : nearBest.loose
  const speaking = best < alignedMin ? sources : sources.filter((_, place) => (scores[place] ?? 0) >= best * share)
  return new Set(speaking.flatMap((source) => source.forces))
}

/** 「不能收寄」 or 「应当：」 says little by itself: the condition before it, or else what follows, tells which clause is meant. */
function aboutOf(segment: Segment, before: Segment | undefined, after: Segment | undefined): string {
  const text = withoutModals(segment.text)
  if ([...text].length >= 6) return text
  if (before && /的$|时$|后$/.test(before.text)) return withoutModals(before.text) + text
  return after ? text + withoutModals(after.text) : text
}

/** The claim repeats a clause whose 可以 or 不得 stood right before words that the claim has kept. */
function droppedIn(segment: Segment, sources: readonly Segment[], scores: readonly number[]): Defect[] {
  if (segment.forces.some((force) => force !== 'is')) return []
  const source = sources[scores.findIndex((score) => score >= verbatimMin)]
  if (!source || source.own.length === 0) return []
  const isDropped = source.own.every(
    ({ force, said, at }) =>
      (force === 'may' || force === 'must-not') &&
      segment.text.includes(source.text.slice(at + said.length, at + said.length + 2)),
  )
  return isDropped ? [{ rule: 'modality', said: segment.text, reason: 'modality-dropped' }] : []
}

/**
 * The clauses of a provision. Where a sentence has no word of force of its own, the duty records tell whether a person
 * read it as going on from the sentence before (「应当完善……。健全……」).
 */
function sourcesOf({ id, text }: Provision): Segment[] {
  const rows = dutyRows.filter(({ source }) => source === id || source.startsWith(`${id}.`))
  return segmentsOf(text).map((segment) => {
    if (segment.forces.some((force) => force !== 'is')) return segment
    const read = rows.filter(({ span }) => span.includes(segment.text)).map(({ modality }) => modality)
    return { ...segment, forces: [...segment.forces, ...read.filter((force) => force !== 'right')] }
  })
}
