import { describe, expect, it } from 'vitest'
import { areaMax, areaMin, areaUnder, measureAlike, proofs } from './timing.ts'

const each = process.env.TEST_ALL ? 10_000 : 300

it.each(proofs)(
  `${each} real handles and ${each} unknown ones are answered alike, by %s`,
  { timeout: 300_000 },
  async (proof) => {
    const { asked, area, shapes } = await measureAlike(each, proof, 'process')
    console.log(`receipts by ${proof}: ${asked} asked, area under the curve ${area.toFixed(4)}`)
    expect([asked, shapes.length]).toEqual([2 * each, 1])
    expect(shapes[0]).toMatch(/^\[404,/)
    // Time is judged where there is enough of it: a few hundred answers say little.
    if (process.env.TEST_ALL) expect([area > areaMin, area < areaMax]).toEqual([true, true])
  },
)

describe('the area under the curve', () => {
  it('is a half for the same times, and one or nought when they can be told apart', () => {
    expect(areaUnder([1, 2, 3], [1, 2, 3])).toBe(0.5)
    expect(areaUnder([1, 1], [1, 1, 1])).toBe(0.5)
    expect(areaUnder([4, 5], [1, 2, 3])).toBe(1)
    expect(areaUnder([1, 2], [3, 4])).toBe(0)
    expect(areaUnder([1, 3], [2, 4])).toBe(0.25)
  })
})
