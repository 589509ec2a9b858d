import type { Gloss } from './types.ts'

export const chapter8: readonly Gloss[] = [
  {
    of: 'a63.p1',
    sha: '0da4375b04b3f77e317d303eb187c94b420ffb6be24a78a38a2a9d4d2c472f0c',
    says: [
      '这部条例从2023年1月1日起施行。',
      '同一天，原来的《江西省社会治安综合治理条例》废止，停止使用。',
      '原来的条例，1992年4月25日由省人大常委会通过。',
      '1997年8月15日修正，2003年8月1日修订。',
    ],
  },
]
