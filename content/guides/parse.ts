import { markdownToMdast } from 'satteri'
import { parse as parseYaml } from 'yaml'
import * as z from 'zod'
import type { ParagraphId } from '../regulation/types.ts'
import { guides as words } from '../words/guides.ts'
import { blockOf, type Node } from './parse-block.ts'
import type { Guide, GuideHead, Section, SectionKey } from './types.ts'

export const summaryMax = 40

const head = z.strictObject({
  title: z.string().min(1),
  summary: z.string().refine((text) => [...text].length <= summaryMax, `summary: at most ${summaryMax} characters`),
  topic: z.string().nullable(),
  paragraphs: z.array(z.string().regex(/^a\d+\.p\d+$/)).min(1),
  hotlines: z.array(z.coerce.string()),
  picture: z.string().regex(/^[a-z-]+$/),
})

/** What is wrong with the form of a file: the reason is a key of content/words/guides.ts. */
export class GuideFault extends Error {
  readonly reason: 'head' | 'headings' | 'markdown'
  constructor(reason: 'head' | 'headings' | 'markdown', said: string) {
    super(said)
    this.reason = reason
  }
}

/** A guide from the text of its file. Throws GuideFault when head, headings or Markdown are not those of the README. */
export function parseGuide(slug: string, source: string): Guide {
  const root = markdownToMdast(source, { features: { frontmatter: true, gfm: false }, position: false }) as Node
  const [front, ...nodes] = root.children ?? []
  if (front?.type !== 'yaml') throw new GuideFault('head', '---')
  return { slug, ...readHead(front.value ?? ''), sections: sectionsOf(nodes) }
}

function readHead(source: string): GuideHead {
  const result = head.safeParse(readYaml(source))
  if (!result.success) throw new GuideFault('head', z.prettifyError(result.error))
  return { ...result.data, paragraphs: result.data.paragraphs as ParagraphId[] }
}

function readYaml(source: string): unknown {
  try {
    return parseYaml(source)
  } catch (error) {
    throw new GuideFault('head', error instanceof Error ? error.message : String(error))
  }
}

const order = Object.entries(words.headings) as [SectionKey, string][]

function sectionsOf(nodes: readonly Node[]): Section[] {
  const parts: { heading: string; nodes: Node[] }[] = []
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) parts.push({ heading: textOf(node), nodes: [] })
    else if (parts.length === 0) throw new GuideFault('headings', textOf(node))
    else parts.at(-1)?.nodes.push(node)
  }
  const found = parts.map(({ heading }) => heading).join(' ')
  if (found !== order.map(([, heading]) => heading).join(' ')) throw new GuideFault('headings', found)
  return order.map(([key, heading], place) => ({
    key,
    heading,
    blocks: (parts[place]?.nodes ?? []).map((node) => {
      const block = blockOf(node)
      if (!block) throw new GuideFault('markdown', `${node.type}: ${textOf(node)}`)
      return block
    }),
  }))
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('')
}
