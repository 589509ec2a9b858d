/** `node content/guides/derive.ts` writes list.json: what others need of the guides without a Markdown parser. */
import { writeFileSync } from 'node:fs'
import type { GuideEntry } from './index.ts'
import { readGuide, writtenSlugs } from './read.ts'

/** The entries of all guides that are written, in the order of the list. */
export function deriveGuides(): GuideEntry[] {
  return writtenSlugs().map((slug) => {
    const { title, summary, topic, picture, paragraphs } = readGuide(slug)
    return { slug, title, summary, topic, picture, paragraphs }
  })
}

/** An entry of a few lines, its paragraphs in one, as Biome formats it. */
function serialize(entries: readonly GuideEntry[]): string {
  const json = JSON.stringify(entries, null, 2)
  return `${json.replace(/\[\s+("a[^\]]*?)\s+\]/g, (_, ids: string) => `[${ids.replace(/\s+/g, ' ')}]`)}\n`
}

if (import.meta.main) writeFileSync(new URL('list.json', import.meta.url), serialize(deriveGuides()))
