import type { ParagraphId } from '../regulation/types.ts'

/** A stretch of a line: our words, our words leading to a provision, or to a page of this site. */
export type Inline =
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  | { readonly kind: 'law'; readonly id: string; readonly text: string }
  | { readonly kind: 'page'; readonly href: string; readonly text: string }

export type Line = readonly Inline[]

/**
 * - `text`: a line of the file is a line of the page.
 * - `quote`: the law's own words, rendered from the store; `stretch` is a part of them, verbatim, null for the whole.
 * - `duties`: the duties that these paragraphs lay down, rendered from the graph.
 * - `hotlines`: numbers of content/hotlines, rendered with what each handles.
 */
export type Block =
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly lines: readonly Line[] }
  | { readonly kind: 'quote'; readonly id: string; readonly stretch: string | null }
  | { readonly kind: 'duties'; readonly ids: readonly string[] }
  | { readonly kind: 'hotlines'; readonly numbers: readonly string[] }

export type SectionKey = 'situation' | 'law' | 'who' | 'now' | 'channel' | 'silent' | 'related'

export interface Section {
  readonly key: SectionKey
  readonly heading: string
  readonly blocks: readonly Block[]
}

/** What stands between the two rules at the head of a file. */
export interface GuideHead {
  readonly title: string
  /** One line of at most 40 characters: what the reader finds here. */
  readonly summary: string
  /** A code of content/duties/topics.ts. */
  readonly topic: string | null
  /** The paragraphs it rests on; everything that it says of the law is held against these or against the linked ones. */
  readonly paragraphs: readonly ParagraphId[]
  readonly hotlines: readonly string[]
  /** A name of site/parts/Picture/shapes.ts. */
  readonly picture: string
}

export interface Guide extends GuideHead {
  readonly slug: string
  readonly sections: readonly Section[]
}

/** One thing wrong with a guide: a key of content/words/guides.ts and the stretch it is about. */
export interface GuideFinding {
  readonly slug: string
  readonly reason: GuideReason
  readonly said: string
  readonly why?: string
}

export type GuideReason =
  | 'head'
  | 'title'
  | 'topic'
  | 'headings'
  | 'markdown'
  | 'unknown'
  | 'stretch'
  | 'no-quote'
  | 'no-duty'
  | 'no-channel'
  | 'no-silence'
  | 'hotline'
  | 'page'
  | 'unlinked'
  | 'claim'
  | 'outside'
  | 'long'
