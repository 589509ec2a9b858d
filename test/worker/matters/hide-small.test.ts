import { describe, expect, it } from 'vitest'
import { publicMeasures } from '../../../worker/contract/accountability.ts'
import { hideSmall, isSafe } from '../../../worker/matters/numbers/hide.ts'
import { type Cells, type Counted, medianOf, noCells } from '../../../worker/matters/numbers/measures.ts'

const area = (cells: Partial<Cells>, days: readonly number[] = []): Counted => ({
  cells: { ...noCells, ...cells },
  days,
})
const received = (...counts: readonly number[]) => {
  const { total, areas } = hideSmall(counts.map((count) => area({ received: count })))
  return [total.received, ...areas.map((row) => row.received)]
}

describe('numbers under ten', () => {
  it('are hidden, and beside a single one another, so that the total does not give it away', () => {
    expect(received(40, 12, 3)).toEqual([55, 40, null, null])
    expect(received(40, 12, 30)).toEqual([82, 40, 12, 30])
    expect(received(40, 12, 0)).toEqual([52, 40, 12, 0])
  })

  it('hide more where those hidden together are still few, and the total where nothing else helps', () => {
    expect(received(40, 12, 3, 2)).toEqual([57, 40, null, null, null])
    expect(received(40, 12, 7, 8)).toEqual([67, 40, 12, null, null])
    expect(received(3, 0, 0)).toEqual([null, null, 0, 0])
    expect(received(3, 4)).toEqual([null, null, null])
    expect(received(0, 0)).toEqual([0, 0, 0])
  })

  it('of what was late hide what was on time as well, but not the sum of both', () => {
    const rows = [
      area({ answered: 50, onTime: 47, late: 3 }),
      area({ answered: 60, onTime: 40, late: 20 }),
      area({ answered: 90, onTime: 70, late: 20 }),
    ]
    const { total, areas } = hideSmall(rows)
    expect(areas.map(({ answered, onTime, late }) => [answered, onTime, late])).toEqual([
      [50, null, null],
      [60, null, null],
      [90, 70, 20],
    ])
    expect([total.answered, total.onTime, total.late]).toEqual([200, 157, 43])
  })

  it('hide the parts wherever the whole is hidden', () => {
    const { areas } = hideSmall([
      area({ answered: 8, onTime: 8 }),
      area({ answered: 20, onTime: 20 }),
      area({ answered: 90, onTime: 90 }),
    ])
    expect(areas.map(({ answered, onTime }) => [answered, onTime])).toEqual([
      [null, null],
      [null, null],
      [90, 90],
    ])
  })

  it('show the middle of the days of ten people or more alone', () => {
    const days = Array.from({ length: 10 }, (_, index) => index)
    const { areas, total } = hideSmall([
      area({ answered: 10, onTime: 10 }, days),
      area({ answered: 12, onTime: 12 }, [...days, 1, 1]),
      area({ answered: 9, onTime: 9 }, days.slice(1)),
    ])
    expect(areas.map(({ medianWorkdays }) => medianWorkdays)).toEqual([null, 3.5, null])
    expect(total.medianWorkdays).toBe(4)
    expect([medianOf([]), medianOf([3]), medianOf([1, 4]), medianOf([9, 1, 2])]).toEqual([null, 3, 2.5, 2])
  })

  it('cannot be worked out from any table: 500 random ones, each hidden group of nobody or of ten', () => {
    let seed = 7
    const draw = (most: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * most)
    }
    for (let round = 0; round < 500; round++) {
      const rows = Array.from({ length: 2 + draw(11) }, () => {
        const size = [1, 4, 15, 60][draw(4)] ?? 1
        const [onTime, late] = [draw(size), draw(size)]
        const rest = Object.fromEntries(publicMeasures.map((measure) => [measure, draw(size)]))
        return area({ ...rest, onTime, late, answered: onTime + late })
      })
      const { total, areas } = hideSmall(rows)
      for (const measure of publicMeasures) {
        const shown = areas.map((row) => row[measure])
        for (const value of shown) if (value !== null) expect(isSafe(value)).toBe(true)
        if (total[measure] === null) continue
        expect(isSafe(total[measure])).toBe(true)
        const hidden = shown.filter((value) => value === null).length
        const rest = total[measure] - shown.reduce<number>((sum, value) => sum + (value ?? 0), 0)
        expect([hidden, hidden === 0 ? rest === 0 : hidden > 1 && isSafe(rest)]).toEqual([hidden, true])
      }
      for (const [index, row] of areas.entries()) {
        const parts = row.onTime !== null && row.late !== null
        if (parts) expect(row.answered).toBe(rows[index]?.cells.answered)
      }
    }
  })
})
