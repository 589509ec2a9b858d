import type { Block, Inline, Line } from './types.ts'

/** What is read of a node of the Markdown tree (mdast). */
export interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly depth?: number
  readonly ordered?: boolean | null
  readonly children?: readonly Node[]
}

const provision = /^a\d+(?:\.p\d+(?:\.i\d+)?)?$/
const quoteLine = /^(a\d+\.p\d+(?:\.i\d+)?)(?:[:：]\s*「([\s\S]+)」)?$/
const directive = /^\{\{(duties|hotlines)((?:\s+[\w.]+)+)\}\}$/

/** A block of a guide, or null for Markdown that guides do not use. */
export function blockOf(node: Node): Block | null {
  if (node.type === 'paragraph') return directiveOf(node) ?? textBlock(node)
  if (node.type === 'list') return listOf(node)
  if (node.type === 'blockquote') return quoteOf(node)
  return null
}

function directiveOf(node: Node): Block | null {
  const [, name, rest = ''] = directive.exec(plain(node)) ?? []
  if (!name) return null
  const said = rest.trim().split(/\s+/)
  return name === 'duties' ? { kind: 'duties', ids: said } : { kind: 'hotlines', numbers: said }
}

function textBlock(node: Node): Block | null {
  const line = lineOf(node)
  return line && !plain(node).includes('{{') ? { kind: 'text', lines: linesOf(line) } : null
}

/** A line of the file is a line of the page, so that each idea stands by itself. */
function linesOf(whole: Line): Line[] {
  const lines: Inline[][] = [[]]
  for (const inline of whole) {
    const [first = '', ...rest] = inline.kind === 'text' ? inline.text.split(/\s*\n\s*/) : [inline.text]
    if (first !== '') lines.at(-1)?.push({ ...inline, text: first })
    for (const text of rest) lines.push(text === '' ? [] : [{ kind: 'text', text }])
  }
  return lines.filter((line) => line.length > 0)
}

function listOf(node: Node): Block | null {
  const lines: Line[] = []
  for (const item of node.children ?? []) {
    const [only, ...more] = item.children ?? []
    const line = only?.type === 'paragraph' && more.length === 0 ? lineOf(only) : null
    if (!line) return null
    lines.push(line)
  }
  return { kind: 'list', ordered: node.ordered === true, lines }
}

function quoteOf(node: Node): Block | null {
  const [, id, stretch] = quoteLine.exec(plain(node).trim()) ?? []
  return id ? { kind: 'quote', id, stretch: stretch ?? null } : null
}

function lineOf(node: Node): Inline[] | null {
  const line: Inline[] = []
  for (const child of node.children ?? []) {
    const inline = inlineOf(child)
    if (!inline) return null
    line.push(inline)
  }
  return line
}

function inlineOf(node: Node): Inline | null {
  const text = plain(node)
  if (node.type === 'text') return { kind: 'text', text }
  if (node.type === 'strong') return { kind: 'strong', text }
  if (node.type !== 'link') return null
  const { url = '' } = node
  if (provision.test(url)) return { kind: 'law', id: url, text }
  return url.startsWith('/') ? { kind: 'page', href: url, text } : null
}

function plain(node: Node): string {
  return node.value ?? (node.children ?? []).map(plain).join('')
}
