import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { deriveVersions } from '../../content/regulation/derive.ts'
import { type Regulation, regulation } from '../../content/regulation/index.ts'
import { versions } from '../../content/regulation/versions.ts'
import { akomaNamespace, renderAkomaNtoso } from '../../site/data/akoma-ntoso.ts'
import { element, xmlFile } from '../../site/data/xml.ts'
import { madeUp, writeAmendment } from '../support/amendment.ts'
import { elementsOf, readXml, type XmlElement } from '../support/xml.ts'

const folder = writeAmendment()
const amended = deriveVersions(folder)
afterAll(() => rmSync(fileURLToPath(folder), { recursive: true }))

/** Which children an element has, in which order; `*` stands for any number, `+` for one or more, `?` for none or one. */
const order: Readonly<Record<string, string>> = {
  akomaNtoso: 'act',
  act: 'meta preface body',
  meta: 'identification publication lifecycle references',
  identification: 'FRBRWork FRBRExpression FRBRManifestation',
  FRBRWork: 'FRBRthis FRBRuri FRBRdate FRBRauthor FRBRcountry FRBRsubtype FRBRnumber FRBRname',
  FRBRExpression: 'FRBRthis FRBRuri FRBRdate FRBRauthor FRBRmasterExpression? FRBRlanguage',
  FRBRManifestation: 'FRBRthis FRBRuri FRBRdate FRBRauthor FRBRformat',
  lifecycle: 'eventRef+',
  references: 'original passiveRef* TLCOrganization+ TLCRole+',
  preface: 'longTitle container',
  body: 'chapter+',
  chapter: 'num heading article+',
  article: 'num paragraph+',
  intro: 'p',
  content: 'p',
  point: 'num content',
}
const paragraphOrders = ['content', 'intro point+']

const required: Readonly<Record<string, readonly string[]>> = {
  act: ['name', 'contains'],
  identification: ['source'],
  lifecycle: ['source'],
  references: ['source'],
  publication: ['date', 'name', 'showAs'],
  eventRef: ['eId', 'date', 'source', 'type'],
  original: ['eId', 'href', 'showAs'],
  passiveRef: ['eId', 'href', 'showAs'],
  TLCOrganization: ['eId', 'href', 'showAs'],
  TLCRole: ['eId', 'href', 'showAs'],
  FRBRthis: ['value'],
  FRBRuri: ['value'],
  FRBRdate: ['date', 'name'],
  FRBRauthor: ['href', 'as'],
  FRBRcountry: ['value'],
  FRBRlanguage: ['language'],
  FRBRmasterExpression: ['href', 'showAs'],
  container: ['name'],
  docDate: ['date'],
  ref: ['href'],
  ...Object.fromEntries(
    ['chapter', 'article', 'paragraph', 'point', 'body', 'preface'].map((one) => [one, ['eId', 'wId']]),
  ),
}

const patternOf = (words: string) => {
  const parts = words.split(' ').map((word) => word.replace(/^(\w+)([*+?]?)$/, '(?:$1 )$2'))
  return new RegExp(`^${parts.join('')}$`)
}
const childrenOf = (one: XmlElement) => one.children.map(({ name }) => `${name} `).join('')

describe.each([
  ['the version in force', versions],
  ['a made-up amendment', amended],
] as const)('Akoma Ntoso of %s', (_name, list) => {
  const law = list[list.length - 1] as Regulation
  const source = renderAkomaNtoso(list)
  const root = readXml(source)
  const all = elementsOf(root)
  const eIds = all.flatMap(({ attributes }) => attributes.eId ?? [])

  test('is well-formed by xmllint, or by our strict reader alone where xmllint is not installed', () => {
    const run = spawnSync('xmllint', ['--noout', '-'], { input: source, encoding: 'utf8' })
    if (run.error)
      process.stdout.write('xmllint is not installed: well-formedness was checked by test/support/xml.ts alone\n')
    else expect(run.stderr + run.status).toBe('0')
    expect(root.attributes.xmlns).toBe(akomaNamespace)
  })

  test('every element has its children in order', () => {
    for (const one of all) {
      const words = one.name === 'paragraph' ? paragraphOrders : [order[one.name]].filter((each) => each !== undefined)
      if (words.length === 0) continue
      expect(
        words.some((each) => patternOf(each).test(childrenOf(one))),
        `${one.name}: ${childrenOf(one)}`,
      ).toBe(true)
    }
  })

  test('required attributes are there and none is empty', () => {
    for (const { name, attributes } of all) {
      for (const key of required[name] ?? []) expect(attributes[key], `${name} ${key}`).toBeTruthy()
      for (const [key, value] of Object.entries(attributes)) expect(value, `${name} ${key}`).not.toBe('')
    }
  })

  test('no eId or wId stands twice, and an eId says where its element stands', () => {
    const wIds = all.flatMap(({ attributes }) => attributes.wId ?? [])
    expect(new Set(eIds).size).toBe(eIds.length)
    expect(new Set(wIds).size).toBe(wIds.length)
    const walk = (one: XmlElement, above: string) => {
      const { eId = '' } = one.attributes
      if (one.name === 'paragraph' || one.name === 'point') expect(eId.startsWith(`${above}__`)).toBe(true)
      for (const child of one.children) walk(child, eId || above)
    }
    walk(root, '')
    expect(eIds.filter((id) => /^art_\d+$/.test(id))).toEqual(law.articles.map(({ number }) => `art_${number}`))
  })

  test('every link within the file leads to an element of it', () => {
    const links = all.flatMap(({ attributes: { href, source: from, as } }) => [href, from, as])
    for (const link of links) if (link?.startsWith('#')) expect(eIds, link).toContain(link.slice(1))
    // The reference of the law in force; after an amendment amend:check has its place looked at.
    expect(all.filter(({ name }) => name === 'ref')).toHaveLength(law === regulation ? 1 : 0)
  })

  test('its words are those of the law, paragraph by paragraph and as a whole', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const texts = all.filter(({ name }) => name === 'paragraph').map(wordsOf)
    const paragraphs = law.articles.flatMap((one) => one.paragraphs)
    expect(texts.map(sha256)).toEqual(paragraphs.map((one) => one.sha256))
    expect(sha256(texts.join('\n'))).toBe(law.sha256)
  })
})

/** The words of a paragraph as its hash wants them: the lead, then each item on a line of its own with its number. */
function wordsOf(paragraph: XmlElement): string {
  const [lead, ...points] = paragraph.children
  const lines = points.map((point) => point.children.map(({ text }) => text.trim()).join(''))
  return [(lead?.text ?? '').trim(), ...lines].join('\n')
}

test('a provision that was renumbered keeps its wId, and a new one takes none that was taken', () => {
  const all = elementsOf(readXml(renderAkomaNtoso(amended)))
  const wIdOf = (eId: string) => all.find(({ attributes }) => attributes.eId === eId)?.attributes.wId
  expect(wIdOf('art_54__para_3')).toBe('art_54__para_3')
  expect(wIdOf('art_56')).toBe('art_55')
  expect(wIdOf('art_55')).toBe(`art_55-${madeUp.version}`)
  expect(all.find(({ name }) => name === 'FRBRmasterExpression')?.attributes.href).toMatch(/zho@2023-01-01$/)
  expect(renderAkomaNtoso([regulation])).not.toContain('FRBRmasterExpression')
})

test('a sign that means something in XML is written so that it means itself', () => {
  const file = xmlFile(element('p', { title: 'a"<&' }, ['1 < 2 & "3"']))
  expect(readXml(file)).toMatchObject({ attributes: { title: 'a"<&' }, text: '1 < 2 & "3"' })
})

test.each(['<a>', '<a></b>', '<a/><b/>', '<a x="1" x="2"/>', '<a>&</a>', '<a>&nbsp;</a>', '<a x=1/>'])(
  'the strict reader refuses %s',
  (bad) => {
    expect(() => readXml(`<?xml version="1.0" encoding="UTF-8"?>\n${bad}`)).toThrow()
  },
)
