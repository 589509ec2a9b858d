import { describe, expect, test } from 'vitest'
import { bodies, duties, dutiesOfBody, dutyTopicLabel, findBody } from '../../content/duties/index.ts'
import { paragraphText, regulation } from '../../content/regulation/index.ts'
import { duties as words } from '../../content/words/duties.ts'
import { renderHeaders } from '../../site/layouts/host-files.ts'
import { publicPages } from '../../site/layouts/public-pages.ts'
import { quoteCell, renderDutiesCsv } from '../../site/pages/data/duties.csv.ts'
import { dutiesData } from '../../site/pages/data/duties.json.ts'
import { entriesOf } from '../../site/pages/duties/_entries.ts'
import { groupDuties, modalWord, partOf } from '../../site/parts/Duty/group.ts'
import { dataHeaders, pageHeaders } from '../../worker/contract/headers.ts'

const law = regulation.articles.flatMap(({ paragraphs }) => paragraphs.map(paragraphText)).join('\n')

describe('duties.json', () => {
  const data = JSON.parse(JSON.stringify(dutiesData)) as typeof dutiesData

  test('says of which text it is, and has every duty', () => {
    expect(data.version).toBe('2023-01-01')
    expect(data.lawSha).toBe(regulation.sha256)
    expect(data.duties).toHaveLength(duties.length)
  })

  test('every duty has the fields of the contract, and beyond them only what says whom it binds and when', () => {
    const required = 'id source quote modality subjects partners action topics level inherited'.split(' ')
    for (const duty of data.duties) {
      const fields = Object.keys(duty)
      expect(fields).toEqual(expect.arrayContaining(required))
      expect(fields.filter((field) => ![...required, 'aimed', 'condition'].includes(field))).toEqual([])
      expect(['must', 'may', 'must-not', 'encouraged', 'is', 'right']).toContain(duty.modality)
      expect(typeof duty.inherited).toBe('boolean')
      expect(duty.subjects.length).toBeGreaterThan(0)
      for (const subject of duty.subjects) expect(Object.keys(subject)).toEqual(['id', 'name'])
      for (const { id, name, role } of duty.partners) {
        expect(findBody(id), name).toBeDefined()
        expect(['lead', 'joint', 'assist', 'commissioned']).toContain(role)
      }
      expect(law).toContain(duty.quote)
      expect(duty.topics.every((code) => dutyTopicLabel(code))).toBe(true)
    }
  })
})

describe('duties.csv', () => {
  const csv = renderDutiesCsv()

  test('opens as UTF-8, one line a duty after the heading, all with as many cells', () => {
    expect(csv.startsWith('\uFEFF"')).toBe(true)
    const lines = csv.slice(1).split('\r\n').slice(0, -1)
    expect(lines).toHaveLength(duties.length + 1)
    expect(new Set(lines.map((line) => line.split('","').length))).toEqual(new Set([14]))
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', ' =1', '＝1'])('%j does not run as a formula', (cell) => {
    expect(quoteCell(cell)).toBe(`"'${cell}"`)
  })

  test('a quotation mark within a cell is doubled', () => {
    expect(quoteCell('a"b')).toBe('"a""b"')
  })
})

describe('the pages of the explorer', () => {
  const listed = publicPages(['./duties/index.astro', './duties/bodies/[body]/index.astro'])

  test('the sitemap lists a page for every body', () => {
    expect(listed).toContain('/duties/')
    for (const { id } of bodies) expect(listed).toContain(`/duties/bodies/${id}/`)
  })

  test('a page of a body holds every duty of that body', () => {
    for (const body of bodies) {
      const entries = entriesOf(body)
      const missing = dutiesOfBody(body.id).filter(
        ({ source, quote }) => !entries.some((entry) => entry.source === source && entry.quote === quote),
      )
      expect(missing, body.name).toEqual([])
    }
  })

  test('rows of an article lose no body, no deed and no partner', () => {
    for (const { number } of regulation.articles) {
      const own = duties.filter(({ article }) => article === number)
      const rows = groupDuties(own)
      for (const { subjects, action, partners } of own) {
        for (const { name } of subjects) {
          const found = rows.find(
            (row) => row.subjects.some((one) => one.name === name) && row.actions.includes(action),
          )
          expect(found, `${number} ${name} ${action}`).toBeDefined()
        }
        const shown = rows.flatMap((row) => row.partners.flatMap((line) => line.bodies.map((one) => one.name)))
        for (const { name } of partners) expect(shown).toContain(name)
      }
    }
  })

  test('a body is said to lead only where the clause says 牵头; whom others assist is said to be assisted', () => {
    for (const { quote, partners } of duties) {
      for (const partner of partners.filter(({ role }) => role === 'lead')) {
        expect(partOf(partner, quote)).toBe(quote.includes('牵头') ? 'lead' : 'assisted')
      }
    }
    const police = bodies.filter(({ id }) => id === 'public-security-organ').flatMap(entriesOf)
    expect(police.find(({ source }) => source === 'a52.p2')?.mark).toBe(words.role.assisted)
  })

  test('the mark is the word of the clause, and no frame stands around ours', () => {
    for (const duty of duties) {
      const word = modalWord(duty)
      if (!duty.aimed && ['must', 'may', 'must-not', 'encouraged'].includes(duty.modality) && duty.quote.includes(word))
        continue
      expect([duty.aimed, duty.inherited, duty.modality === 'is', duty.modality === 'right'], duty.id).toContain(true)
    }
  })
})

test('open data may be read from any site, and no header is joined from two rules', () => {
  const rules = renderHeaders(pageHeaders, dataHeaders).split('\n')
  const data = rules.slice(rules.indexOf('/data/*'))
  expect(data).toContain('  Access-Control-Allow-Origin: *')
  expect(data.indexOf('  ! Cross-Origin-Resource-Policy')).toBeLessThan(
    data.indexOf('  Cross-Origin-Resource-Policy: cross-origin'),
  )
  expect(data).toContain('  ! Cross-Origin-Resource-Policy')
})
