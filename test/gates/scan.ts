import { extname } from 'node:path'
import ts from 'typescript'
import type { SourceFile } from './files.ts'

/** A file split into the parts that are TypeScript (blanked elsewhere, so that offsets hold) and the markup around them. */
export type Parts = { readonly script: string; readonly markup: string }

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

const embedded = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/g
const frontmatter = /^\s*---\n([\s\S]*?)\n---/
const notMarkup = /<script\b[\s\S]*?<\/script>|<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g

/** Frontmatter and script elements of .astro and .svelte become one script; a .css file is markup without comments. */
export function splitParts(file: SourceFile): Parts {
  const kind = extname(file.path)
  if (kind === '.css') return { script: '', markup: file.text.replace(/\/\*[\s\S]*?\*\//g, blank) }
  if (kind !== '.astro' && kind !== '.svelte') return { script: file.text, markup: '' }
  const front = kind === '.astro' ? frontmatter.exec(file.text) : null
  const body = front ? blank(front[0]) + file.text.slice(front[0].length) : file.text
  const head = front ? front[0].replace(/---/g, '   ') : ''
  let script = head + blank(file.text).slice(head.length)
  for (const match of body.matchAll(embedded)) {
    const start = match.index + (match[1] ?? '').length
    const inner = match[2] ?? ''
    script = script.slice(0, start) + inner + script.slice(start + inner.length)
  }
  return { script, markup: body.replace(notMarkup, blank) }
}

export function parseScript(path: string, script: string): ts.SourceFile {
  return ts.createSourceFile(`${path}.ts`, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** The script with its comments blanked: what stays can reach a person or a machine. */
export function stripComments(script: string): string {
  const tree = parseScript('strip', script)
  const kept = [...blank(script)]
  walk(tree, (node) => {
    if (node.getChildCount(tree) > 0) return
    for (let at = node.getStart(tree); at < node.end; at++) kept[at] = script[at] ?? ' '
  })
  return kept.join('')
}

/** Every comment of a script with its offset, found by TypeScript's own scanner around each token. */
export function listComments(script: string): { offset: number; text: string }[] {
  const tree = parseScript('comments', script)
  const found = new Map<number, string>()
  const note = (ranges: readonly ts.CommentRange[] | undefined) => {
    for (const range of ranges ?? []) found.set(range.pos, script.slice(range.pos, range.end))
  }
  walk(tree, (node) => {
    if (ts.isToken(node) || node.getChildCount(tree) === 0) {
      note(ts.getLeadingCommentRanges(script, node.pos))
      note(ts.getTrailingCommentRanges(script, node.end))
    }
  })
  note(ts.getLeadingCommentRanges(script, tree.endOfFileToken.pos))
  return [...found].map(([offset, text]) => ({ offset, text })).sort((a, b) => a.offset - b.offset)
}
