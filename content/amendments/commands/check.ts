// npm run amend:check [-- FOLDER]: what of ours must follow an amendment. Without a folder the newest version is held
// against the one before it; with one, the text in it (not yet imported) against the version shown.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readGuide, writtenSlugs } from '../../guides/read.ts'
import { deriveVersion } from '../../regulation/derive.ts'
import { regulation } from '../../regulation/index.ts'
import { versions } from '../../regulation/versions.ts'
import { allDependants, type GuideSource } from '../dependants.ts'
import { isDue, reportReview } from '../report.ts'
import { reviewDependants } from '../review.ts'

const [folder] = process.argv.slice(2)
const after = folder ? deriveVersion(pathToFileURL(`${resolve(folder)}/`)) : regulation
const before = folder ? regulation : (versions[versions.length - 2] ?? regulation)
const review = reviewDependants(allDependants(writtenSlugs().map(readSource)), before, after)
process.stdout.write(`${reportReview(review, before, after).join('\n')}\n`)
process.exitCode = isDue(review) ? 1 : 0

function readSource(slug: string): GuideSource {
  const { paragraphs, sections } = readGuide(slug)
  const quotes = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'quote'))
  return { slug, paragraphs, quotes }
}
