import { describe, expect, test } from 'vitest'
import {
  articlesNaming,
  bodies,
  duties,
  dutiesOfArticle,
  dutiesOfBody,
  dutiesOfSource,
  dutiesOfTopic,
  dutiesWithin,
  dutyRows,
  everydayNames,
  findBody,
  mentionsOf,
} from '../../content/duties/index.ts'
import { paragraphText, regulation } from '../../content/regulation/index.ts'

const law = regulation.articles.flatMap(({ paragraphs }) => paragraphs.map(paragraphText)).join('\n')
const namesOf = (id: string) => [findBody(id)?.name ?? '', ...(findBody(id)?.aliases ?? [])]

describe('the registry of bodies', () => {
  test('every subject and every partner of the duties is exactly one body', () => {
    const names = new Set(dutyRows.flatMap((row) => [...row.subjects, ...(row.partners ?? []).map(({ name }) => name)]))
    const homes = [...names].map((name) => [name, bodies.filter(({ id }) => namesOf(id).includes(name)).length])
    expect(homes.filter(([, count]) => count !== 1)).toEqual([])
    console.info(
      `${names.size} names, ${bodies.length} bodies, ${everydayNames.length} everyday names, ${duties.length} duties`,
    )
  })

  test('every id is unique, kebab-case, and its broader body exists', () => {
    expect(new Set(bodies.map(({ id }) => id)).size).toBe(bodies.length)
    expect(bodies.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
    expect(bodies.filter(({ broader }) => broader !== undefined && !findBody(broader))).toEqual([])
  })

  test('no body is idle: each bears or shares a duty, and each further form is one of the law', () => {
    expect(bodies.filter(({ id }) => dutiesOfBody(id).length === 0).map(({ id }) => id)).toEqual([])
    const inRecords = new Set(dutyRows.flatMap((row) => [...row.subjects, ...(row.partners ?? []).map((p) => p.name)]))
    const forms = bodies.flatMap(({ name, aliases }) => [name, ...aliases])
    expect(forms.filter((form) => !inRecords.has(form) && !law.includes(form))).toEqual([])
  })

  test('governments are never merged', () => {
    for (const id of ['every-level-government', 'county-up-government', 'county-government']) {
      expect(namesOf(id)).toHaveLength(1)
    }
  })

  test('an everyday name is not a word of the regulation, is flagged so, and leads to one body', () => {
    // 法院 stands in 人民法院: inside the full name is not standing for itself
    const forms = bodies.flatMap(({ name, aliases }) => [name, ...aliases]).sort((a, b) => b.length - a.length)
    const rest = forms.reduce((text, form) => text.split(form).join('／'), law)
    expect(everydayNames.filter(({ said }) => rest.includes(said)).map(({ said }) => said)).toEqual([])
    expect(everydayNames.every(({ named }) => named === false)).toBe(true)
    const said = everydayNames.map((name) => name.said)
    expect(said.filter((word, at) => said.indexOf(word) !== at)).toEqual([])
    expect(everydayNames.filter(({ law: word, body }) => !namesOf(body).includes(word))).toEqual([])
    for (const word of ['派出所', '城管', '居委会', '政法委']) expect(said).toContain(word)
  })
})

describe('the graph', () => {
  test('three bodies stand in as many articles as a search of the text finds', () => {
    expect(articlesNaming('county-up-government')).toHaveLength(22)
    expect(articlesNaming('public-security-organ').length).toBe(15)
    expect(articlesNaming('coordinating-body')).toHaveLength(13)
  })

  test('县级以上人民政府 itself bears duties in twelve articles and is merely mentioned in ten', () => {
    expect(new Set(dutiesOfBody('county-up-government').map(({ article }) => article)).size).toBe(12)
    expect(mentionsOf('county-up-government')).toHaveLength(10)
  })

  test('every duty quotes its paragraph, and its id says where it stands', () => {
    expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length)
    expect(duties.filter(({ quote }) => !law.includes(quote)).map(({ id }) => id)).toEqual([])
    expect(duties[0]).toMatchObject({ id: 'a2.p1.d1', article: 2, inherited: true })
  })

  test('look-ups by body, topic, article and paragraph agree', () => {
    expect(dutiesOfArticle(33).every((duty) => duty.subjects.every(({ id }) => id !== 'public-security-organ'))).toBe(
      true,
    )
    expect(dutiesOfSource('a11.p2').length).toBeGreaterThan(7)
    expect(dutiesOfTopic('nobody')).toEqual([])
    expect(dutiesOfTopic('coordinating-body').length).toBeGreaterThan(0)
    const articles = dutiesWithin('coordinating-body').map(({ article }) => article)
    expect(articles).toContain(57)
    expect(articles).toEqual([...articles].sort((a, b) => a - b))
  })
})
