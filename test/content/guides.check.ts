/**
 * A writer's own check: `node test/content/guides.check.ts [SLUG…]`. Prints what is wrong with these guides, or with all.
 * Ends with 1 when anything is. Without a slug it also names the articles 28–55 that no guide and no topic page leads to.
 */
import { basename } from 'node:path'
import { checkGuide } from '../../content/guides/check.ts'
import { unledArticles } from '../../content/guides/led.ts'
import { GuideFault } from '../../content/guides/parse.ts'
import { readGuide, writtenSlugs } from '../../content/guides/read.ts'
import { sentencesOfGuide } from '../../content/guides/sentences.ts'
import type { Guide, GuideFinding } from '../../content/guides/types.ts'
import { guides as words } from '../../content/words/guides.ts'

const named = process.argv.slice(2).map((name) => basename(name, '.md'))
const read: Guide[] = []
let findings = 0
for (const slug of named.length > 0 ? named : writtenSlugs()) {
  const found = look(slug)
  for (const { reason, said, why } of found)
    console.log(`  ✗ ${words.reasons[reason]}\n    ${said}${why ? `\n    → ${why}` : ''}`)
  findings += found.length
}
if (named.length === 0)
  console.log(`${read.length} guides; no guide or topic leads to: ${unledArticles(read).join(' ') || '–'}`)
process.exitCode = findings > 0 ? 1 : 0

function look(slug: string): readonly GuideFinding[] {
  try {
    const guide = readGuide(slug)
    read.push(guide)
    const found = checkGuide(guide)
    const lengths = sentencesOfGuide(guide)
      .map(({ text }) => [...text].length)
      .sort((a, b) => a - b)
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0
    console.log(`${slug}: ${found.length} findings, ${lengths.length} sentences, median ${median} characters`)
    return found
  } catch (error) {
    if (!(error instanceof GuideFault)) throw error
    console.log(`${slug}: not in order`)
    return [{ slug, reason: error.reason, said: error.message }]
  }
}
