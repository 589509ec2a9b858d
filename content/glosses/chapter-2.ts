import type { Gloss } from './types.ts'

export const chapter2: readonly Gloss[] = [
  {
    of: 'a11.p1',
    sha: '8f443f942428846aa3845b40dbbdad1ba988a2e583a5fef26699c60905431478',
    says: [],
  },
  {
    of: 'a11.p2',
    sha: '16ff8632eb00498c2293e08677c818f80f7f4a42935c270c15e38d029ccedf65',
    says: [],
  },
  {
    of: 'a11.p3',
    sha: '75967c13da59d1a52573909779a1319781002629a2f1efd4977ddded01cc1d3f',
    says: [],
  },
  {
    of: 'a12.p1',
    sha: 'b76060208041ae320821f492e9bdab0531a24ce7023f3f3b1486ead90af639a1',
    says: [],
  },
  {
    of: 'a12.p2',
    sha: '012e92403f2b9c68b8a93a4eb37b2ce678365dc788069e9bfa4206593684c6ef',
    says: [],
  },
  {
    of: 'a12.p3',
    sha: 'fe29d797b5ec365ff90ae3dbb3d8ff533e6f93c18b051c52b388150e10a72fb5',
    says: [],
  },
  {
    of: 'a12.p4',
    sha: '78ec31c3b80c9f1dae26807a412a8eff99eb143c6cd904a68083e8cbaaddd81c',
    says: [],
  },
  {
    of: 'a13.p1',
    sha: 'cd9eaa6ad229b9978d77363ffbcba2a1fe45f13ef2d38051a89effcf935d5646',
    says: [],
  },
  {
    of: 'a13.p2',
    sha: '5262e04ba7e436386d4152e57470a468aec5768b0d87132892521918a67cc6a6',
    says: [],
  },
]
