import entries from './list.json' with { type: 'json' }

/** A guide as others know it; see types.ts for what each field holds. */
export interface GuideEntry {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly topic: string | null
  readonly picture: string
  readonly paragraphs: readonly string[]
}

/** All guides, in the order of the list. */
export const guideEntries: readonly GuideEntry[] = entries

/** The guides that rest on an article. */
export function guidesOfArticle(number: number): GuideEntry[] {
  return guideEntries.filter(({ paragraphs }) => paragraphs.some((id) => id.startsWith(`a${number}.`)))
}

/** The guides of a topic of the routing table. */
export function guidesOfTopic(code: string): GuideEntry[] {
  return guideEntries.filter(({ topic }) => topic === code)
}

/** The address of a guide. */
export function addressOfGuide(slug: string): string {
  return `/guides/${slug}/`
}
