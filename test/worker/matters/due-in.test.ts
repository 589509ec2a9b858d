import { describe, expect, it } from 'vitest'
import { dueIn } from '../../../worker/matters/desk/left.ts'

const at = (time: string) => Date.parse(`${time}+08:00`)
/** Late from the first instant of 25 November on: Tuesday the 24th is the last day. */
const dueAt = at('2026-11-25T00:00:00')

describe('how far off the last day is', () => {
  it.each([
    ['2026-11-20T18:00:00', { workdays: 2, isLate: false }],
    ['2026-11-21T09:00:00', { workdays: 2, isLate: false }],
    ['2026-11-23T00:00:00', { workdays: 1, isLate: false }],
    ['2026-11-24T23:59:59', { workdays: 0, isLate: false }],
    ['2026-11-25T00:00:00', { workdays: -1, isLate: true }],
    ['2026-11-29T12:00:00', { workdays: -3, isLate: true }],
  ])('at %s counts workdays in China', (now, due) => {
    expect(dueIn(dueAt, at(now))).toEqual(due)
  })

  it('is late on a day off by no workday yet', () => {
    expect(dueIn(at('2026-11-28T00:00:00'), at('2026-11-28T09:00:00'))).toEqual({ workdays: 0, isLate: true })
  })

  it('is not counted where the calendar of holidays ends, nor without end', () => {
    expect(dueIn(at('2099-03-04T00:00:00'), at('2099-03-02T09:00:00'))).toEqual({ workdays: null, isLate: false })
    expect(dueIn(at('2026-11-01T00:00:00'), at('2025-11-01T00:00:00')).workdays).toBeNull()
  })
})
