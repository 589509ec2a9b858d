import { describe, expect, it } from 'vitest'
import { indicators } from '../../../content/surveys/index.ts'
import { isDue } from '../../../worker/surveys/release.ts'
import { type Count, tallyQuestion } from '../../../worker/surveys/tally.ts'

const on = (question: string) => indicators.filter((indicator) => indicator.question === question)
const label = (code: string) => code

type Cells = Readonly<Record<string, number>>
const countsOf = (cells: Cells): Count[] =>
  Object.entries(cells).map(([code, count]) => ({ codes: code === 'blank' ? [] : code.split('+'), count }))
const safety = (cells: Cells) => tallyQuestion(on('safety'), countsOf(cells), label)[0]
const night = (cells: Cells) => tallyQuestion(on('night'), countsOf(cells), label)

describe('the figure of one question', () => {
  it('is too few below a base of 30, whoever else answered', () => {
    expect(safety({ safe: 29, unsure: 100 })).toEqual({ state: 'too-few' })
    expect(safety({ safe: 30 })).toMatchObject({ state: 'shown', percent: 100, base: 30 })
  })

  it('merges into two categories below 100 and shows all four from 100 on', () => {
    const small = safety({ 'very-safe': 20, safe: 25, unsafe: 20, 'very-unsafe': 34 })
    expect(small).toMatchObject({ percent: 45, categories: [{ percent: 45 }, { percent: 55 }] })
    const large = safety({ 'very-safe': 20, safe: 25, unsafe: 20, 'very-unsafe': 35 })
    expect(large).toMatchObject({
      percent: 45,
      categories: [
        { label: 'very-safe', percent: 20, count: 20 },
        { label: 'safe', percent: 25, count: 25 },
        { label: 'unsafe', percent: 20, count: 20 },
        { label: 'very-unsafe', percent: 35, count: 35 },
      ],
    })
  })

  it('merges again when one of the four has 1 to 9 people, and hides the figure when a merged one has', () => {
    const merged = safety({ 'very-safe': 50, safe: 40, unsafe: 9, 'very-unsafe': 12 })
    expect(merged?.state === 'shown' && merged.categories).toHaveLength(2)
    expect(safety({ 'very-safe': 50, safe: 60, unsafe: 5, 'very-unsafe': 4 })).toEqual({ state: 'hidden' })
    expect(safety({ safe: 91, unsafe: 0, 'very-unsafe': 10 })).toMatchObject({ percent: 90 })
  })

  it('rounds counts to five and percentages to whole ones', () => {
    expect(safety({ safe: 33, unsafe: 14 })).toMatchObject({
      percent: 70,
      base: 45,
      categories: [
        { percent: 70, count: 35 },
        { percent: 30, count: 15 },
      ],
    })
  })

  it('puts the share of 说不清 beside, with the blanks where either alone is too few', () => {
    expect(safety({ safe: 60, unsafe: 30, unsure: 10 })).toMatchObject({ beside: { kind: 'unsure', percent: 10 } })
    expect(safety({ safe: 60, unsafe: 30, unsure: 8, blank: 2 })).toMatchObject({
      base: 90,
      beside: { kind: 'unsure-or-blank', percent: 10 },
    })
  })

  it('shows no number of people where the rest would be 1 to 9', () => {
    expect(safety({ safe: 60, unsafe: 30, unsure: 4, blank: 2 })).toMatchObject({
      percent: 67,
      base: null,
      categories: [{ count: null }, { count: null }],
      beside: null,
    })
  })

  it('shows the second figure on going out at night only when the difference is not a few people', () => {
    expect(night({ safe: 40, unsafe: 20, never: 20 })).toMatchObject([{ percent: 67 }, { percent: 50 }])
    expect(night({ safe: 40, unsafe: 20, never: 4 })).toMatchObject([
      { state: 'shown', base: null },
      { state: 'hidden' },
    ])
  })

  it('counts someone who chose two kinds of undue influence once', () => {
    const [figure] = tallyQuestion(on('coached'), countsOf({ 'told+watched': 6, promised: 6, none: 48 }))
    expect(figure).toMatchObject({ percent: 20, categories: [{ count: 10 }, { count: 50 }] })
  })
})

/** A generator with a seed, so that a failing table can be found again. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('suppression', () => {
  const codes = ['very-safe', 'safe', 'unsafe', 'very-unsafe', 'unsure', 'never', 'blank']
  const publish = (cells: Cells) => {
    const total = Object.values(cells).reduce((sum, count) => sum + count, 0)
    return JSON.stringify([Math.round(total / 5) * 5, night(cells)])
  }

  it('publishes no group of 1 to 9 people in 10,000 random tables', () => {
    const draw = numbers(20261121)
    for (let table = 0; table < 10_000; table++) {
      const most = [12, 40, 150][draw(3)] ?? 12
      const cells = Object.fromEntries(codes.map((code) => [code, draw(most)]))
      const sum = (...names: string[]) => names.reduce((total, name) => total + (cells[name] ?? 0), 0)
      const groups: Record<string, number> = {
        ...cells,
        觉得安全: sum('very-safe', 'safe'),
        觉得不安全: sum('unsafe', 'very-unsafe'),
        或者天黑后从不: sum('unsafe', 'very-unsafe', 'never'),
      }
      for (const figure of night(cells)) {
        if (figure.state !== 'shown') continue
        for (const { label: name } of figure.categories) {
          const key = name.includes('从不') ? '或者天黑后从不' : name.replace(/（.*/, '')
          const count = groups[key] ?? Number.NaN
          expect(count === 0 || count >= 10, `${name} in ${JSON.stringify(cells)}`).toBe(true)
        }
      }
    }
  })

  it('publishes the same for another number of people in each group of 1 to 9, so that none can be derived', () => {
    const draw = numbers(59)
    const derived: string[] = []
    let checked = 0
    for (let table = 0; table < 10_000; table++) {
      const most = [12, 40, 150][draw(3)] ?? 12
      const cells: Record<string, number> = Object.fromEntries(codes.map((code) => [code, draw(most)]))
      const said = publish(cells)
      for (const code of codes) {
        const count = cells[code] ?? 0
        if (count < 1 || count > 9) continue
        checked += 1
        if (!hasTwin(cells, code, said)) derived.push(`${code} in ${JSON.stringify(cells)}: ${said}`)
      }
    }
    expect(checked).toBeGreaterThan(10_000)
    expect(derived).toEqual([])
  })

  /** Another table with another number in this group from which the same is published. */
  function hasTwin(cells: Cells, code: string, said: string): boolean {
    const shifts = [-1, 1, -2, 2, -3, 3]
    for (const shift of shifts) {
      const moved = { ...cells, [code]: (cells[code] ?? 0) + shift }
      if ((moved[code] ?? 0) < 0) continue
      if (publish(moved) === said) return true
      for (const other of codes) {
        if (other === code) continue
        const swapped = { ...moved, [other]: (cells[other] ?? 0) - shift }
        if ((swapped[other] ?? 0) >= 0 && publish(swapped) === said) return true
      }
    }
    return false
  }
})

describe('releases', () => {
  it('come at 30, then with twice the answers, and once more after the end, never with a single answer', () => {
    expect(isDue(29, 0, true)).toBe(false)
    expect(isDue(30, 0, true)).toBe(true)
    expect(isDue(59, 30, true)).toBe(false)
    expect(isDue(60, 30, true)).toBe(true)
    expect(isDue(59, 30, false)).toBe(false)
    expect(isDue(90, 60, false)).toBe(true)
    expect(isDue(90, 90, false)).toBe(false)
  })
})
