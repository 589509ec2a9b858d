import { describe, expect, test } from 'vitest'
import { dutyTopicLabel } from '../../content/duties/duty-topics.ts'
import { notNormative } from '../../content/duties/not-normative.ts'
import { dutyRows } from '../../content/duties/records/index.ts'
import { listSentences, locateSpan, splitSentences } from '../../content/duties/sentences.ts'
import type { DutyRow, Level, Modality, PartnerRole } from '../../content/duties/types.ts'
import { findArticle, findParagraph, paragraphText, regulation } from '../../content/regulation/index.ts'

/** 权利 is declared with a 应当 (「应当…给予表彰、奖励」), so `right` asks for its own word and forbids none. */
const words: Record<Exclude<Modality, 'is' | 'right'>, RegExp> = {
  must: /应当|必须/,
  may: /可以/,
  'must-not': /不得/,
  encouraged: /鼓励/,
}
const entitlement = /给予|予以|奖励|保护|权益/
const roleWords: Record<PartnerRole, RegExp> = {
  lead: /牵头|协助|配合/,
  joint: /会同|与|共同|商|组织/,
  assist: /配合|协助/,
  commissioned: /委托|交由|购买服务/,
}
const levelWords: Record<Level, RegExp> = {
  province: /省/,
  city: /设区的市/,
  county: /县级人民政府|县（市、区）/,
  township: /乡镇/,
  village: /村|社区|居民/,
  'county-up': /县级以上/,
  'every-level': /各级/,
  any: /./,
}
const governing = '平安建设各主体'

const paragraphOf = (row: DutyRow) => findParagraph(row.source.split('.').slice(0, 2).join('.'))
const wordsOf = (row: DutyRow) => {
  const paragraph = paragraphOf(row)
  return paragraph ? paragraphText(paragraph) : ''
}
const titled = dutyRows.map((row, index) => [`${index} ${row.source} ${row.subjects.join('、')}`, row] as const)

/**
 * Whether a name can be put together from stretches of two or more characters that stand in these words.
 * 有关部门 and 有关单位 are also our names for the 等 of 「…等部门」 and 「…等单位」.
 */
function standsIn(name: string, text: string): boolean {
  if (name.startsWith('有关') && text.includes(`等${name.slice(2)}`)) return true
  const reached = [true]
  for (let to = 2; to <= name.length; to++) {
    reached[to] = Array.from({ length: to - 1 }, (_, from) => from).some(
      (from) => reached[from] === true && text.includes(name.slice(from, to)),
    )
  }
  return reached[name.length] === true || (name.length === 1 && text.includes(name))
}

/** The modal words of a span; those of an inherited row may stand in the lead above its item. */
function modalities(row: DutyRow): string[] {
  const found = (text: string) =>
    Object.entries(words)
      .filter(([, pattern]) => pattern.test(text))
      .map(([name]) => name)
  const own = found(row.span)
  const isItem = /\.i\d+$/.test(row.source)
  return own.length === 0 && row.inherited && isItem ? found(paragraphOf(row)?.text ?? '') : own
}

function countBodies(namesOf: (row: DutyRow) => readonly string[]) {
  const all = dutyRows.flatMap((row) =>
    namesOf(row).map((name) => ({ name, level: row.level, id: paragraphOf(row)?.id })),
  )
  return {
    pairs: new Set(all.map(({ id, name }) => `${id} ${name}`)).size,
    names: new Set(all.map(({ name }) => name)).size,
    levels: new Set(all.map(({ name, level }) => `${level} ${name}`)).size,
  }
}

describe('each duty', () => {
  test.each(titled)('%s: its span is the law’s, word by word', (_title, row) => {
    expect(locateSpan(row.source, row.span), row.span).toBeDefined()
    if (row.condition) expect(row.span).toContain(row.condition)
    if (row.object) expect(wordsOf(row)).toContain(row.object)
  })

  test.each(titled)('%s: its modality is that of the words', (_title, row) => {
    if (row.modality === 'right') expect(row.span).toMatch(entitlement)
    else if (row.modality === 'is') expect(modalities({ ...row, source: `${paragraphOf(row)?.id}` })).toEqual([])
    // A clause after ； may hang on the 应当 of the sentence before; its span reaches back, past a word that is not its own.
    else if (/[。；]./.test(row.span)) expect(modalities(row)).toContain(row.modality)
    else expect(modalities(row)).toEqual([row.modality])
  })

  test.each(titled)('%s: its bodies stand in the paragraph, one by one', (_title, row) => {
    const names = [...row.subjects, ...(row.partners ?? []).map(({ name }) => name)]
    expect(row.subjects.length).toBeGreaterThan(0)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).not.toMatch(/、(?![^（]*）)|以及|等/)
    if (!row.inherited) for (const name of row.subjects) expect(standsIn(name, wordsOf(row)), name).toBe(true)
    for (const { name, role } of row.partners ?? []) {
      expect(standsIn(name, wordsOf(row)), name).toBe(true)
      expect(wordsOf(row)).toMatch(roleWords[role])
    }
    if (row.subjects.includes(governing)) expect(row.inherited).toBe(true)
  })

  test.each(titled)('%s: action, topics and level', (_title, row) => {
    const lead = /\.i\d+$/.test(row.source) && row.inherited ? wordsOf(row) : ''
    expect(standsIn(row.action, `${lead}${row.span}`), row.action).toBe(true)
    expect(row.topics.length).toBeGreaterThan(0)
    for (const code of row.topics) expect(dutyTopicLabel(code), code).toBeDefined()
    if (!row.inherited) expect(wordsOf(row)).toMatch(levelWords[row.level])
  })
})

describe('the whole', () => {
  const sentences = listSentences()
  const spans = dutyRows.map((row) => locateSpan(row.source, row.span))
  const isCovered = (sentence: (typeof sentences)[number]) =>
    spans.some((span) => span?.paragraph === sentence.paragraph && span.from < sentence.to && sentence.from < span.to)

  test('sentences join to the words of their paragraph', () => {
    for (const paragraph of regulation.articles.flatMap((article) => article.paragraphs)) {
      const joined = splitSentences(paragraph)
      expect(joined.map(({ text }) => text).join('')).toBe(paragraphText(paragraph).replace(/\n/g, ''))
      for (const { from, to, text } of joined) expect(paragraphText(paragraph).slice(from, to)).toBe(text)
    }
    expect(splitSentences(findArticle(30)?.paragraphs[0] ?? expect.fail())).toHaveLength(2)
    expect(splitSentences(findArticle(6)?.paragraphs[0] ?? expect.fail()).map(({ id }) => id)).toContain('a6.p1.i9')
  })

  test('every sentence of the 63 articles is covered, or says why it is no norm', () => {
    const covered = sentences.filter(isCovered)
    const excused = sentences.filter(({ id }) => Object.hasOwn(notNormative, id))
    const missing = sentences.filter((sentence) => !covered.includes(sentence) && !excused.includes(sentence))
    const bearers = countBodies((row) => row.subjects)
    const everybody = countBodies((row) => [...row.subjects, ...(row.partners ?? []).map(({ name }) => name)])
    console.info(
      `duties: ${regulation.articles.length} articles, ${sentences.length} sentences, ${covered.length} covered, ` +
        `not normative ${excused.map(({ id }) => `${id} (${notNormative[id]})`).join(' ')}; ${dutyRows.length} rows, ` +
        `pairs of paragraph and body: ${bearers.pairs} subjects, ${everybody.pairs} with partners; ` +
        `distinct bodies: ${bearers.names} subjects, ${everybody.names} with partners, ${everybody.levels} by level`,
    )
    expect(missing.map(({ id, text }) => `${id} ${text}`)).toEqual([])
    expect(covered.filter((sentence) => excused.includes(sentence))).toEqual([])
    expect(excused).toHaveLength(Object.keys(notNormative).length)
  })

  test('within a covered sentence no clause is left out', () => {
    const left = sentences.filter(isCovered).flatMap((sentence) => {
      const open = [...sentence.text].map((sign, index) => {
        const at = sentence.from + index
        const inside = spans.some((span) => span?.paragraph === sentence.paragraph && span.from <= at && at < span.to)
        return inside || !/\p{Script=Han}/u.test(sign) ? '\n' : sign
      })
      return open
        .join('')
        .split(/\n+/)
        .filter((rest) => rest.length > 3)
        .map((rest) => `${sentence.id} ${rest}`)
    })
    expect(left).toEqual([])
  })

  test('rows follow the law, and none is there twice', () => {
    const order = new Map(
      regulation.articles.flatMap((article) => article.paragraphs).map((entry, index) => [entry.id, index]),
    )
    const places = dutyRows.map((row) => order.get(paragraphOf(row)?.id ?? 'a0.p0') ?? -1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
    const keys = dutyRows.flatMap((row) =>
      row.subjects.map((body) => `${row.source} ${body} ${row.level} ${row.span} ${row.action} ${row.object ?? ''}`),
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})
