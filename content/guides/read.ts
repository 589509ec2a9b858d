import { readdirSync, readFileSync } from 'node:fs'
import { guideSlugs } from './groups.ts'
import { parseGuide } from './parse.ts'
import type { Guide } from './types.ts'

/** The slugs that have a file, in the order of the list. */
export function writtenSlugs(): string[] {
  const files = new Set(readdirSync(import.meta.dirname))
  return guideSlugs.filter((slug) => files.has(`${slug}.md`))
}

/** The guide of a slug from its file. Throws GuideFault for a file that is not in order. For commands and tests. */
export function readGuide(slug: string): Guide {
  return parseGuide(slug, readFileSync(new URL(`${slug}.md`, import.meta.url), 'utf8'))
}
