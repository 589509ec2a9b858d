import { extname } from 'node:path'
import type { Finding, SourceFile } from './files.ts'
import { lineAt } from './files.ts'
import { splitParts, stripComments } from './scan.ts'

/** Where Chinese may stand: content, tables that parsing needs, and sample text of tests. */
const allowed = ['content/', 'search/text/', 'test/']

export const wordsReason =
  'Chinese in code. Every sentence that a person reads comes from content/words or content/words/pages; comments may quote the law.'

const han = /\p{Script=Han}/u

/** Han characters outside content, once per line; comments are stripped by TypeScript's scanner first. */
export function checkWords(files: readonly SourceFile[]): Finding[] {
  const findings: Finding[] = []
  for (const file of files) {
    if (allowed.some((prefix) => file.path.startsWith(prefix)) || !han.test(file.text)) continue
    const { script, markup } = splitParts(file)
    for (const text of [stripComments(script), stripMarkupComments(markup, file.path)])
      findings.push(...hanLines(file.path, text))
  }
  return findings
}

/** Frontmatter was blanked by splitParts; what is left may carry comments inside braces, as Astro and Svelte allow. */
function stripMarkupComments(markup: string, path: string): string {
  if (extname(path) === '.css') return markup
  return markup.replace(/^\s*\/\/.*$/gm, '')
}

function hanLines(path: string, text: string): Finding[] {
  if (!han.test(text)) return []
  return text.split('\n').flatMap((content, index) => {
    if (!han.test(content)) return []
    return [{ path, line: index + 1, reason: `${content.trim().slice(0, 40)}: ${wordsReason}` }]
  })
}

export const sqlReason =
  'SQL outside sql.ts, db/ and homes/. Put the statement into the sql.ts of its noun, as a function with a telling name.'

const statement =
  /(["'`])\s*(SELECT\s[\s\S]*?\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|TRIGGER)\s|PRAGMA\s)/

/** SQL text outside the files that may hold it. */
export function checkSql(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const { path } = file
    if (path.endsWith('/sql.ts') || /^(worker\/(db|homes)|test)\//.test(path)) return []
    const script = stripComments(splitParts(file).script)
    const match = statement.exec(script)
    return match ? [{ path, line: lineAt(script, match.index), reason: sqlReason }] : []
  })
}
