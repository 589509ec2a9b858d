import { renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { compareVersions } from '../../content/amendments/compare-versions.ts'
import { allDependants, type GuideSource } from '../../content/amendments/dependants.ts'
import { diffWords } from '../../content/amendments/diff-words.ts'
import { firstIds } from '../../content/amendments/first-ids.ts'
import { isDue, reportReview } from '../../content/amendments/report.ts'
import { type Finding, reviewDependants } from '../../content/amendments/review.ts'
import { whereNow } from '../../content/amendments/where-now.ts'
import { dutyRows } from '../../content/duties/index.ts'
import { glosses } from '../../content/glosses/index.ts'
import { deriveVersion, deriveVersions } from '../../content/regulation/derive.ts'
import { findParagraph, paragraphText, type Regulation, regulation } from '../../content/regulation/index.ts'
import { madeUp, writeAmendment } from '../support/amendment.ts'

const folder = writeAmendment()
const versions = deriveVersions(folder)
const [before, after] = versions as [Regulation, Regulation]
afterAll(() => rmSync(fileURLToPath(folder), { recursive: true }))

const guides: GuideSource[] = [
  {
    slug: 'becoming-a-volunteer',
    paragraphs: ['a54.p1', 'a54.p3'],
    quotes: [{ id: 'a54.p3', stretch: '依法处理并采取相关保护措施' }],
  },
  { slug: 'brave-acts', paragraphs: ['a54.p3'], quotes: [{ id: 'a54.p3', stretch: '公安机关应当依法处理' }] },
  { slug: 'family-and-minors', paragraphs: ['a55.p1'], quotes: [{ id: 'a55.p1', stretch: '树立新时代家庭观' }] },
  { slug: 'noise-and-pollution', paragraphs: ['a38.p1'], quotes: [] },
]
const paragraph54 = findParagraph('a54.p3')
const dependants = [
  ...allDependants(guides).filter(({ kind }) => kind !== 'gloss'),
  ...regulation.articles
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ id, sha256 }) => ({ kind: 'gloss', name: id, on: id, sha: sha256, quotes: [] }) as const),
]
const review = reviewDependants(dependants, before, after)
const found = (kind: Finding['kind'], on: string) => review.findings.filter((one) => one.kind === kind && one.on === on)

describe('a made-up amendment in a folder of its own', () => {
  test('imports beside the version in force, which stays what it was', () => {
    expect(versions.map(({ version }) => version)).toEqual(['2023-01-01', madeUp.version])
    expect(before).toEqual(regulation)
    expect(after.articles).toHaveLength(64)
    expect(after.articles[63]?.label).toBe('第六十四条')
    expect(after.chapters.map(({ first, last }) => [first, last]).slice(-3)).toEqual([
      [48, 57],
      [58, 63],
      [64, 64],
    ])
    expect(after.sha256).not.toBe(before.sha256)
  })

  test('a folder whose name is not the date of its text is refused', () => {
    const other = writeAmendment()
    expect(() => deriveVersion(new URL('2027-01-01/', other))).not.toThrow()
    renameSync(new URL('2027-01-01', other), new URL('2027-02-01', other))
    expect(() => deriveVersion(new URL('2027-02-01/', other))).toThrow(/in force from 2027-01-01/)
    rmSync(fileURLToPath(other), { recursive: true })
  })

  test('one article changed, one came in, those behind it have another number and the same words', () => {
    const changes = compareVersions(before, after)
    expect(changes).toHaveLength(64)
    expect(changes.filter(({ fate }) => fate === 'changed').map((one) => one.after?.number)).toEqual([54])
    expect(changes.filter(({ fate }) => fate === 'added').map((one) => one.after?.number)).toEqual([madeUp.article])
    const moved = changes.filter(({ fate }) => fate === 'moved')
    expect(moved.map((one) => [one.before?.number, one.after?.number])).toEqual(
      Array.from({ length: 9 }, (_, index) => [55 + index, 56 + index]),
    )
  })

  test('the difference is told in the words that went and came', () => {
    const [change] = compareVersions(before, after).filter(({ fate }) => fate === 'changed')
    const paragraph = change?.paragraphs.find(({ fate }) => fate === 'changed')
    expect(
      diffWords(
        paragraphText(paragraph?.before ?? { text: '', items: [] }),
        paragraphText(paragraph?.after ?? { text: '', items: [] }),
      ),
    ).toEqual([
      { kind: 'same', text: paragraph54?.text.split(madeUp.out)[0] },
      { kind: 'in', text: '在三个工作日内' },
      { kind: 'same', text: `${madeUp.out}并采取相关保护措施。` },
    ])
  })

  test('an old number leads to the words that it named', () => {
    const where = whereNow(versions, before)
    expect(where.get(54)).toEqual({ fate: 'changed', now: 54 })
    expect(where.get(55)).toEqual({ fate: 'moved', now: 56 })
    expect(where.get(63)).toEqual({ fate: 'moved', now: 64 })
    expect(where.size).toBe(63)
  })

  test('a provision keeps the id under which it first stood', () => {
    const ids = firstIds(versions)
    expect(ids.get('a54.p3')).toEqual({ id: 'a54.p3', version: '2023-01-01' })
    expect(ids.get('a56.p1')).toEqual({ id: 'a55.p1', version: '2023-01-01' })
    expect(ids.get('a55.p1')).toEqual({ id: 'a55.p1', version: madeUp.version })
  })
})

describe('what of ours must follow', () => {
  test('a gloss of the changed paragraph is stale, one of a renumbered paragraph moves, all others stand', () => {
    expect(found('gloss', 'a54.p3')).toMatchObject([{ state: 'stale', now: 'a54.p3' }])
    expect(found('gloss', 'a55.p1')).toMatchObject([{ state: 'moved', now: 'a56.p1' }])
    expect(found('gloss', 'a54.p2')).toEqual([])
    expect(review.findings.filter(({ kind, state }) => kind === 'gloss' && state === 'stale')).toHaveLength(1)
  })

  test('a duty whose clause changed is stale, one whose clause stands under another number moves', () => {
    const rows = dutyRows.filter(({ source }) => source === 'a54.p3')
    expect(rows.length).toBeGreaterThan(0)
    expect(found('duty', 'a54.p3')).toHaveLength(rows.length)
    for (const one of found('duty', 'a54.p3')) expect(one.state).toBe('stale')
    for (const one of found('duty', 'a55.p1')) expect(one).toMatchObject({ state: 'moved', now: 'a56.p1' })
    expect(found('duty', 'a38.p1')).toEqual([])
  })

  test('a guide whose quote is gone is stale; one whose quote still stands must be looked at', () => {
    expect(found('guide', 'a54.p3')).toMatchObject([
      { name: 'becoming-a-volunteer', state: 'look' },
      { name: 'brave-acts', state: 'stale' },
    ])
    expect(found('guide', 'a55.p1')).toMatchObject([{ state: 'moved', now: 'a56.p1' }])
    expect(found('guide', 'a38.p1')).toEqual([])
  })

  test('the new article lacks a gloss and a duty, and nothing else does', () => {
    expect(review.gaps).toEqual([
      { kind: 'gloss', on: 'a55.p1' },
      { kind: 'duty', on: 'a55.p1' },
    ])
  })

  test('the report names what changed and what is due, for a person', () => {
    const lines = reportReview(review, before, after)
    expect(lines[0]).toBe('2023-01-01 → 2027-01-01')
    expect(lines).toContain('  修改 a54 → a54')
    expect(lines).toContain('  新增 a55')
    expect(lines).toContain('  白话 a54.p3')
    expect(lines).toContain('  白话 a55.p1 → a56.p1')
    expect(lines).toContain('a55.p1 还没有白话')
    expect(isDue(review)).toBe(true)
  })

  test('a gloss that was written anew is not found again', () => {
    const sha = after.articles[53]?.paragraphs[2]?.sha256 ?? ''
    const anew = reviewDependants([{ kind: 'gloss', name: 'a54.p3', on: 'a54.p3', sha, quotes: [] }], before, after)
    expect(anew.findings).toEqual([])
  })

  test('while there is one version nothing of ours is stale', () => {
    const now = reviewDependants(allDependants([]), regulation, regulation)
    expect(now.findings).toEqual([])
    expect(now.gaps.every(({ kind }) => kind === 'gloss')).toBe(true)
    expect(glosses.every(({ of }) => findParagraph(of))).toBe(true)
  })
})

describe('the difference between two texts', () => {
  const join = (kinds: string, all: ReturnType<typeof diffWords>) =>
    all
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join('')

  test.each([
    ['应当依法处理。', '可以依法处理。'],
    ['公安机关应当依法处理并采取相关保护措施。', '公安机关、司法行政部门应当及时处理并采取保护措施。'],
    ['甲', '完全不同的另一句话。'],
    ['一二三四五', ''],
    ['', '一二三'],
  ])('%j to %j loses no character of either', (old, now) => {
    const all = diffWords(old, now)
    expect(join('same out', all)).toBe(old)
    expect(join('same in', all)).toBe(now)
  })

  test('a character that two changes share by chance is no island between them', () => {
    const all = diffWords(
      '由县级人民政府公安机关负责查处违法行为。',
      '由市级统筹协调机构会同有关部门负责查处违法行为。',
    )
    for (const { kind, text } of all.slice(1, -1)) if (kind === 'same') expect([...text].length).toBeGreaterThan(2)
  })
})
