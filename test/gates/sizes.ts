import ts from 'typescript'
import type { Finding, SourceFile } from './files.ts'
import { parseScript, splitParts, walk } from './scan.ts'

export const linesMax = 300
export const linesWarned = 200
export const functionLinesMax = 50

export const fileReason = `is longer than ${linesMax} lines: it holds two things. Give the second a file of its own.`
export const warnReason = `is longer than ${linesWarned} lines; the house's median is about 60.`
export const functionReason = `is longer than ${functionLinesMax} lines: name its steps and give each a function.`

/** Files over 300 lines and functions over 50; a test's `describe` is a heading, no function. */
export function checkSizes(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) => [...checkFile(file), ...checkFunctions(file)])
}

function checkFile({ path, text }: SourceFile): Finding[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (lines > linesMax) return [{ path, line: lines, reason: `${lines} lines: the file ${fileReason}` }]
  if (lines > linesWarned)
    return [{ path, line: lines, reason: `${lines} lines: the file ${warnReason}`, warning: true }]
  return []
}

function checkFunctions(file: SourceFile): Finding[] {
  const { script } = splitParts(file)
  if (script.trim() === '') return []
  const tree = parseScript(file.path, script)
  const findings: Finding[] = []
  walk(tree, (node) => {
    if (!ts.isFunctionLike(node) || isDescribe(node)) return
    const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line
    const lines = tree.getLineAndCharacterOfPosition(node.end).line - first + 1
    if (lines <= functionLinesMax) return
    findings.push({ path: file.path, line: first + 1, reason: `${lines} lines: the function ${functionReason}` })
  })
  return findings
}

function isDescribe(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^(test\.)?describe\b/.test(node.parent.expression.getText())
}
