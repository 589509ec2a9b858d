import { findParagraph } from '../../content/regulation/index.ts'
import { assistantLimits } from '../contract/assistant-limits.ts'

/** Of the ids that a page sends back, those that are paragraphs, each once: nothing else in a context is believed. */
export function knownCitations(ids: readonly string[] = []): string[] {
  const known = ids.filter((id) => findParagraph(id) !== undefined)
  return [...new Set(known)].slice(0, assistantLimits.contextCitationsMax)
}
