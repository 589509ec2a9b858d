import { describe, expect, it } from 'vitest'
import { beginning, foldHeads, hashRow } from '../../../worker/db/ledger.ts'
import { readPublished, type StoredDay, type StoredRow, verifyLedger } from '../../../worker/db/ledger-verify.ts'
import { seeded } from '../../site/sealing/actors.ts'
import { ledgerOf } from './ledger-support.ts'

const all = ledgerOf(10_000, 200)
const units = [...new Set(all.map(({ unit }) => unit))].sort()
const chains = units.map((unit) => all.filter((row) => row.unit === unit))
const published = publish(all)

function publish(rows: readonly StoredRow[]): StoredDay {
  const ends = new Map(rows.map(({ unit, n, hash }) => [unit, { unit, n, hash: hash ?? '' }]))
  return { day: '2026-11-21', ...foldHeads([...ends.values()]) }
}

/** What is found in one chain, whose end was published. */
const walk = (rows: readonly StoredRow[], whole: readonly StoredRow[]) => verifyLedger(rows, [publish(whole)]).broken

const random = seeded(7)
const other = <T>(row: StoredRow, name: keyof StoredRow, value: T): StoredRow => ({ ...row, [name]: value })

/** Each column, changed in some way that the type would let pass. */
const flips: ((row: StoredRow) => StoredRow)[] = [
  (row) => other(row, 'id', `${row.id}x`),
  (row) => other(row, 'subject_kind', 'survey'),
  (row) => other(row, 'subject_id', `${row.subject_id}0`),
  (row) => other(row, 'action', 'matter.reply'),
  (row) => other(row, 'actor_role', 'resident'),
  (row) => other(row, 'actor_id', null),
  (row) => other(row, 'at', row.at + 1),
  (row) => other(row, 'detail', '{"basis":"a23.p3"}'),
  (row) => other(row, 'hash', `${row.hash?.startsWith('0') ? '1' : '0'}${row.hash?.slice(1)}`),
]

describe('of 10,000 rows in 200 chains', () => {
  it('all are whole', () => {
    const sorted = chains.flat()
    expect(verifyLedger(sorted, [published])).toEqual({ rows: 10_000, chains: 200, days: 1, broken: null })
  })

  it('any row that is changed is named', () => {
    for (const chain of chains) {
      for (const [index, row] of chain.entries()) {
        const flip = flips[Math.floor(random() * flips.length)] ?? ((one) => one)
        const found = walk(chain.with(index, flip(row)), chain)
        expect(found).toEqual({ fault: 'hash', unit: row.unit, n: row.n, id: flip(row).id, day: null })
      }
    }
  })

  it('any row that is deleted is named: as a gap, or at the end as one that was published', () => {
    for (const chain of chains) {
      for (const [index, { unit, n }] of chain.entries()) {
        const isLast = index === chain.length - 1
        expect(walk(chain.toSpliced(index, 1), chain)).toEqual(
          isLast
            ? { fault: 'head', unit, n, id: null, day: '2026-11-21' }
            : { fault: 'gap', unit, n, id: null, day: null },
        )
      }
    }
  })

  it('any row that is swapped with another is named', () => {
    for (const chain of chains) {
      for (const [index, row] of chain.entries()) {
        const at = (index + 1 + Math.floor(random() * (chain.length - 1))) % chain.length
        const second = chain[at] as StoredRow
        const swapped = chain.with(index, { ...second, n: row.n }).with(at, { ...row, n: second.n })
        const first = Math.min(index, at)
        expect(walk(swapped, chain)).toMatchObject({ fault: 'hash', n: first + 1, id: swapped[first]?.id })
      }
    }
  })

  it('any end that is cut off is named, since the day was published', () => {
    for (const chain of chains) {
      for (const [index, { unit, n }] of chain.entries()) {
        expect(walk(chain.slice(0, index), chain)).toEqual({ fault: 'head', unit, n, id: null, day: '2026-11-21' })
      }
    }
  })
})

describe('who makes all hashes anew', () => {
  const chain = chains[0] as StoredRow[]
  const rewritten: StoredRow[] = []
  for (const [index, row] of chain.entries()) {
    const changed = index === 10 ? { ...row, actor_id: 'somebody-else' } : row
    rewritten.push({ ...changed, hash: hashRow(rewritten.at(-1)?.hash ?? beginning, changed) })
  }

  it('is found by the day that was published', () => {
    expect(walk(rewritten, chain)).toMatchObject({ fault: 'head', n: chain.length, day: '2026-11-21' })
  })

  it('and the days too, is found by a copy that somebody kept', () => {
    const forged = publish(rewritten)
    expect(verifyLedger(rewritten, [forged]).broken).toBe(null)
    const { day, head } = publish(chain)
    const kept = readPublished(`# words\n${day} ${head}\n2026-11-20 too short\n`)
    expect([...kept]).toEqual([[day, head]])
    expect(verifyLedger(rewritten, [forged], kept).broken).toMatchObject({ fault: 'head', unit: '', day })
    expect(verifyLedger(rewritten, [], kept).broken).toMatchObject({ fault: 'head', unit: '', day })
  })

  it('or edits the lines of a day, is found by its head', () => {
    const day = publish(chain)
    expect(verifyLedger(chain, [{ ...day, lines: day.lines.replace(' 50 ', ' 49 ') }]).broken).toMatchObject({
      fault: 'head',
      unit: '',
    })
  })
})

describe('rows of before the ledger', () => {
  const chain = chains[3] as StoredRow[]
  const before = chain.map((row) => (row.n <= 20 ? { ...row, hash: null } : row))

  it('are whole without a hash of their own, and vouched for by the first one after them', () => {
    expect(verifyLedger(before, []).broken).toBe(null)
    const flipped = before.with(4, { ...(before[4] as StoredRow), action: 'matter.reply' })
    expect(verifyLedger(flipped, []).broken).toMatchObject({ fault: 'hash', n: 21 })
  })

  it('are at the beginning alone', () => {
    const bare = chain.with(30, { ...(chain[30] as StoredRow), hash: null })
    expect(verifyLedger(bare, []).broken).toMatchObject({ fault: 'hash', n: 31 })
  })
})

it('names a number that stands twice', () => {
  const chain = chains[5] as StoredRow[]
  const twice = chain.toSpliced(7, 0, { ...(chain[6] as StoredRow), id: 'twice' })
  expect(verifyLedger(twice, []).broken).toMatchObject({ fault: 'order', n: 7, id: 'twice' })
})
