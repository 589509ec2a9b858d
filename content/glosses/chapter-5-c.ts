import type { Gloss } from './types.ts'

export const chapter5C: readonly Gloss[] = [
  {
    of: 'a43.p1',
    sha: 'd91c84bf2ccb025f8dc9b0b4e204ccbb3718c98278e60f230b96395b1a653363',
    says: [],
  },
  {
    of: 'a44.p1',
    sha: 'c2b60f2e8fdd869daf5759aabaea9f761ba51d35fc8f02efc9cfd855a5ba6a12',
    says: [],
  },
  {
    of: 'a44.p2',
    sha: 'ecc8ee835b9f9ceff9dbe6af7a7da278c031ec798cb3f4f5d5ab8523f6fd99f7',
    says: [],
  },
  {
    of: 'a44.p3',
    sha: '8be8098c358465a7953c6d324b5f95723c583e52ab234fcbef447003f20cb54c',
    says: [],
  },
  {
    of: 'a45.p1',
    sha: 'df93b40a76c3c6ee4e7cc61ff98a20e071e64b783468e855751440e81b6c74df',
    says: [],
  },
  {
    of: 'a45.p2',
    sha: 'e4dd7e3b95a2f9798fedba880df224c7e5ab5a5b5811ee8a562cb98cd1b549b7',
    says: [],
  },
  {
    of: 'a45.p3',
    sha: 'b19d962de901642f2fcf2d442cde9f277a587fbc0619d1655dfb06db3498a8fd',
    says: [],
  },
  {
    of: 'a46.p1',
    sha: '0e80da4ce2fcf4fd29de8b73a654f9ce3a81e881062ddb5f75f4a535f2733c83',
    says: [],
  },
  {
    of: 'a46.p2',
    sha: '72f7d2d03e41a01a28f0e0024a6fb6fa9bf7c1af934e27920b2445669a1346e9',
    says: [],
  },
  {
    of: 'a47.p1',
    sha: 'b7034d201cda09b9564e31c25e958198f9b6f3dbaea27f32706ccd8479bf0a2e',
    says: [],
  },
]
