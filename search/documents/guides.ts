import { addressOfGuide, guideEntries } from '../../content/guides/index.ts'
import type { GuideDocument } from './document.ts'

/** The guides as search documents: title and summary alone, since their headings are the same in all and say nothing. */
export function guideDocuments(): GuideDocument[] {
  return guideEntries.map(({ slug, title, summary }) => ({
    id: `guide-${slug}`,
    kind: 'guide' as const,
    title,
    url: addressOfGuide(slug),
    text: summary,
  }))
}
