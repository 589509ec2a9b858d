import { provisionOf } from '../../content/duties/claims/provision-of.ts'
import { namedBodies } from '../../content/duties/claims/tables/named.ts'
import { findBodies } from '../../content/duties/claims/text/find-bodies.ts'
import type { Provision, RuleName } from '../../content/duties/claims/types.ts'
import { cite, paragraphText, regulation } from '../../content/regulation/index.ts'

/** A sentence of the law with one thing made wrong, and what it is still said to rest on. */
export interface Mutant {
  readonly operator: string
  readonly sentence: string
  readonly rest: readonly Provision[]
}

export interface Own {
  readonly sentence: string
  readonly rest: readonly Provision[]
  readonly citation: string
}

/** Every sentence of the 120 paragraphs, each resting on its own paragraph. */
export const ownSentences: readonly Own[] = regulation.articles.flatMap((article) =>
  article.paragraphs.flatMap((paragraph) =>
    paragraphText(paragraph)
      .split('\n')
      .flatMap((line) => line.match(/[^。]+。?/g) ?? [])
      .map((sentence) => ({ sentence, rest: [provisionOf(paragraph.id)], citation: cite(paragraph.id) })),
  ),
)

type Operator = (own: Own, index: number) => readonly string[]

/** `sentence` with each place that the pattern finds replaced, one place at a time. */
function eachPlace(sentence: string, pattern: RegExp, to: string | ((found: string) => string)): string[] {
  return [...sentence.matchAll(pattern)].map(({ 0: found, index }) => {
    const put = typeof to === 'string' ? to : to(found)
    return `${sentence.slice(0, index)}${put}${sentence.slice(index + found.length)}`
  })
}

const ended = (sentence: string, more: string) => `${sentence.replace(/[。；：]$/, '')}，${more}。`

/** A body of the law that the paragraph does not name, a different one each time. */
function strangerTo({ rest, sentence }: Own, index: number): string {
  const text = rest.map((provision) => provision.text).join('')
  const strangers = namedBodies.filter((name) => /(?:机关|委员会|部门|法院|企业|中心|办事处|媒体|工会)$/.test(name))
  const fitting = strangers.filter((name) => {
    const stem = name.replace(/(?:行业)?(?:主管|监管|相关|有关|其他)*(?:部门|机关|企业)$/, '')
    return stem.length > 1 && !text.includes(stem) && !sentence.includes(name)
  })
  return fitting[index % fitting.length] ?? '消费者协会'
}

const verbs =
  /(?<=^|，|应当|可以|、)(?:建立|健全|完善|加强|推进|推动|履行|落实|制定|组织|开展|强化|维护|提高|预防|防范|指导|实行|执行|配备|依法|及时|纳入|适用|设立|参加|参与|协助|做好|引导|创建|坚持|化解|提供|采取|给予)/g

export const operators: Readonly<Record<string, Operator>> = {
  'swap a body': (own, index) =>
    findBodies(own.sentence).map(
      ({ at, said }, place) =>
        `${own.sentence.slice(0, at)}${strangerTo(own, index + place)}${own.sentence.slice(at + said.length)}`,
    ),
  'add an unnamed body': ({ sentence }) => [ended(sentence, '由派出所负责'), ended(sentence, '并报政法委')],
  '应当 → 可以': ({ sentence }) => eachPlace(sentence, /应当/g, '可以'),
  '应当 → 鼓励': ({ sentence }) => eachPlace(sentence, /应当/g, '鼓励'),
  '应当 → 不得': ({ sentence }) => eachPlace(sentence, /应当/g, '不得'),
  '可以 → 应当': ({ sentence }) => eachPlace(sentence, /可以/g, '应当'),
  '可以 → 必须': ({ sentence }) => eachPlace(sentence, /可以/g, '必须'),
  '鼓励 → 应当': ({ sentence }) => eachPlace(sentence, /鼓励(?:和支持)?(?=公众|符|行|社)/g, '应当'),
  '不得 → 可以': ({ sentence }) => eachPlace(sentence, /不得/g, '可以'),
  'insert 不 after the modal': ({ sentence }) => eachPlace(sentence, /应当|可以/g, (found) => `${found}不`),
  'insert 不 before the modal': ({ sentence }) => eachPlace(sentence, /应当|可以/g, (found) => `不${found}`),
  'insert 不 before a verb': ({ sentence }) => eachPlace(sentence, verbs, (found) => `不${found}`),
  'insert 没有 before a verb': ({ sentence }) => eachPlace(sentence, verbs, (found) => `没有${found}`),
  'take the denial out': ({ sentence }) =>
    eachPlace(sentence, /拒不|不得|没有(?=采取)|未(?=依法)|不(?=重视|及时|合格|达标|符合)/g, ''),
  'change a number': ({ sentence }) => [
    ...eachPlace(sentence, /\d+/g, (found) => String(Number(found) + 1)),
    ...eachPlace(sentence, /一(?=名|责任人)/g, '三'),
  ],
  'change an ordinal': ({ sentence }) =>
    eachPlace(
      sentence,
      /(?<=第)[一二三四五六七八九十]+(?=届|次|责任)/g,
      (found) => `${found === '十' ? '二' : '十'}${found}`,
    ),
  'add 罚款500元': ({ sentence }) => [ended(sentence, '并处罚款500元'), ended(sentence, '违者罚款')],
  'add 3个工作日': ({ sentence }) => [
    ended(sentence, '在3个工作日内答复'),
    ended(sentence, '三日内办结'),
    ended(sentence, '二十四小时内回复'),
  ],
  'add a telephone': ({ sentence }) => [ended(sentence, '电话110'), ended(sentence, '拨打12378')],
  'add a promise': ({ sentence }) => [ended(sentence, '对举报人的身份保密'), ended(sentence, '可以匿名')],
  'cite another article': ({ sentence, citation }) => [
    `第六十四条规定，${sentence}`,
    `${citation.startsWith('第五十四条') ? '第三十四条' : '第五十四条'}规定，${sentence}`,
  ],
  'name another law': ({ sentence }) => [`根据《中华人民共和国治安管理处罚法》，${sentence}`],
  'spoil a quote': ({ sentence }) => [`条例写的是「${sentence.slice(0, 4)}的${sentence.slice(4)}」`],
  'claim a silence that is none': ({ sentence }) => [`这一条没有规定${sentence.replace(/[。；：]$/, '')}。`],
}

/** The rules that are there to find what an operator does; any one of them is enough. */
export const findersOf = (name: string): readonly RuleName[] => {
  if (/body/.test(name)) return ['bodies']
  if (/→/.test(name)) return ['modality']
  if (/不|没有|denial/.test(name)) return ['negation', 'modality']
  if (/promise/.test(name)) return ['loaded-words']
  if (/quote/.test(name)) return ['quotes']
  return /silence/.test(name) ? ['silence'] : ['numbers', 'loaded-words']
}

/** Every mutant of every sentence by one operator. */
export function mutantsOf(name: string): Mutant[] {
  const operator = operators[name]
  if (!operator) throw new RangeError(name)
  return ownSentences.flatMap((own, index) =>
    operator(own, index).map((sentence) => ({ operator: name, sentence, rest: own.rest })),
  )
}
