import { posix } from 'node:path'
import ts from 'typescript'
import type { SourceFile } from './files.ts'
import { lineAt } from './files.ts'
import { parseScript, splitParts, walk } from './scan.ts'

/** One import: what is written, the path it means when it stays in the house, and whether only types cross. */
export type Import = {
  readonly specifier: string
  readonly target: string | null
  readonly typeOnly: boolean
  readonly reExport: boolean
  readonly names: readonly string[]
  readonly line: number
}

const scriptSource = /<script\b[^>]*\bsrc=["'](\.{1,2}\/[^"']+)["']/g

/** Static, dynamic and type imports, re-exports, `import.meta.glob` and bundled `<script src="./…">` of one file. */
export function readImports(file: SourceFile): Import[] {
  const { script } = splitParts(file)
  const tree = parseScript(file.path, script)
  const found: Import[] = []
  const add = (specifier: string, offset: number, more: Partial<Import> = {}) => {
    const target = resolveTarget(file.path, specifier)
    const line = lineAt(script, offset)
    found.push({ specifier, target, typeOnly: false, reExport: false, names: [], line, ...more })
  }
  walk(tree, (node) => readNode(node, tree, add))
  if (!/\.(astro|svelte)$/.test(file.path)) return found
  for (const match of file.text.matchAll(scriptSource)) add(match[1] ?? '', match.index)
  return found
}

type Add = (specifier: string, offset: number, more?: Partial<Import>) => void

function readNode(node: ts.Node, tree: ts.SourceFile, add: Add): void {
  const offset = node.getStart(tree)
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    add(node.moduleSpecifier.text, offset, {
      typeOnly: isTypeOnly(node.importClause),
      names: namesOf(node.importClause),
    })
  } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    add(node.moduleSpecifier.text, offset, { typeOnly: node.isTypeOnly, reExport: true })
  } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text, offset, { typeOnly: true })
  } else if (ts.isCallExpression(node)) {
    const called = node.expression.kind === ts.SyntaxKind.ImportKeyword ? 'import' : node.expression.getText(tree)
    const [first] = node.arguments
    if (!first || !ts.isStringLiteralLike(first)) return
    if (called === 'import' || called === 'require') add(first.text, offset)
    if (called === 'import.meta.glob') add(first.text.replace(/[^/]*\*.*$/, ''), offset)
  }
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  if (clause.name || !named || !ts.isNamedImports(named)) return false
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly)
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  const named = clause?.namedBindings
  if (!named) return []
  if (ts.isNamespaceImport(named)) return ['*']
  return named.elements.map((element) => (element.propertyName ?? element.name).text)
}

/** The path from the root that a relative specifier means; null for a package or a platform module. */
function resolveTarget(path: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  return posix.normalize(posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')))
}
