import type { Gloss } from './types.ts'

export const chapter6B: readonly Gloss[] = [
  {
    of: 'a53.p1',
    sha: 'acf253c673ef83d5a1487b0a49608998656a7b4318e50fb81e9af16e7ee5fe89',
    says: [],
  },
  {
    of: 'a53.p2',
    sha: '8f7985b8c098d98f138cbd09e5e30e12134634cd084be13d5a5e19cc19a90bb1',
    says: [],
  },
  {
    of: 'a53.p3',
    sha: '0d21835abc02b2540796abacdb471743d57b0ea463e7853db91171c43104e5ca',
    says: [],
  },
  {
    of: 'a54.p1',
    sha: 'dd44504ac6b7cb8dd842cce9d281686df45095c1de8afa55c88b9743946ae84e',
    says: [],
  },
  {
    of: 'a54.p2',
    sha: '6ba42b1b602fcfc906d93a6bfc90b8ed3120a5f9b83cee4fa669d2fe59baa7ed',
    says: [],
  },
  {
    of: 'a54.p3',
    sha: 'cd095f780c2e98214eab25426e52f14d41873c6a0c599f23c34ed57bfc4fa3d0',
    says: [],
  },
  {
    of: 'a55.p1',
    sha: 'b98ce9f481ce0a1f585b2b3333638c39a5c6bc5d43df2a3faefe07fbbca1c3af',
    says: [],
  },
  {
    of: 'a55.p2',
    sha: 'fc44edd5cc4ae83d7e847985a09520efc9d0d17d53879024291b1a0496d514c8',
    says: [],
  },
  {
    of: 'a56.p1',
    sha: '4f5b34f7ef80a9df86b85dcbc70f556a8085bbc65ab402693538bf0a6ff72904',
    says: [],
  },
]
