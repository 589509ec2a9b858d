import { cities, placesDate } from '../../places/index.ts'
import { sayDay } from '../day.ts'
import type { Question } from '../types.ts'

const cityOptions = cities().map(({ code, name }) => ({ code, label: name }))

/** Items 1 and 2: where, and how old. */
export const place: readonly Question[] = [
  {
    id: 'area',
    number: 1,
    phrases: ['您平时', '住在哪里？'],
    kind: 'single',
    options: [...cityOptions, { code: 'outside', label: '不住在江西', apart: true }],
    ends: { outside: 'outside' },
    basis: 'a59.p1',
    why: '这次只了解住在江西的人怎么看。只记到设区的市，不问门牌，不取定位。',
  },
  {
    id: 'county',
    number: 1,
    phrases: ['是哪个', '县（市、区）？'],
    hint: `不清楚或者不想说，就按“这题不答”。名单截至${sayDay(placesDate)}。`,
    kind: 'single',
    options: 'counties',
    when: { question: 'area', noneOf: ['outside'] },
    basis: 'a59.p1',
    why: '只用来看各地的回答是否都有人填，不和年龄、性别合在一起公布。',
  },
  {
    id: 'age',
    number: 2,
    phrases: ['您今年', '多大年纪？'],
    kind: 'single',
    options: [
      { code: 'under-16', label: '不满16岁' },
      { code: '16-24', label: '16到24岁' },
      { code: '25-34', label: '25到34岁' },
      { code: '35-44', label: '35到44岁' },
      { code: '45-54', label: '45到54岁' },
      { code: '55-64', label: '55到64岁' },
      { code: '65-up', label: '65岁及以上' },
    ],
    ends: { 'under-16': 'under-16' },
    basis: 'a59.p1',
    why: '不满16岁的，我们不收回答。其余的只用来看各年龄的人是否都有回答。',
  },
]
