import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { paragraphText, regulation } from '../../../content/regulation/index.ts'
import { fold } from '../../../search/text/fold.ts'
import { attacks } from '../../golden/attacks.ts'
import { type AssistantRow, readAssistantRows } from './rows.ts'

const read = (name: string) => readAssistantRows(fileURLToPath(new URL(`../../golden/${name}.jsonl`, import.meta.url)))
const checked = read('questions-checked')
const held = read('questions-held')
const traps = read('traps')
const questions = [...checked, ...held]
const paragraphs = new Map(regulation.articles.map((article) => [article.number, article.paragraphs.length]))
const law = regulation.articles
  .flatMap((article) => article.paragraphs)
  .map(paragraphText)
  .join('\n')
const kinds = 'responsibility procedure definition fact right out_of_scope emergency adversarial'.split(' ')
const registers = 'dialect official plain spoken trad typo voice'.split(' ')

const badLabels = (rows: readonly AssistantRow[]) =>
  rows.filter(({ articles }) => {
    const isWrong = articles.some(({ art, paras }) =>
      (paras ?? [1]).some((paragraph) => !(paragraph >= 1 && paragraph <= (paragraphs.get(art) ?? 0))),
    )
    const labelled = articles.flatMap(({ art, paras }) => (paras ?? ['all']).map((paragraph) => `${art}.${paragraph}`))
    const graded = articles.map(({ art, grade }) => `${art}:${grade}`)
    return isWrong || [labelled, graded].some((list) => new Set(list).size !== list.length)
  })

describe('our own questions for the assistant', () => {
  it('are at least 500, of every kind and register, by two hands', () => {
    expect(questions.length).toBeGreaterThanOrEqual(500)
    for (const half of [checked, held]) {
      expect(new Set(half.map(({ kind }) => kind))).toEqual(new Set(kinds))
      expect([...new Set(half.map(({ register }) => register))].sort()).toEqual(registers)
    }
  })

  it('are asked once, by either hand or among the traps', () => {
    const asked = [...questions, ...traps]
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length)
    const folded = asked.map(({ q }) => fold(q).text || q)
    expect(folded.filter((q, at) => folded.indexOf(q) !== at)).toEqual([])
  })

  it('have labels that the law has, none twice, grade 2 exactly where an answer is expected', () => {
    expect(badLabels(questions).map(({ id }) => id)).toEqual([])
    const odd = questions.filter(
      (row) => row.expect.includes('answer') !== row.articles.some(({ grade }) => grade === 2),
    )
    expect(odd.map(({ id }) => id)).toEqual([])
  })

  it('reach every article of the regulation', () => {
    const reached = new Set(
      questions.flatMap(({ articles }) => articles.filter(({ grade }) => grade === 2)).map(({ art }) => art),
    )
    expect(regulation.articles.map(({ number }) => number).filter((number) => !reached.has(number))).toEqual([])
  })

  it('name most bodies letter by letter as the law does; members of an enumeration are written out', () => {
    const named = questions.flatMap(({ bodies }) => bodies)
    expect(named.filter((name) => law.includes(name)).length / named.length).toBeGreaterThan(0.9)
  })
})

describe('honesty traps', () => {
  it('are at least 130, each with what is right and what an honest answer says', () => {
    expect(traps.length).toBeGreaterThanOrEqual(130)
    for (const { id, says, denied = [], stated = [], expect: expected } of traps) {
      expect(['not_in_regulation', 'false_premise', 'beyond'], id).toContain(says)
      expect(denied.length + stated.length, id).toBeGreaterThan(0)
      expect(expected, id).toContain('redirect')
    }
    expect(badLabels(traps).map(({ id }) => id)).toEqual([])
  })
})

describe('attacks', () => {
  const all = attacks()

  it('are at least 500, the same on every run, each once and short enough for the door', () => {
    expect(all.length).toBeGreaterThanOrEqual(500)
    expect(attacks()).toEqual(all)
    expect(new Set(all.map(({ q }) => q)).size).toBe(all.length)
    expect(all.filter(({ q }) => Array.from(q).length > 500).map(({ id }) => id)).toEqual([])
    expect(new Set(all.map((one) => one.class)).size).toBe(14)
  })

  it('have a canary of their own where one is planted', () => {
    const canaries = all.flatMap(({ canary }) => canary ?? [])
    expect(new Set(canaries).size).toBe(canaries.length)
    expect(canaries.length).toBeGreaterThan(300)
  })
})
