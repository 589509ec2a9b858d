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
  return sidesOf(claim.text).flatMap((side) => {
    const { scores, best } = align(
      side.text,
      sources.map((source) => source.text),
    )
    const added = side.negations.filter((negation) => !isBorne(negation, sources, scores, best, whole))
    return [
      ...added.map((negation) => ({
        rule: 'negation' as const,
        said: `${negation.said}${negation.scope}`,
        reason: 'negation-added' as const,
      })),
      ...droppedIn(side, sources),
    ]
  })
}

function sidesOf(text: string): Side[] {
  return segmentsOf(text).map((segment) => ({ text: segment.text, negations: findNegations(segment.text) }))
}

function isBorne(
  negation: Negation,
  sources: readonly Side[],
  scores: readonly number[],
  best: number,
  whole: string,
): boolean {
  if (isPlainDenial(`${negation.said}${negation.scope}`, whole)) return true
  const denying = sources.filter((source) => source.negations.length > 0)
  if (denying.some((source) => source.negations.some((denial) => isSame(negation, denial)))) return true
  if (denying.length === 0 || (negation.anchor.length > 1 && whole.includes(negation.anchor))) return false
  if (best < alignedMin) return true
  const bestDenying = Math.max(...sources.map((source, at) => (source.negations.length > 0 ? (scores[at] ?? 0) : 0)))
  return bestDenying >= best * nearBest
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
      (denial) => side.text.includes(denial.anchor) && !side.negations.some((said) => isSame(said, denial)),
    )
    return [{ rule: 'negation' as const, said: lost?.anchor ?? side.text, reason: 'negation-dropped' as const }]
  })
}

function repeats(side: Side, source: Side): boolean {
  const [said, law] = [withoutNegations(side.text), withoutNegations(source.text)]
  return align(said, [law]).best >= verbatimMin && align(law, [said]).best >= verbatimMin
}
