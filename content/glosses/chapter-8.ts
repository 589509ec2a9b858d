import type { Gloss } from './types.ts'

export const chapter8: readonly Gloss[] = [
  {
    of: 'a63.p1',
    sha: '0da4375b04b3f77e317d303eb187c94b420ffb6be24a78a38a2a9d4d2c472f0c',
    says: [],
  },
]
