import { dutyRows, topics } from '../duties/index.ts'
import { notNormative } from '../duties/not-normative.ts'
import { glosses } from '../glosses/index.ts'
import { crossReferences, definedTerms, headings } from '../regulation/index.ts'
import { lexicon } from '../words/lexicon/index.ts'

export type DependantKind =
  | 'gloss'
  | 'duty'
  | 'guide'
  | 'topic'
  | 'term'
  | 'reference'
  | 'heading'
  | 'everyday'
  | 'not-normative'

/** Something of ours that rests on a provision, and by what one can see whether it still fits. */
export type Dependant = {
  readonly kind: DependantKind
  /** How a maintainer finds it: an id, a code, a slug, a word. */
  readonly name: string
  /** A paragraph, or an article where it is about the whole of it. */
  readonly on: string
  /** The sha256 of the paragraph that its writer read. */
  readonly sha?: string
  /** Words that it takes from the paragraph, verbatim. */
  readonly quotes: readonly string[]
}

/** A guide as far as an amendment cares; content/guides reads it from its file. */
export type GuideSource = {
  readonly slug: string
  readonly paragraphs: readonly string[]
  readonly quotes: readonly { readonly id: string; readonly stretch: string | null }[]
}

/** Everything of ours that rests on a provision, the guides handed in because reading them takes files. */
export function allDependants(guides: readonly GuideSource[]): Dependant[] {
  return [
    ...glosses.map((one): Dependant => ({ kind: 'gloss', name: one.of, on: one.of, sha: one.sha, quotes: [] })),
    ...dutyRows.map((row): Dependant => dependant('duty', row.source, row.source, [row.span])),
    ...guides.flatMap(guideDependants),
    ...topics.flatMap((topic) => [
      dependant('topic', topic.code, topic.basis, [topic.span]),
      dependant('topic', topic.code, topic.unitBasis, []),
      ...(topic.see ?? []).map((id) => dependant('topic', topic.code, id, [])),
    ]),
    ...definedTerms.map((term) => dependant('term', term.term, term.basis, [term.definition])),
    ...crossReferences.flatMap(({ phrase, from, to }) => [
      dependant('reference', phrase, from, [phrase]),
      dependant('reference', phrase, to, []),
    ]),
    ...Object.keys(headings).map((number) => dependant('heading', number, `a${number}`, [])),
    ...lexicon.flatMap(({ said, provisions }) => provisions.map((id) => dependant('everyday', said, id, []))),
    ...Object.keys(notNormative).map((id) => dependant('not-normative', id, id, [])),
  ]
}

function guideDependants({ slug, paragraphs, quotes }: GuideSource): Dependant[] {
  return paragraphs.map((on) =>
    dependant(
      'guide',
      slug,
      on,
      quotes.flatMap(({ id, stretch }) => (paragraphOf(id) === on && stretch ? [stretch] : [])),
    ),
  )
}

function dependant(kind: DependantKind, name: string, on: string, quotes: readonly string[]): Dependant {
  return { kind, name, on: paragraphOf(on), quotes }
}

/** `a11.p2.i4` and `a63.p1.s2` stand in `a11.p2` and `a63.p1`; an article stays one. */
function paragraphOf(id: string): string {
  return id.split('.').slice(0, 2).join('.')
}
