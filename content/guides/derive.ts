/** `node content/guides/derive.ts` writes list.json: what others need of the guides without a Markdown parser. */
import { writeFileSync } from 'node:fs'
import type { GuideEntry } from './index.ts'
import { readGuide, writtenSlugs } from './read.ts'

/** The entries of all guides that are written, in the order of the list, as the file holds them. */
export function serializeGuides(): string {
  const entries: GuideEntry[] = writtenSlugs().map((slug) => {
    const { title, summary, topic, picture, paragraphs } = readGuide(slug)
    return { slug, title, summary, topic, picture, paragraphs }
  })
  return `${JSON.stringify(entries, null, 1)}\n`
}

if (import.meta.main) writeFileSync(new URL('list.json', import.meta.url), serializeGuides())
