import type { Cell, Library, Room } from './arrows.data.ts'
import {
  arrows,
  barrelReason,
  cycleReason,
  databaseReason,
  libraries,
  missingReason,
  nodeDoors,
  noRoomReason,
  onlyFrom,
  rooms,
  unknownReason,
} from './arrows.data.ts'
import type { Finding, SourceFile } from './files.ts'
import type { Import } from './imports.ts'
import { readImports } from './imports.ts'

const begins = (path: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => path.startsWith(prefix))

export function roomOf(path: string): Room | null {
  for (const [room, prefixes] of Object.entries(rooms)) if (begins(path, prefixes)) return room as Room
  return null
}

/**
 * Checks every import against the table, finds libraries outside their door, cycles and barrels.
 * @param paths all paths of the tree, also those that are no code (JSON, Markdown), so that a missing target is seen.
 */
export function checkArrows(files: readonly SourceFile[], paths: readonly string[]): Finding[] {
  const known = new Set(paths)
  const imports = new Map(files.map((file) => [file.path, readImports(file)]))
  const findings: Finding[] = []
  for (const [path, list] of imports) {
    const room = roomOf(path)
    if (!room) findings.push({ path, line: 1, reason: noRoomReason })
    else for (const each of list) findings.push(...checkImport(path, room, each, known))
    findings.push(...checkBarrel(path, list, files))
  }
  return [...findings, ...findCycles(imports)]
}

function checkImport(path: string, room: Room, each: Import, known: ReadonlySet<string>): Finding[] {
  const say = (reason: string): Finding[] => [{ path, line: each.line, reason: `${each.specifier}: ${reason}` }]
  if (each.target === null) return room === 'test' ? [] : checkLibrary(path, each, say)
  const isFolder = each.specifier.endsWith('/')
  if (!isFolder && !known.has(each.target) && !isGenerated(each.target)) return say(missingReason)
  const to = roomOf(each.target)
  if (!to) return room === 'test' ? [] : say(noRoomReason)
  if (!mayEnter(path, room, to, each)) return say(arrows[room].reason)
  if (room !== 'test' && takesSql(each) && !mayTouchDatabase(path)) return say(databaseReason)
  return []
}

const isGenerated = (target: string): boolean => target.startsWith('.build/') || target.includes('/.astro/')

function mayEnter(path: string, from: Room, to: Room, each: Import): boolean {
  if (from === to) return true
  const cell: Cell = arrows[from].may[to] ?? 'no'
  const only = onlyFrom[`${from}>${to}`]
  if (only && path !== only) return false
  if (cell === 'yes') return true
  if (cell === 'no') return false
  if (cell === 'types') return each.typeOnly
  return begins(each.target ?? '', cell)
}

const takesSql = (each: Import): boolean =>
  each.target === 'worker/db/database.ts' && (each.names.includes('sql') || each.names.includes('*'))

const mayTouchDatabase = (path: string): boolean =>
  path.endsWith('/sql.ts') || begins(path, ['worker/db/', 'worker/homes/'])

function checkLibrary(path: string, each: Import, say: (reason: string) => Finding[]): Finding[] {
  const name = each.specifier
  const library = libraries.find((one) => isOf(name, one))
  if (library) return begins(path, library.doors) ? [] : say(library.reason)
  if (name.startsWith('node:')) {
    if (nodeDoors.alone[path] === name) return []
    return begins(path, nodeDoors.paths) && !begins(path, nodeDoors.never) ? [] : say(nodeDoors.reason)
  }
  return say(unknownReason)
}

function isOf(specifier: string, { name }: Library): boolean {
  if (name.endsWith('/') || name.endsWith(':')) return specifier.startsWith(name)
  return specifier === name || specifier.startsWith(`${name}/`) || specifier.startsWith(`${name}:`)
}

function checkBarrel(path: string, list: readonly Import[], files: readonly SourceFile[]): Finding[] {
  const first = list.find((each) => each.reExport)
  if (!first || /^(content|search|worker)\/[a-z-]+\/index\.ts$/.test(path)) return []
  const text = files.find((file) => file.path === path)?.text ?? ''
  const hasStar = /^export\s+\*/m.test(text)
  const own = /^(export\s+)?(async\s+)?(const|let|function|class|interface|type\s+\w+\s*(<[^=]*>)?\s*=)/m.test(text)
  return hasStar || !own ? [{ path, line: first.line, reason: barrelReason }] : []
}

/** Cycles of imports that stay at run time; `import type` vanishes and may point back. Each cycle is named once. */
export function findCycles(imports: ReadonlyMap<string, readonly Import[]>): Finding[] {
  const state = new Map<string, 'open' | 'done'>()
  const trail: string[] = []
  const findings: Finding[] = []
  const visit = (path: string): void => {
    if (state.get(path) === 'done') return
    if (state.get(path) === 'open') {
      const cycle = [...trail.slice(trail.indexOf(path)), path]
      findings.push({ path, line: 1, reason: `${cycle.join(' → ')}: ${cycleReason}` })
      return
    }
    state.set(path, 'open')
    trail.push(path)
    for (const each of imports.get(path) ?? []) if (each.target && !each.typeOnly) visit(each.target)
    trail.pop()
    state.set(path, 'done')
  }
  for (const path of imports.keys()) visit(path)
  return findings
}
