import { bodies } from '../../../content/duties/index.ts'
import mixedLines from '../../../content/questions/mixed.jsonl?raw'
import { headings, regulation } from '../../../content/regulation/index.ts'
import { lexicon } from '../../../content/words/lexicon/index.ts'
import trapLines from '../../golden/traps.jsonl?raw'

/** A small generator with a seed, so that a failure can be repeated. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

const golden = [mixedLines, trapLines].flatMap((lines) =>
  lines
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { q: string }).q),
)

const asked = ['{}有哪些职责', '{}可以罚款吧', '谁来管{}', '{}要做什么，几天之内做完', '那{}呢'] as const

/** About other laws and other fields: our own sentences. */
const others = [
  '民法典第一千零四十二条怎么说',
  '治安管理处罚法第四十三条罚多少',
  '个人所得税怎么申报',
  '公司注册要多少钱',
  '刑法第二百六十四条判几年',
  '离婚要带什么证件',
  '道路交通安全法对酒驾怎么规定',
  '劳动合同到期不续签有补偿吗',
]

function fromLaw(count: number): string[] {
  const random = randomFrom(20230101)
  const text = regulation.articles.flatMap(({ paragraphs }) => paragraphs.map((each) => each.text)).join('')
  return Array.from({ length: count }, () => text.substr(random(text.length), 2 + random(40)))
}

function fromChance(count: number): string[] {
  const random = randomFrom(63)
  const sign = () => String.fromCharCode(random(3) === 0 ? random(65_536) : 0x4e00 + random(0x5000))
  return Array.from({ length: count }, () => Array.from({ length: 1 + random(60) }, sign).join(''))
}

/** More than two thousand questions, the same on every run: golden, made from the registry and the lexicon, law, chance. */
export const questions: readonly string[] = [
  ...golden,
  ...bodies.flatMap(({ name }) => asked.map((pattern) => pattern.replace('{}', name))),
  ...lexicon.map(({ said }) => `${said}归谁管`),
  ...Object.values(headings).map((heading) => `${heading}是怎么规定的`),
  ...Array.from({ length: 130 }, (_, at) => `第${at + 1}条第${(at % 4) + 1}款写了什么`),
  ...others,
  ...fromLaw(200),
  ...fromChance(200),
].filter((question) => question.trim() !== '')
