import { type Article, type Paragraph, paragraphText, type Regulation } from '../regulation/index.ts'
import { align, likenessOf } from './align.ts'

/** What became of a paragraph; `moved` has the same words under another id. */
export type Fate = 'same' | 'moved' | 'changed' | 'added' | 'removed'
export type ParagraphChange = {
  readonly fate: Fate
  readonly before: Paragraph | null
  readonly after: Paragraph | null
}
/** What became of an article; its fate is `changed` when one of its paragraphs is not the same any more. */
export type ArticleChange = {
  readonly fate: Fate
  readonly before: Article | null
  readonly after: Article | null
  readonly paragraphs: readonly ParagraphChange[]
}

/** An article or a paragraph that shares less than this with another is another one. */
const least = 0.35

/** Every article of both versions, in the order of the text, with what became of it and of each of its paragraphs. */
export function compareVersions(before: Regulation, after: Regulation): ArticleChange[] {
  const likeness = (a: Article, b: Article) => likenessOf(textOf(a), textOf(b))
  return align(before.articles, after.articles, likeness, least).map(([old, now]) => compareArticles(old, now))
}

function compareArticles(before: Article | null, after: Article | null): ArticleChange {
  const likeness = (a: Paragraph, b: Paragraph) => likenessOf(paragraphText(a), paragraphText(b))
  const paragraphs = align(before?.paragraphs ?? [], after?.paragraphs ?? [], likeness, least).map(
    ([old, now]): ParagraphChange => ({ fate: fateOf(old, now), before: old, after: now }),
  )
  if (!before || !after) return { fate: before ? 'removed' : 'added', before, after, paragraphs }
  const isChanged = paragraphs.some(({ fate }) => fate !== 'same' && fate !== 'moved')
  return { fate: isChanged ? 'changed' : before.id === after.id ? 'same' : 'moved', before, after, paragraphs }
}

function fateOf(before: Paragraph | null, after: Paragraph | null): Fate {
  if (!before) return 'added'
  if (!after) return 'removed'
  if (before.sha256 !== after.sha256) return 'changed'
  return before.id === after.id ? 'same' : 'moved'
}

function textOf(article: Article): string {
  return article.paragraphs.map(paragraphText).join('\n')
}
