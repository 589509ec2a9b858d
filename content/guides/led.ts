import { dutyTopics } from '../duties/duty-topics.ts'
import { dutiesOfTopic } from '../duties/graph.ts'
import { topics } from '../duties/topics.ts'
import { linesOf } from './sentences.ts'
import type { Guide } from './types.ts'

const articleOf = (id: string) => Number(/^a(\d+)/.exec(id)?.[1])

/** Every id that a guide leads to: its head, its quotes, its duties and its links. */
export function idsOfGuide({ paragraphs, sections }: Guide): string[] {
  const blocks = sections.flatMap((section) => section.blocks)
  const said = blocks.flatMap((block) => {
    if (block.kind === 'quote') return [block.id]
    if (block.kind === 'duties') return block.ids
    return linesOf(block).flatMap((line) => line.flatMap((inline) => (inline.kind === 'law' ? [inline.id] : [])))
  })
  return [...new Set([...paragraphs, ...said])]
}

/** The articles 28 to 55, what residents meet, to which neither a guide nor a topic page leads. */
export function unledArticles(guides: readonly Guide[]): number[] {
  const ofTopics = [...topics, ...dutyTopics].flatMap(({ code }) => dutiesOfTopic(code).map(({ article }) => article))
  const led = new Set([...ofTopics, ...guides.flatMap(idsOfGuide).map(articleOf)])
  return Array.from({ length: 28 }, (_, place) => 28 + place).filter((number) => !led.has(number))
}
