/** Where a numbered item stands inside the text of its paragraph. Offsets in UTF-16 units, `end` exclusive. */
export interface DocumentItem {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly title: string
  readonly url: string
}

/** One thing that can be found. The text is the law's own, whole, so that offsets in it stay true. */
export interface SearchDocument {
  readonly id: string
  readonly kind: 'paragraph'
  readonly article: number
  readonly paragraph: number
  /** The article alone as it is cited. */
  readonly label: string
  readonly chapterNumber: number
  /** The chapter as people read it, number and title. */
  readonly chapter: string
  /** The citation, without a paragraph number where the article has only one. */
  readonly title: string
  readonly url: string
  /** Our own short heading of the article: helps ranking, is never shown as the law. */
  readonly heading: string
  readonly text: string
  /** What our gloss says in other words than the text: helps ranking, is never shown or marked. */
  readonly plain: string
  readonly items: readonly DocumentItem[]
}

/** A page of ours in plain words. It never stands above a paragraph. */
export interface GuideDocument {
  readonly id: string
  readonly kind: 'guide'
  readonly title: string
  readonly url: string
  readonly text: string
}

export type AnyDocument = SearchDocument | GuideDocument
