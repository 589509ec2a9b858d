import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runSearch } from './run.ts'
import { renderReport } from './table.ts'

const folder = mkdtempSync(join(tmpdir(), 'eval-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lines = [
  { id: 'T-1', q: '网格员', kind: 'search', expect: ['answer'], articles: [{ art: 15, paras: null, grade: 2 }] },
  { id: 'T-2', q: '平安是什么', kind: 'definition', expect: ['answer'], articles: [{ art: 2, paras: [2], grade: 2 }] },
  { id: 'T-3', q: '第64条', kind: 'search', expect: ['redirect'], articles: [] },
]

it('measures every engine on the rows of kind search, and says of an engine that it could not run', async () => {
  const file = join(folder, 'questions.jsonl')
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  const report = await runSearch(file)
  expect(report).toMatchObject({ answers: 1, redirects: 1, misses: [] })
  expect(report.engines.map(({ name }) => name)).toEqual([
    'ours (embedded)',
    'MiniSearch default',
    'MiniSearch bigram',
    'Pagefind zh',
    'Pagefind uncut',
  ])
  for (const engine of report.engines) {
    if ('unavailable' in engine) expect(engine.unavailable).not.toBe('')
    else expect(engine.all.hit1.n + engine.all.redirect.n, engine.name).toBe(2)
  }
  expect(renderReport(report)).toContain('| ours (embedded) | 1/1 100.0 % [20.7–100.0] |')
})
