import ts from 'typescript'
import type { Finding, SourceFile } from './files.ts'
import { lineAt } from './files.ts'
import { listComments, parseScript, splitParts, walk } from './scan.ts'

export const todoReason = 'No unfinished work on main: finish it or open an issue.'
export const silencedReason =
  'A silenced rule needs its reason on the same line, after a colon (biome) or two dashes (TypeScript).'
export const anyReason =
  '`any` switches the checker off. Use unknown, or say in a comment on the same line why it must be.'
export const impureReason =
  'A verb reads no environment, clock or randomness: ctx.settings, ctx.clock.now() and ctx.ids are there, so tests need no mocks.'

/** A command of search reads the environment for its verb, as the homes do for theirs. */
const verbs =
  /^(worker\/(matters|volunteers|surveys|assistant|units|people|guard|db|public|pages|staff|clock|contract)\/|search\/(?!commands\/))/
const impure = [
  'process.env',
  'Date.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'performance.now',
]
const todo = new RegExp(`\\b(${['TO', 'FIX'].map((head) => head + (head === 'TO' ? 'DO' : 'ME')).join('|')})\\b`)

/** Unfinished work, silenced rules without a reason, `any`, and verbs that look at the world by themselves. */
export function checkRules(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => {
    const { script } = splitParts(file)
    return [...checkComments(file.path, script), ...checkNodes(file.path, script)]
  })
}

function checkComments(path: string, script: string): Finding[] {
  return listComments(script).flatMap(({ offset, text }) => {
    const line = lineAt(script, offset)
    if (todo.test(text)) return [{ path, line, reason: todoReason }]
    const isSilent =
      /@ts-(ignore|nocheck)|@ts-expect-error(?!\s*(--|:)\s*\S)|biome-ignore(?!.*:\s*\S)|eslint-disable/.test(text)
    return isSilent && /^\s*[/*\s]*(@ts-|biome-|eslint-)/.test(text) ? [{ path, line, reason: silencedReason }] : []
  })
}

function checkNodes(path: string, script: string): Finding[] {
  if (script.trim() === '') return []
  const tree = parseScript(path, script)
  const findings: Finding[] = []
  walk(tree, (node) => {
    const line = () => lineAt(script, node.getStart(tree))
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      const rest = script.slice(node.end, script.indexOf('\n', node.end))
      if (!/\/\/\s*\S/.test(rest)) findings.push({ path, line: line(), reason: anyReason })
    }
    if (verbs.test(path) && isImpure(node, tree))
      findings.push({ path, line: line(), reason: `${node.getText(tree)}: ${impureReason}` })
  })
  return findings
}

function isImpure(node: ts.Node, tree: ts.SourceFile): boolean {
  if (ts.isPropertyAccessExpression(node)) return impure.includes(node.getText(tree))
  return ts.isNewExpression(node) && node.expression.getText(tree) === 'Date' && !node.arguments?.length
}
