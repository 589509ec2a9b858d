import type { Gloss } from './types.ts'

export const chapter1A: readonly Gloss[] = [
  {
    of: 'a1.p1',
    sha: '582da9cdca634d979606138b9c45c6b4bdb5704261bc0a26065e66f12f748df1',
    says: [],
  },
  {
    of: 'a2.p1',
    sha: '5c32d3c24764eeedd010aee8069aad1ecdfb0e845d1b4b0558f1bbbb820712a1',
    says: [],
  },
  {
    of: 'a2.p2',
    sha: '16d6ce638268c1aa111617c0f81f1d2aa0534c7601ab2d0ef30a074895fde6ff',
    says: [],
  },
  {
    of: 'a3.p1',
    sha: 'a768195d730041c0710d6934d248a6415cb4cecbe228e2871cfb7f4a972ac3f9',
    says: [],
  },
  {
    of: 'a3.p2',
    sha: 'd4985d6151af86ef0ba7d1a94c2ccd51b6634a35bb007c87753ec8e6d10afceb',
    says: [],
  },
  {
    of: 'a4.p1',
    sha: '251cbd63b38c7cb36c2f55d25632f56dd70f5a88b8817cd7d2bb8fdd75bc252d',
    says: [],
  },
  {
    of: 'a4.p2',
    sha: '6ed06fd8c2e97225a2475a0b0caf39e07b2bd403111b39e81d5faadfb64b7ec8',
    says: [],
  },
  {
    of: 'a5.p1',
    sha: '88b2030296a105918d2f61acc9021a3b3eaf8635919b933f7b897382d4d4fab7',
    says: [],
  },
  {
    of: 'a5.p2',
    sha: 'ef68313f727b3d2dc574f827ba300f1f2aa924d71ce7346332787630a3326329',
    says: [],
  },
]
