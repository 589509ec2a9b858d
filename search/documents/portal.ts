import type { AnyDocument } from './document.ts'
import { guideDocuments } from './guides.ts'
import { paragraphDocuments } from './paragraphs.ts'

/** All that this portal searches: every paragraph of the regulation, then every guide. */
export function portalDocuments(): AnyDocument[] {
  return [...paragraphDocuments(), ...guideDocuments()]
}
