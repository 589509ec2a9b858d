import { expect, test } from 'vitest'
import { checkClaim } from '../../content/duties/claims/check-claim.ts'
import { provisionOf } from '../../content/duties/claims/provision-of.ts'
import { dutyRows } from '../../content/duties/records/index.ts'
import type { Modality } from '../../content/duties/types.ts'
import { cite } from '../../content/regulation/index.ts'
import { findersOf, type Mutant, mutantsOf, operators, ownSentences } from './claims-mutations.ts'

/** Share of mutants that the checker must find, by every operator. */
const foundMin = 0.98

test('every sentence of the 120 paragraphs passes, with and without its citation before it', () => {
  expect(ownSentences.length).toBeGreaterThan(150)
  const failing = ownSentences
    .flatMap(({ sentence, rest, citation }) =>
      [sentence, `${citation}规定，${sentence}`].map((said) => ({ said, rest })),
    )
    .filter(({ said, rest }) => checkClaim(said, rest).length > 0)
  expect(failing).toEqual([])
})

test('each operator that falsifies a sentence is found out', () => {
  const rates = Object.keys(operators).map((name) => {
    const mutants = mutantsOf(name)
    const finders = findersOf(name)
    const isFound = ({ sentence, rest }: Mutant) =>
      checkClaim(sentence, rest).some(({ rule }) => finders.includes(rule))
    const found = mutants.filter(isFound).length
    return { name, found, mutants: mutants.length, rate: found / mutants.length }
  })
  const all = rates.reduce((sum, row) => ({ found: sum.found + row.found, mutants: sum.mutants + row.mutants }), {
    found: 0,
    mutants: 0,
  })
  console.log(rates.map(({ name, found, mutants }) => `${name}: ${found}/${mutants}`).join('\n'))
  console.log(`claim checker: ${all.found} of ${all.mutants} mutants found, ${(all.found / all.mutants).toFixed(4)}`)
  expect(rates.filter(({ mutants }) => mutants === 0)).toEqual([])
  expect(rates.filter(({ rate }) => rate < foundMin)).toEqual([])
})

test('a sentence put together from a duty record passes, as does its span as a quote', () => {
  const words: Readonly<Partial<Record<Modality, string>>> = {
    must: '应当',
    may: '可以',
    'must-not': '不得',
    encouraged: '鼓励',
  }
  const failing = dutyRows.flatMap(({ source, subjects, modality, action, object, span }) =>
    [
      `${cite(source)}规定，${subjects.join('、')}${words[modality] ?? ''}${action}${object ?? ''}。`,
      `条文写的是「${span}」。`,
    ]
      .map((said) => ({ said, defects: checkClaim(said, [provisionOf(source)]) }))
      .filter(({ defects }) => defects.length > 0),
  )
  expect(failing).toEqual([])
})
