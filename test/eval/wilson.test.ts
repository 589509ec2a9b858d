import { expect, it } from 'vitest'
import { wilson } from './wilson.ts'

const percent = (right: number, n: number) => {
  const { low, high } = wilson(right, n)
  return [low, high].map((value) => (value * 100).toFixed(2))
}

it('gives the intervals of the books', () => {
  expect(percent(390, 400)).toEqual(['95.46', '98.64'])
  expect(percent(10, 10)).toEqual(['72.25', '100.00'])
  expect(percent(0, 10)).toEqual(['0.00', '27.75'])
  expect(percent(1, 2)).toEqual(['9.45', '90.55'])
})

it('says nothing when there was nothing to count', () => {
  expect(wilson(0, 0)).toMatchObject({ n: 0, share: Number.NaN, low: Number.NaN, high: Number.NaN })
})
