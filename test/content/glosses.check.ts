/**
 * A writer's own check: `node test/content/glosses.check.ts [FILE…]`. Prints what is wrong with the glosses of these
 * files, or of all, with the paragraph's words beside it. Ends with 1 when anything is.
 */
import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { checkGloss, lengthOf, medianLength, sentencesOf } from '../../content/glosses/check.ts'
import type { Gloss } from '../../content/glosses/types.ts'
import { cite, findParagraph, paragraphText } from '../../content/regulation/index.ts'
import { glosses as words } from '../../content/words/glosses.ts'

const folder = join(import.meta.dirname, '../../content/glosses')
const named = process.argv.slice(2)
const files =
  named.length > 0 ? named : readdirSync(folder).flatMap((name) => (/^chapter/.test(name) ? [join(folder, name)] : []))

let findings = 0
for (const file of files) findings += await report(resolve(file))
process.exitCode = findings > 0 ? 1 : 0

async function report(file: string): Promise<number> {
  const module: Record<string, readonly Gloss[]> = await import(file)
  const list = Object.values(module).flat()
  const written = list.filter(({ says }) => says.length > 0)
  const found = list.flatMap((gloss) => {
    const defects = checkGloss(gloss)
    if (defects.length > 0) console.log(`\n${gloss.of}　${cite(gloss.of)}\n  ${lawOf(gloss)}`)
    for (const { said, reason, why } of defects) console.log(`  ✗ ${said}\n    ${why ?? words.reasons[reason]}`)
    return defects
  })
  const sentences = written.flatMap(sentencesOf)
  const longer = sentences.filter((said) => lengthOf(said) > 25).length
  console.log(
    `${basename(file)}: ${written.length} of ${list.length} written, ${found.length} findings, ` +
      `${sentences.length} sentences, median ${medianLength(written)}, ${longer} over 25`,
  )
  return found.length
}

function lawOf({ of }: Gloss): string {
  const paragraph = findParagraph(of)
  return paragraph ? paragraphText(paragraph).replaceAll('\n', '\n  ') : ''
}
