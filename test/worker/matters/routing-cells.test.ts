import { describe, expect, it } from 'vitest'
import { findTopic, topics } from '../../../content/duties/topics.ts'
import { cities, countiesOf, placeName } from '../../../content/places/index.ts'
import { findParagraph, paragraphText } from '../../../content/regulation/index.ts'
import { report } from '../../../content/words/report.ts'
import { routeMatter } from '../../../worker/matters/routing.ts'
import { routingCells } from '../../golden/routing.ts'

const textOf = (id: string) => {
  const paragraph = findParagraph(id)
  return paragraph ? paragraphText(paragraph) : ''
}
const places = cities().flatMap(({ code }) => [
  { city: code },
  ...countiesOf(code).map((county) => ({ city: code, county: county.code })),
])
/** Those whom residents complain about, and who are no authority (第五十二条). */
const neighbours = ['物业', '业主委员会', '居民委员会', '村民委员会']

describe('every cell of topic and place', () => {
  it('is in the table once, and the table has every topic', () => {
    expect(routingCells.map(({ topic }) => topic).sort()).toEqual(topics.map(({ code }) => code).sort())
    expect(places.length).toBe(111)
  })

  it.each(routingCells)('$topic goes where the specification says, in all places, and the words say so', (cell) => {
    for (const place of places) {
      const { basis, unitBasis = basis, unit, lead, place: name } = routeMatter(cell.topic, place)
      expect({ basis: basis.id, unitBasis: unitBasis.id, unit, lead, name }).toEqual({
        basis: cell.basis,
        unitBasis: cell.unitBasis,
        unit: cell.unit,
        lead: cell.lead,
        name: placeName(place),
      })
      expect(textOf(cell.basis)).toContain(basis.quote)
      expect(textOf(cell.unitBasis)).toContain(unitBasis.quote)
      expect(unitBasis.quote).toContain(unit)
      for (const body of cell.named) expect(basis.quote).toContain(body)
    }
  })

  it('names no body that its paragraphs do not name', () => {
    for (const { code, bodies, basis, unit, unitBasis } of topics) {
      for (const body of bodies) expect(textOf(basis), code).toContain(body)
      expect(textOf(unitBasis), code).toContain(unit)
    }
  })

  it('says so where nobody leads', () => {
    for (const cell of routingCells) {
      const { lead, basis } = routeMatter(cell.topic, { city: '360100' })
      if (/牵头部门应当会同|应当会同/.test(basis.quote)) expect(lead, cell.topic).toBe('named')
    }
    expect(report.receipt.none).toContain('没有写由哪一个牵头')
  })

  it('never hands a matter to those next door', () => {
    for (const { topic } of routingCells) {
      const { unit } = routeMatter(topic, { city: '360100', county: '360102' })
      for (const neighbour of neighbours) expect(unit, topic).not.toContain(neighbour)
    }
    expect(findTopic('housing-estate')?.neverReceive).toEqual(['业主委员会', '物业服务企业', '居民委员会'])
  })
})
