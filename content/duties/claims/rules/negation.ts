import { isPlainDenial } from '../tables/negations.ts'
import { align } from '../text/align.ts'
import { findNegations, type Negation, withoutNegations } from '../text/find-negations.ts'
import { segmentsOf } from '../text/segments.ts'
import type { Claim, Defect, Provision } from '../types.ts'

/** From here on the claim is about one clause; below, it is in words of its own. */
const alignedMin = 0.3
/** A denying clause that covers the claim less than this share of the best clause is not the one meant. */
const nearBest = 0.6
/** From here on a claim repeats a clause nearly word for word, and the clause the claim. */
const verbatimMin = 0.7

interface Side {
  readonly text: string
  readonly negations: readonly Negation[]
}

/** What the law affirms is not denied, and what it denies is not affirmed. */
export function checkNegation(claim: Claim, rest: readonly Provision[]): readonly Defect[] {
  const whole = rest.map((provision) => provision.text).join('\n')
  const sources = rest.flatMap((provision) => sidesOf(provision.text))
  return sidesOf(claim.text).flatMap((side) => [
    ...addedIn(side, sources, whole).map(({ said, scope }) => ({
      rule: 'negation' as const,
      said: `${said}${scope}`,
      reason: 'negation-added' as const,
    })),
    ...droppedIn(side, sources),
  ])
}

function sidesOf(text: string): Side[] {
  return segmentsOf(text).map((segment) => ({ text: segment.text, negations: findNegations(segment.text) }))
}

/** The denials of a clause that neither the law's words nor a listed plain form bears. */
function addedIn(side: Side, sources: readonly Side[], whole: string): Negation[] {
  const denials = sources.flatMap((source) => source.negations)
  const open = side.negations
    .filter(({ said, scope }) => !isPlainDenial(`${said}${scope}`, whole))
    .filter((negation) => !denials.some((denial) => isSame(negation, denial)))
  const contrary = open.filter(({ anchor }) => denials.length === 0 || (anchor.length > 1 && whole.includes(anchor)))
  // The others deny in words of their own: as many may stand as the clauses that they render have denials left.
  const free = open.filter((negation) => !contrary.includes(negation))
  return [...contrary, ...free.slice(denialsLeft(side, sources))]
}

function denialsLeft(side: Side, sources: readonly Side[]): number {
  const texts = sources.map((source) => source.text)
  const { scores, best } = align(side.text, texts)
  if (best < alignedMin) return Number.POSITIVE_INFINITY
  return sources
    .filter((_, at) => (scores[at] ?? 0) >= best * nearBest)
    .flatMap((source) => source.negations)
    .filter((denial) => !side.negations.some((negation) => isSame(negation, denial))).length
}

/** 不及时 and 未及时; 不登记 where the law has 拒绝检查和登记. */
function isSame(said: Negation, law: Negation): boolean {
  if (said.anchor === '') return law.anchor === ''
  if (said.anchor.length === 1) return law.scope.startsWith(said.anchor)
  return law.scope.includes(said.anchor)
}

/** The claim repeats a denying clause word for word, but for the denial. */
function droppedIn(side: Side, sources: readonly Side[]): Defect[] {
  return sources.flatMap((source) => {
    if (source.negations.length <= side.negations.length || !repeats(side, source)) return []
    const lost = source.negations.find(
      ({ anchor }) => side.text.includes(anchor) && !side.negations.some((said) => said.anchor === anchor),
    )
    return lost ? [{ rule: 'negation' as const, said: lost.anchor, reason: 'negation-dropped' as const }] : []
  })
}

function repeats(side: Side, source: Side): boolean {
  const [said, law] = [withoutNegations(side.text), withoutNegations(source.text)]
  return align(said, [law]).best >= verbatimMin && align(law, [said]).best >= verbatimMin
}
