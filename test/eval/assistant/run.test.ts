import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compare, keep } from './against.ts'
import { createAssistant } from './ask.ts'
import { madeAnswer } from './made.ts'
import { runAssistant } from './run.ts'
import { renderChange, renderMiss, renderReport } from './table.ts'

const folder = mkdtempSync(join(tmpdir(), 'eval-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lines = [
  { id: 'T-1', q: '网格员', kind: 'search', expect: ['answer'], articles: [{ art: 15, paras: null, grade: 2 }] },
  { id: 'T-2', q: '第五十四条第三款', kind: 'fact', expect: ['answer'], articles: [{ art: 54, paras: [3], grade: 2 }] },
  { id: 'T-3', q: '第六十四条', kind: 'fact', register: 'plain', expect: ['redirect'], articles: [] },
]
function fileOf(name: string): string {
  const file = join(folder, name)
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  return file
}

describe('runAssistant', () => {
  it('asks the verb every question and measures the rows that are not of the search box', async () => {
    const report = await runAssistant(fileOf('questions.jsonl'), await createAssistant())
    expect(report).toMatchObject({ rows: 2, all: { outcome: { right: 2, n: 2 }, hit1: { right: 1, n: 1 } } })
    expect(report.answers[0]).toMatchObject({ id: 'T-2', outcome: 'answered', cited: ['a54.p3'] })
    expect(Object.keys(report.byRegister)).toEqual(['plain'])
    expect(renderReport(report)).toContain('| outcome right | 2/2 100.0 % [34.2–100.0] |')
    expect(report.judged.map(renderMiss).join('\n')).toContain('T-3 fact 第六十四条')
  })

  it('gives the assistant strings alone, in the order of the file', async () => {
    const asked: unknown[] = []
    await runAssistant(fileOf('questions.jsonl'), async (question) => {
      asked.push(question)
      return madeAnswer('refused')
    })
    expect(asked.slice(0, 3)).toEqual(lines.map(({ q }) => q))
    expect(new Set(asked)).toEqual(new Set(lines.map(({ q }) => q)))
  })

  it('keeps nothing but a digest of the answers to a held half', async () => {
    const { answers } = await runAssistant(fileOf('questions-held.jsonl'), async () => madeAnswer('refused'))
    expect(answers.map((one) => Object.keys(one))).toEqual([
      ['id', 'sha'],
      ['id', 'sha'],
    ])
  })
})

describe('compare', () => {
  it('tells which answers changed, whatever the version of the engine', () => {
    const one = madeAnswer('answered', ['a15.p1'])
    const newer = { ...one, engine: { ...one.engine, version: '9' } }
    const before = [keep('T-1', one, true), keep('T-2', one, true), keep('T-3', one, true)]
    const after = [keep('T-1', newer, true), keep('T-2', madeAnswer('refused'), true), keep('T-4', one, true)]
    const { same, changed, alone } = compare(before, after)
    expect([same, alone, changed.map((change) => change.after.id)]).toEqual([1, 2, ['T-2']])
    expect(changed.map((change) => renderChange(change, '网格员'))).toEqual([
      'T-2 网格员\n  answered a15.p1 []\n  → refused  []',
    ])
  })
})
