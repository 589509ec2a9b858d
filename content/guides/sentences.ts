import type { Block, Guide, Line, SectionKey } from './types.ts'

/** A sentence of a guide with the provisions that it links to. */
export interface GuideSentence {
  readonly section: SectionKey
  readonly text: string
  readonly ids: readonly string[]
}

/** Every sentence of ours in a guide, in order; quotes of the law are none. A stop inside 「」 ends no sentence. */
export function sentencesOfGuide(guide: Guide): GuideSentence[] {
  return guide.sections.flatMap(({ key, blocks }) =>
    blocks.flatMap(linesOf).flatMap((line) => sentencesOfLine(line).map((sentence) => ({ section: key, ...sentence }))),
  )
}

function sentencesOfLine(line: Line): Omit<GuideSentence, 'section'>[] {
  let at = 0
  const spans = line.map((inline) => {
    const from = at
    at += inline.text.length
    return { inline, from, to: at }
  })
  const whole = line.map(({ text }) => text).join('')
  return [...whole.matchAll(/(?:「[^」]*」|“[^”]*”|[^。！？])+[。！？]?/g)].map(({ 0: text, index }) => ({
    text: text.trim(),
    ids: spans.flatMap(({ inline, from, to }) =>
      inline.kind === 'law' && from < index + text.length && to > index ? [inline.id] : [],
    ),
  }))
}

/** The lines of ours in a block. */
export function linesOf(block: Block): readonly Line[] {
  return block.kind === 'text' || block.kind === 'list' ? block.lines : []
}
