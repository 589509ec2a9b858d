import type { Gloss } from './types.ts'

export const chapter4B: readonly Gloss[] = [
  {
    of: 'a29.p1',
    sha: 'a1004ae914876ff5baa3454702a56030826fd41bd276c28ed91e875d008436be',
    says: [],
  },
  {
    of: 'a29.p2',
    sha: 'd06b125dec0cf6d24c6dc0890a154b13c3b4e9cb8f3c7e534aa6144eb83eed29',
    says: [],
  },
  {
    of: 'a29.p3',
    sha: '84d9dd16f3b95dc5d7eb680171af9f785d986f25f6e28fcf765c05520cbff6e7',
    says: [],
  },
  {
    of: 'a30.p1',
    sha: '237baacb957197cf4ab8e24065d16e55e3802a20a779b226fc4e338a6186cb1a',
    says: [],
  },
  {
    of: 'a30.p2',
    sha: '298c3d916bb8c79fb468f803ed4226a3a816a71a1d5d68550bc3814d04557abd',
    says: [],
  },
  {
    of: 'a31.p1',
    sha: '6863bbf800a5fa310ad02c0f065d7a757c74a44f896f8d758b693ea7bdbc773b',
    says: [],
  },
  {
    of: 'a32.p1',
    sha: 'a63c5970e3d90f0431088bf3f4b6284b4465cb72fad9921bf19ca60a1942b2bd',
    says: [],
  },
]
