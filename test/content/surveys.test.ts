import { describe, expect, it } from 'vitest'
import { findParagraph, type ParagraphId } from '../../content/regulation/index.ts'
import { checkQuestionnaire } from '../../content/surveys/check.ts'
import {
  type Answers,
  askedQuestions,
  endingOf,
  isComplete,
  judgeAnswer,
  nextQuestion,
  orderOptions,
  previousQuestion,
  prune,
  type Question,
  rowsOf,
} from '../../content/surveys/index.ts'
import { safety } from '../../content/surveys/safety/questionnaire.ts'

const question = (id: string): Question => {
  const found = safety.questions.find((one) => one.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return found
}
const ids = (answers: Answers) => askedQuestions(safety, answers).map(({ id }) => id)
const codes = (id: string) => (question(id).options as readonly { code: string }[]).map(({ code }) => code)

describe('the questionnaire', () => {
  it('has fifteen items, each question with a reason and a paragraph that exists', () => {
    expect(checkQuestionnaire(safety)).toEqual([])
    expect(new Set(safety.questions.map(({ number }) => number)).size).toBe(15)
    const bases = safety.questions.flatMap(({ basis, options }) => [
      basis,
      ...(options === 'counties' ? [] : options.flatMap((option) => option.basis ?? [])),
    ])
    for (const basis of bases) expect(findParagraph(basis as ParagraphId), basis).toBeDefined()
  })

  it('opens with the sentence of the specification', () => {
    expect(safety.opening).toBe('请按您自己的真实感受作答，没有标准答案。任何人都不能要求您怎么填。')
  })

  it('ties every topic of item 7 to a paragraph of its own', () => {
    const topics = (question('focus').options as readonly { code: string; basis?: string; apart?: true }[]).filter(
      ({ apart }) => !apart,
    )
    expect(topics.every(({ basis }) => basis !== undefined)).toBe(true)
    expect(new Set(topics.map(({ basis }) => basis)).size).toBe(topics.length)
  })

  it('offers four balanced steps for safety and 说不清 beside them', () => {
    expect(codes('safety')).toEqual(['very-safe', 'safe', 'unsafe', 'very-unsafe', 'unsure'])
    expect(codes('night')).toContain('never')
  })
})

describe('the way through', () => {
  it('asks the county only of people in Jiangxi who named a city', () => {
    expect(ids({ area: '360100' })).toContain('county')
    expect(ids({ area: 'declined' })).not.toContain('county')
    expect(ids({})).not.toContain('county')
  })

  it('ends at once outside Jiangxi and under 16', () => {
    expect(endingOf(safety, { area: 'outside' })).toBe('outside')
    expect(ids({ area: 'outside' })).toEqual(['area'])
    expect(endingOf(safety, { area: '360100', age: 'under-16' })).toBe('under-16')
    expect(endingOf(safety, { area: '360100', age: '16-24' })).toBeNull()
  })

  it('asks why of those who never go out after dark', () => {
    expect(ids({ night: 'never' })).toContain('night-why')
    expect(ids({ night: 'safe' })).not.toContain('night-why')
  })

  it('asks the result of those who reported, the reason of those who did not', () => {
    expect(ids({ met: ['harm'], 'reported-to': 'police' })).toEqual(expect.arrayContaining(['result']))
    expect(ids({ met: ['harm'], 'reported-to': 'police' })).not.toContain('why-not')
    expect(ids({ met: ['harm'], 'reported-to': 'nobody' })).toContain('why-not')
    expect(ids({ met: ['none'] })).not.toContain('reported-to')
  })

  it('asks satisfaction of users only, with the organs that they dealt with', () => {
    expect(ids({ dealt: ['none'] })).not.toContain('satisfied')
    const answers = { dealt: ['police', 'court'] }
    expect(rowsOf(question('satisfied'), answers).map(({ code }) => code)).toEqual(['police', 'court'])
  })

  it('goes forward and back over what is asked', () => {
    expect(nextQuestion(safety, {}, null)?.id).toBe('area')
    expect(nextQuestion(safety, { area: '360100' }, 'area')?.id).toBe('county')
    expect(nextQuestion(safety, { area: 'declined' }, 'area')?.id).toBe('age')
    expect(previousQuestion(safety, { area: '360100' }, 'age')?.id).toBe('county')
    expect(previousQuestion(safety, {}, 'area')).toBeNull()
    expect(nextQuestion(safety, {}, 'setting')).toBeNull()
  })

  it('is complete when everything asked is answered or declined', () => {
    const all = Object.fromEntries(safety.questions.map(({ id }) => [id, 'declined']))
    expect(isComplete(safety, all)).toBe(true)
    expect(isComplete(safety, { ...all, met: ['harm'] })).toBe(true)
    expect(isComplete(safety, {})).toBe(false)
  })

  it('drops answers that a change has made idle', () => {
    expect(prune(safety, { night: 'safe', 'night-why': 'afraid' })).toEqual({ night: 'safe' })
    expect(prune(safety, { area: '360100', county: '360702' })).toEqual({ area: '360100' })
    expect(prune(safety, { dealt: ['court'], satisfied: { police: 'satisfied' } })).toEqual({ dealt: ['court'] })
    const chain = { met: ['none'], 'reported-to': 'police', result: 'solved' }
    expect(prune(safety, chain)).toEqual({ met: ['none'] })
  })
})

describe('judging an answer', () => {
  it.each([
    ['safety', 'safe', null],
    ['safety', 'declined', null],
    ['safety', '', 'choose'],
    ['safety', 'never', 'unknown'],
    ['safety', ['safe'], 'unknown'],
    ['focus', [], 'choose'],
    ['focus', ['fraud', 'drugs', 'school'], null],
    ['focus', ['fraud', 'drugs', 'school', 'estate'], 'tooMany'],
    ['focus', ['fraud', 'fraud'], 'unknown'],
    ['focus', ['none', 'fraud'], 'alone'],
    ['coached', ['unsure'], null],
    ['coached', 'told', 'unknown'],
  ] as const)('%s: %j gives %s', (id, answer, fault) => {
    expect(judgeAnswer(question(id), {}, answer)).toBe(fault)
  })

  it('wants an option for each row of the grid and no other row', () => {
    const answers = { dealt: ['police', 'court'] }
    const judge = (answer: Record<string, string>) => judgeAnswer(question('satisfied'), answers, answer)
    expect(judge({ police: 'satisfied', court: 'unsure' })).toBeNull()
    expect(judge({ police: 'satisfied' })).toBe('chooseRows')
    expect(judge({ police: 'satisfied', court: 'unsure', justice: 'unsure' })).toBe('unknown')
    expect(judge({ police: 'splendid', court: 'unsure' })).toBe('unknown')
  })
})

describe('the order of item 7', () => {
  const order = (seed: string) =>
    orderOptions(question('focus'), question('focus').options as never, seed).map(({ code }) => code)

  it('is the same for one seed, differs between seeds, and keeps 其他, 没有 and 说不清 last', () => {
    expect(order('seed-one')).toEqual(order('seed-one'))
    const orders = new Set(Array.from({ length: 50 }, (_, index) => order(`seed-${index}`).join()))
    expect(orders.size).toBe(50)
    for (const seed of ['a', 'b', 'c']) expect(order(seed).slice(-3)).toEqual(['other', 'none', 'unsure'])
    expect([...order('x')].sort()).toEqual([...codes('focus')].sort())
  })

  it('puts each topic first about equally often', () => {
    const firsts = new Map<string, number>()
    for (let index = 0; index < 2200; index++) {
      const [first = ''] = order(`key-${index}-${index * 7919}`)
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
    }
    expect(firsts.size).toBe(11)
    for (const [code, times] of firsts) expect(times, code).toBeGreaterThan(130)
  })
})
