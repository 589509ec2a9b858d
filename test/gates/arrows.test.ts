import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cell, Room } from './arrows.data.ts'
import { arrows, barrelReason, cycleReason, databaseReason, libraries, onlyFrom, rooms } from './arrows.data.ts'
import { checkArrows } from './arrows.ts'
import { listPaths, readSources } from './files.ts'

const names = Object.keys(rooms) as Room[]
const cellOf = (from: Room, to: Room): Cell => (from === to ? 'yes' : (arrows[from].may[to] ?? 'no'))

/** A file that stands in the room: the room's own file, or one made up in its folder. */
const fileIn = (room: Room, name: string): string => {
  const [first] = rooms[room]
  return first.endsWith('/') ? `${first}${name}` : first
}

/** What the gate says about a tree of made-up files. */
function judge(files: Record<string, string>): string[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  return checkArrows(sources, Object.keys(files)).map(({ path, reason }) => `${path} ${reason}`)
}

/** What it says when a file of one room imports a file of another. */
function judgeImport(
  from: string,
  to: string,
  statement = (path: string) => `import { x } from '${path}'\nx()`,
): string[] {
  const relative = posix.relative(posix.dirname(from), to)
  const specifier = relative.startsWith('.') ? relative : `./${relative}`
  return judge({ [to]: 'export const x = () => 1\n', [from]: statement(specifier) })
}

const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const))
const forbidden = pairs.filter(([from, to]) => cellOf(from, to) === 'no')

describe('the import table', () => {
  it.each(forbidden)('refuses an import from %s into %s', (from, to) => {
    const found = judgeImport(fileIn(from, 'caller.ts'), fileIn(to, 'called.ts'))
    expect(found).toEqual([expect.stringContaining(arrows[from].reason)])
  })

  it.each(pairs.filter((pair) => cellOf(...pair) === 'types'))('lets only types cross from %s into %s', (from, to) => {
    const [caller, called] = [fileIn(from, 'caller.ts'), fileIn(to, 'called.ts')]
    expect(judgeImport(caller, called)).toHaveLength(1)
    expect(judgeImport(caller, called, (path) => `import type { x } from '${path}'\nexport type Y = typeof x`)).toEqual(
      [],
    )
    expect(judgeImport(caller, called, (path) => `import { type x } from '${path}'\nexport type Y = typeof x`)).toEqual(
      [],
    )
  })

  it.each(pairs.filter(([from, to]) => Array.isArray(cellOf(from, to))))('narrows %s into %s', (from, to) => {
    const cell = cellOf(from, to) as readonly string[]
    const caller = onlyFrom[`${from}>${to}`] ?? fileIn(from, 'caller.ts')
    for (const prefix of cell)
      expect(judgeImport(caller, prefix.endsWith('/') ? `${prefix}called.ts` : prefix)).toEqual([])
    expect(judgeImport(caller, `${rooms[to][0]}elsewhere/called.ts`)).toHaveLength(1)
  })

  it.each(pairs.filter((pair) => cellOf(...pair) === 'yes'))('lets %s import %s', (from, to) => {
    expect(judgeImport(fileIn(from, 'caller.ts'), fileIn(to, 'called.ts'))).toEqual([])
  })

  it('lets only volunteers/protect.ts call matters/submit.ts', () => {
    expect(judgeImport('worker/volunteers/protect.ts', 'worker/matters/submit.ts')).toEqual([])
    expect(judgeImport('worker/volunteers/enrol.ts', 'worker/matters/submit.ts')).toHaveLength(1)
  })

  it('sees every way to import: dynamic, re-export, type query, frontmatter, island script and bundled src', () => {
    const to = 'worker/db/database.ts'
    const ways = [
      (path: string) => `const a = await import('${path}')`,
      (path: string) => `export { x } from '${path}'\nexport const y = 1`,
      (path: string) => `export type A = import('${path}').A`,
      (path: string) => `import '${path}'`,
    ]
    for (const way of ways) expect(judgeImport('site/browser/caller.ts', to, way)).toHaveLength(1)
    expect(
      judgeImport('site/pages/a.astro', to, (path) => `---\nimport { x } from '${path}'\n---\n<p>{x}</p>`),
    ).toHaveLength(1)
    expect(judgeImport('site/pages/b.astro', to, (path) => `<p>a</p>\n<script src="${path}"></script>`)).toHaveLength(1)
    const island = (path: string) => `<script lang="ts">\nimport { x } from '${path}'\n</script>\n<p>{x}</p>`
    expect(judgeImport('site/islands/C.svelte', to, island)).toHaveLength(1)
  })
})

describe('outside libraries', () => {
  const outside = names.filter((room) => room !== 'test')
  const cells = libraries.flatMap((library) => outside.map((room) => [library.name, room] as const))
  it.each(cells)('%s in %s', (name, room) => {
    const library = libraries.find((one) => one.name === name)
    const path = fileIn(room, 'deep/caller.ts')
    const found = judge({ [path]: `import x from '${name}${/[/:]$/.test(name) ? 'x' : ''}'\nexport const y = x` })
    const isAllowed = library?.doors.some((door) => path.startsWith(door))
    expect(found).toEqual(isAllowed ? [] : [expect.stringContaining(library?.reason ?? 'none')])
  })

  it('refuses a library that has no door', () => {
    expect(judge({ 'worker/matters/a.ts': "import _ from 'lodash'\nexport const a = _" })).toHaveLength(1)
  })

  it('keeps files and processes of Node out of what runs in workerd or in a browser', () => {
    const text = "import { readFileSync } from 'node:fs'\nexport const a = readFileSync"
    for (const path of ['worker/matters/a.ts', 'search/text/a.ts', 'site/islands/a.ts'])
      expect(judge({ [path]: text })).toHaveLength(1)
    expect(judge({ 'worker/homes/node/start.ts': text })).toEqual([])
  })

  it('lets the ledger hash without waiting, and nobody else of the Worker, nor anything else of Node', () => {
    const text = (name: string) => `import { createHash } from '${name}'\nexport const a = createHash`
    expect(judge({ 'worker/db/ledger.ts': text('node:crypto') })).toEqual([])
    expect(judge({ 'worker/db/ledger.ts': text('node:fs') })).toHaveLength(1)
    expect(judge({ 'worker/db/write.ts': text('node:crypto') })).toHaveLength(1)
  })

  it('keeps the sql builder in sql.ts, db and homes', () => {
    const statement = (path: string) => `import { sql } from '${path}'\nexport const a = sql`
    const to = 'worker/db/database.ts'
    expect(judgeImport('worker/matters/submit.ts', to, statement)).toEqual([expect.stringContaining(databaseReason)])
    expect(judgeImport('worker/matters/sql.ts', to, statement)).toEqual([])
  })
})

describe('shape of the graph', () => {
  it('finds a cycle of values and lets types point back', () => {
    const a = "import { b } from './b.ts'\nexport const a = b"
    expect(judge({ 'search/a.ts': a, 'search/b.ts': "import { a } from './a.ts'\nexport const b = a" })).toEqual([
      expect.stringContaining(cycleReason),
    ])
    expect(
      judge({ 'search/a.ts': a, 'search/b.ts': "import type { a } from './a.ts'\nexport const b = 1 as typeof a" }),
    ).toEqual([])
  })

  it("refuses a barrel, except a noun's index.ts", () => {
    const one = { 'search/text/one.ts': 'export const one = 1' }
    const text = "export { one } from './one.ts'"
    expect(judge({ ...one, 'search/text/all.ts': text })).toEqual([expect.stringContaining(barrelReason)])
    expect(judge({ ...one, 'search/text/index.ts': text })).toEqual([])
  })

  it('refuses an import of a file that is not there', () => {
    expect(judge({ 'search/a.ts': "import { b } from './b'\nexport const a = b" })).toHaveLength(1)
  })
})

it('finds nothing to say about the house as it stands', () => {
  const paths = listPaths()
  const found = checkArrows(readSources(paths), paths).map(({ path, line, reason }) => `${path}:${line} ${reason}`)
  expect(found).toEqual([])
})
