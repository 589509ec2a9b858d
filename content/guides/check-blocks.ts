import { dutiesOfSource } from '../duties/graph.ts'
import { isTopicCode } from '../duties/topics.ts'
import { findHotline } from '../hotlines/index.ts'
import { findArticle, findItem, findParagraph } from '../regulation/law.ts'
import { paragraphText } from '../regulation/text.ts'
import { guideTitles } from './groups.ts'
import { linesOf } from './sentences.ts'
import type { Block, Guide, GuideFinding, GuideReason } from './types.ts'

type Find = (reason: GuideReason, said: string, why?: string) => GuideFinding

/** Whether the law has an article, a paragraph or an item of this id. */
export function isKnown(id: string): boolean {
  return Boolean(findParagraph(id) ?? findItem(id) ?? findArticle(Number(/^a(\d+)$/.exec(id)?.[1])))
}

/** Head, quotes, duties and numbers of a guide: that all exist, and that none of the parts is missing. */
export function checkBlocks(guide: Guide, find: Find): GuideFinding[] {
  const blocks = guide.sections.flatMap(({ blocks }) => blocks)
  const within = (key: string) => guide.sections.find((section) => section.key === key)?.blocks ?? []
  const channel = within('channel')
  return [
    ...(guideTitles[guide.slug] === guide.title ? [] : [find('title', guide.title, guideTitles[guide.slug])]),
    ...(guide.topic === null || isTopicCode(guide.topic) ? [] : [find('topic', guide.topic)]),
    ...guide.paragraphs.filter((id) => !isKnown(id)).map((id) => find('unknown', id)),
    ...guide.hotlines.filter((number) => !findHotline(number)).map((number) => find('hotline', number)),
    ...blocks.flatMap((block) => ofBlock(block, guide, find)),
    ...(within('law').some(({ kind }) => kind === 'quote') ? [] : [find('no-quote', '')]),
    ...(within('who').some(({ kind }) => kind === 'duties') ? [] : [find('no-duty', '')]),
    ...(channel.some((block) => block.kind === 'hotlines' || hrefs(block).length > 0) ? [] : [find('no-channel', '')]),
  ]
}

function ofBlock(block: Block, guide: Guide, find: Find): GuideFinding[] {
  if (block.kind === 'quote') return ofQuote(block.id, block.stretch, find)
  if (block.kind === 'duties') {
    return block.ids.filter((id) => !isKnown(id) || dutiesOfSource(id).length === 0).map((id) => find('no-duty', id))
  }
  if (block.kind === 'hotlines') {
    return block.numbers
      .filter((number) => !findHotline(number) || !guide.hotlines.includes(number))
      .map((number) => find('hotline', number))
  }
  return hrefs(block)
    .filter((href) => !isPage(href))
    .map((href) => find('page', href))
}

function ofQuote(id: string, stretch: string | null, find: Find): GuideFinding[] {
  const paragraph = findParagraph(id)
  const text = paragraph ? paragraphText(paragraph) : findItem(id)?.text
  if (text === undefined) return [find('unknown', id)]
  return stretch === null || text.includes(stretch) ? [] : [find('stretch', stretch, text)]
}

function hrefs(block: Block): string[] {
  return linesOf(block).flatMap((line) => line.flatMap((inline) => (inline.kind === 'page' ? [inline.href] : [])))
}

const pages = /^\/(?:(?:regulation|duties|search|ask|report|report\/track|volunteer|survey|hotlines|guides)\/)?$/

/** Pages that a guide may lead to; the links of the built site are walked by a journey as well. */
function isPage(href: string): boolean {
  const [, slug] = /^\/guides\/([a-z-]+)\/$/.exec(href) ?? []
  return pages.test(href) || (slug !== undefined && slug in guideTitles) || /^\/duties\/topics\/[a-z-]+\/$/.test(href)
}
