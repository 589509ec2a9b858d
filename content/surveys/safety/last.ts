import type { Question } from '../types.ts'
import { unsure, unsureAlone } from './options.ts'

/** Items 13 to 15: volunteering, undue influence, and what is needed to see who answered. */
export const last: readonly Question[] = [
  {
    id: 'volunteering',
    number: 13,
    phrases: ['您知道普通人', '可以当平安志愿者吗？'],
    kind: 'single',
    options: [
      { code: 'joined', label: '知道，参加过' },
      { code: 'known', label: '知道，没有参加过' },
      { code: 'not-known', label: '不知道' },
      unsure,
    ],
    basis: 'a54.p1',
    why: '条例鼓励公众参加平安建设志愿活动。',
  },
  {
    id: 'coached',
    number: 14,
    phrases: ['有没有人', '教您怎么选，', '看着您填，', '或者答应给您好处？'],
    hint: '可以选几项。您怎么回答，都只算进总数。',
    kind: 'multiple',
    max: 3,
    options: [
      { code: 'told', label: '有人教我怎么选' },
      { code: 'watched', label: '有人看着我填' },
      { code: 'promised', label: '有人答应给好处' },
      { code: 'none', label: '都没有', apart: true, alone: true },
      unsureAlone,
    ],
    basis: 'a59.p1',
    why: '受了影响的回答不能算数，这一题让人看得见影响有多大。',
  },
  {
    id: 'sex',
    number: 15,
    phrases: ['您的性别？'],
    kind: 'single',
    options: [
      { code: 'female', label: '女' },
      { code: 'male', label: '男' },
    ],
    basis: 'a59.p1',
    why: '只用来看男女是否都有回答，可以不答。',
  },
  {
    id: 'setting',
    number: 15,
    phrases: ['您住的地方', '是哪一种？'],
    kind: 'single',
    options: [
      { code: 'city', label: '城区' },
      { code: 'town', label: '县城或者镇上' },
      { code: 'village', label: '村里' },
      unsure,
    ],
    basis: 'a59.p1',
    why: '只用来看城里和村里是否都有回答，可以不答。',
  },
]
