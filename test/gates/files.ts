import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One file of the tree as a gate sees it; tests of the gates make such files up. `path` is relative to the root. */
export type SourceFile = { readonly path: string; readonly text: string }

/** What a gate found: where, and the sentence that a developer should read. Warnings are printed and do not fail. */
export type Finding = { readonly path: string; readonly line: number; readonly reason: string; readonly warning?: true }

export const root = fileURLToPath(new URL('../..', import.meta.url))

const code = new Set(['.ts', '.mts', '.mjs', '.js', '.astro', '.svelte', '.css'])

export const isCode = (path: string): boolean => code.has(extname(path)) && !path.endsWith('.d.ts')

/** Every path that git knows or would add, as it stands in the work tree; ignored and deleted files are not among them. */
export function listPaths(): string[] {
  const out = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  return [...new Set(out.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort()
}

export function readSources(paths: readonly string[]): SourceFile[] {
  return paths.filter(isCode).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
