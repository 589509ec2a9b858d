import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deriveModels } from '../../search/commands/derive-models.ts'
import { deriveTraditional } from '../../search/commands/derive-traditional.ts'
import { paragraphsOf, readQuestions, wantsList } from '../../search/commands/questions.ts'
import { type Example, learn } from '../../search/topics/learn.ts'
import { openModel, packModel } from '../../search/topics/model.ts'
import { paragraphChances } from '../../search/topics/paragraph.ts'
import { routeChances } from '../../search/topics/route.ts'
import { runsOf } from '../../search/topics/runs.ts'

const settings = { rounds: 20, rate: 0.3, examplesMin: 1 }
const classes = ['fire', 'noise']
const made = (text: string, place: number): Example => ({ signs: runsOf(text), shares: new Map([[place, 1]]) })
const examples = [made('屋里着火', 0), made('楼上着火了', 0), made('半夜放音乐', 1), made('楼下音乐太响', 1)]
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../search/topics/models/${name}.json`, import.meta.url), 'utf8'))

describe('a learned model', () => {
  const packed = packModel(learn(examples, classes, settings), { least: 0.05 })
  const recognise = openModel(packed)

  it('knows the class of texts that share runs with what it learned', () => {
    expect(recognise(runsOf('厨房着火')).get('fire')).toBeGreaterThan(0.8)
    expect(recognise(runsOf('音乐吵')).get('noise')).toBeGreaterThan(0.8)
  })

  it('gives chances that make 1 together, also for signs that it does not know', () => {
    for (const text of ['着火', '', 'zzz', '天气'])
      expect([...recognise(runsOf(text)).values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
  })

  it('is the same from the same examples', () => {
    expect(packModel(learn(examples, classes, settings), { least: 0.05 })).toEqual(packed)
  })
})

describe('everyday questions', () => {
  const questions = readQuestions()

  it('have one id and one text each, and a label that the law bears', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    const unanswered = questions.filter(
      (question) => question.expect.join() === 'answer' && !wantsList(question) && paragraphsOf(question).length === 0,
    )
    expect(unanswered).toEqual([])
  })

  it('are none of those that measure', () => {
    const bare = (text: string) => text.replace(/[\p{P}\p{S}\p{Z}]/gu, '')
    const measuring = ['questions-checked', 'questions-held'].flatMap((name) =>
      readFileSync(new URL(`../golden/${name}.jsonl`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .map((line) => bare((JSON.parse(line) as { q: string }).q)),
    )
    const known = new Set(measuring)
    expect(questions.filter(({ q }) => known.has(bare(q))).map(({ id }) => id)).toEqual([])
  })
})

describe('the models of the house', () => {
  it('lead everyday words to the paragraph that answers', () => {
    const best = (chances: ReadonlyMap<string, number>) => [...chances].sort((a, b) => b[1] - a[1])[0]?.[0]
    expect(best(paragraphChances('快递小哥收件不看身份证行不行'))).toBe('a39.p2')
    expect(best(routeChances('公积金怎么提取'))).toBe('outside')
  })

  it.runIf(process.env.TEST_ALL)(
    'are what content/questions say; if not: node search/commands/derive-models.ts and derive-traditional.ts',
    () => {
      expect(read('traditional')).toEqual(deriveTraditional())
      for (const [name, model] of Object.entries(deriveModels())) expect(read(name)).toEqual(model)
    },
  )
})
