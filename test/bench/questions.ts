import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { regulation } from '../../content/regulation/index.ts'
import { root } from '../gates/files.ts'

const golden = join(root, 'test/golden')

/** What people ask: the questions of test/golden, else the first words of each paragraph of the law. */
export const questions: readonly string[] = readQuestions()

function readQuestions(): string[] {
  const files = readdirSync(golden, { withFileTypes: true }).filter((entry) => entry.name.endsWith('.jsonl'))
  const asked = files.flatMap(({ name }) =>
    readFileSync(join(golden, name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap((line) => {
        const row = JSON.parse(line) as Record<string, unknown>
        const text = row.q ?? row.question ?? row.query ?? row.text
        return typeof text === 'string' && text.length >= 2 ? [text] : []
      }),
  )
  return asked.length >= 20 ? asked : paragraphStarts()
}

/** The first twelve characters of every paragraph: sure to be found, so used where nothing else is at hand. */
export function paragraphStarts(): string[] {
  return regulation.articles.flatMap((article) => article.paragraphs.map((paragraph) => paragraph.text.slice(0, 12)))
}
