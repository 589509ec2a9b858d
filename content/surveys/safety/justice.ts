import type { Question } from '../types.ts'
import { satisfiedSteps, unsure, unsureAlone } from './options.ts'

const organs = [
  { code: 'police', label: '公安机关' },
  { code: 'procuratorate', label: '人民检察院' },
  { code: 'court', label: '人民法院' },
  { code: 'justice', label: '司法局、司法所' },
] as const
const organCodes = organs.map(({ code }) => code)

/** Items 11 and 12: those who dealt with the organs, and the impression of all. */
export const justice: readonly Question[] = [
  {
    id: 'dealt',
    number: 11,
    phrases: ['过去一年，', '您和哪些单位', '打过交道？'],
    hint: '可以选几项。',
    kind: 'multiple',
    max: 4,
    options: [...organs, { code: 'none', label: '都没有', apart: true, alone: true }, unsureAlone],
    basis: 'a59.p1',
    why: '打过交道的人怎么看，和没打过交道的人的印象，要分开算。',
  },
  {
    id: 'satisfied',
    number: 11,
    phrases: ['打过交道以后，', '您满意吗？'],
    kind: 'grid',
    rows: organs,
    rowsFrom: 'dealt',
    options: [...satisfiedSteps, unsure],
    when: { question: 'dealt', anyOf: organCodes },
    basis: 'a59.p1',
    why: '只问打过交道的人。',
  },
  {
    id: 'improve',
    number: 11,
    phrases: ['您觉得', '最该改进什么？'],
    hint: '最多选三项。',
    kind: 'multiple',
    max: 3,
    options: [
      { code: 'speed', label: '办得快一点' },
      { code: 'manner', label: '态度好一点' },
      { code: 'explain', label: '把话讲清楚' },
      { code: 'fair', label: '处理公正' },
      { code: 'reply', label: '办完告诉一声' },
      { code: 'access', label: '好找，好联系' },
      { code: 'other', label: '其他', apart: true },
      { code: 'none', label: '没有要改的', apart: true, alone: true },
      unsureAlone,
    ],
    when: { question: 'dealt', anyOf: organCodes },
    basis: 'a59.p1',
    why: '满意不满意之外，想知道该改哪里。',
  },
  {
    id: 'overall',
    number: 12,
    phrases: ['总的来说，', '您对当地公安、检察院、', '法院、司法行政部门的', '工作满意吗？'],
    kind: 'single',
    options: [...satisfiedSteps, unsure, { code: 'unknown', label: '不了解他们的工作', apart: true }],
    basis: 'a59.p1',
    why: '这是对政法部门工作满意度的一题。不了解的人占多少，会和结果放在一起。',
  },
]
