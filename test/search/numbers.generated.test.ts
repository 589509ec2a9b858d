import { describe, expect, it } from 'vitest'
import { regulation, toHan } from '../../content/regulation/index.ts'
import { search as words } from '../../content/words/search.ts'
import { createEmbeddedEngine } from '../../search/engines/embedded.ts'
import { seeded, seedOfRun } from './random.ts'

/** A way to type a place, with the ids that must stand first, in their order; none when there is no such place. */
interface Form {
  readonly typed: string
  readonly wanted: readonly string[]
}

const engine = createEmbeddedEngine()
const shareMin = 0.99
const { articles } = regulation

const wide = (text: string) => text.replace(/[0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const positional = (number: number) =>
  Array.from(String(number), (sign) => '〇一二三四五六七八九'[Number(sign)]).join('')
const formal = (text: string) =>
  text.replace(/[一二三四五六七八九十]/g, (sign) => '壹贰叁肆伍陆柒捌玖拾'['一二三四五六七八九十'.indexOf(sign)] ?? '')
/** 廿三, 卅一: how older people write twenty and thirty. */
const short = (text: string) => text.replace(/^二十/, '廿').replace(/^三十/, '卅').replace(/^四十/, '卌')

const ofArticle: readonly ((number: number) => string)[] = [
  (n) => `第${toHan(n)}条`,
  (n) => `${toHan(n)}条`,
  (n) => toHan(n),
  (n) => `第${short(toHan(n))}条`,
  (n) => `${short(toHan(n))}条`,
  (n) => `${positional(n)}条`,
  (n) => `第${formal(toHan(n))}條`,
  (n) => String(n),
  (n) => wide(String(n)),
  (n) => `${n}条`,
  (n) => `第${n}条`,
  (n) => `第 ${n} 条`,
  (n) => `第${wide(String(n))}条`,
  (n) => `${n}條`,
  (n) => `条例${n}条`,
  (n) => `《江西省平安建设条例》第${toHan(n)}条`,
  (n) => `平安建设条例第${n}条的规定`,
  (n) => `请问第${n}条是什么内容？`,
  (n) => `art ${n}`,
  (n) => `Article ${n}`,
]

const ofParagraph: readonly ((article: number, paragraph: number) => string)[] = [
  (a, p) => `第${toHan(a)}条第${toHan(p)}款`,
  (a, p) => `${toHan(a)}条${toHan(p)}款`,
  (a, p) => `${a}条${p}款`,
  (a, p) => `${a}條${p}款`,
  (a, p) => `条例${a}条第${p}款`,
  (a, p) => `第${a}条 第${p}款`,
  (a, p) => wide(`${a}条${p}款`),
  (a, p) => `${short(toHan(a))}条第${p}款`,
  (a, p) => `${a}.${p}`,
  (a, p) => `art ${a}(${p})`,
]

function generate(): Form[] {
  const whole = (number: number) => articles[number - 1]?.paragraphs.map(({ id }) => id) ?? []
  const forms: Form[] = []
  for (const { number, paragraphs } of articles) {
    for (const form of ofArticle) forms.push({ typed: form(number), wanted: whole(number) })
    for (const { id, number: paragraph, items } of paragraphs) {
      for (const form of ofParagraph) forms.push({ typed: form(number, paragraph), wanted: [id] })
      for (const item of items)
        for (const typed of [
          `第${toHan(number)}条第${toHan(paragraph)}款第（${toHan(item.number)}）项`,
          `${number}条${paragraph}款${item.number}项`,
        ])
          forms.push({ typed, wanted: [id] })
    }
  }
  for (let first = 1; first <= 61; first += 3) {
    const wanted = [first, first + 1, first + 2].flatMap(whole)
    const last = first + 2
    for (const typed of [
      `第${toHan(first)}至${toHan(last)}条`,
      `第${first}条到第${last}条`,
      `${first}-${last}条`,
      wide(`${first}-${last}条`),
    ])
      forms.push({ typed, wanted })
  }
  for (let number = 64; number <= 119; number++)
    for (const typed of [`第${toHan(number)}条`, `${number}条`, `条例第${number}条`]) forms.push({ typed, wanted: [] })
  return forms
}

describe('generated article numbers', () => {
  it('land on their article or paragraph in 99 of 100', async () => {
    const all = generate()
    const random = seeded(seedOfRun('article numbers'))
    const forms = process.env.TEST_ALL === '1' ? all : all.filter(() => random() < 0.5)
    expect(forms.length).toBeGreaterThanOrEqual(500)
    const wrong: string[] = []
    for (const { typed, wanted } of forms) {
      const { hits, note } = await engine.search(typed, { limit: 120 })
      const first = hits.slice(0, wanted.length).map(({ id }) => id)
      const isRight =
        wanted.length > 0
          ? first.join() === wanted.join() && hits.filter(({ via }) => via === 'number').length === wanted.length
          : hits.length === 0 && note === words.notes.articleBeyond(articles.length)
      if (!isRight) wrong.push(typed)
    }
    process.stdout.write(
      `article numbers: ${forms.length - wrong.length} of ${forms.length} (${all.length} in all) ${wrong.join(' ')}\n`,
    )
    expect(1 - wrong.length / forms.length).toBeGreaterThanOrEqual(shareMin)
  })
})
