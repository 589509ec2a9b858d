import type { Gloss } from './types.ts'

export const chapter6A: readonly Gloss[] = [
  {
    of: 'a48.p1',
    sha: '37a13d8f410dbf071bb7badec10a7eb369c3cf21d39bbf961db46cc27f3b9957',
    says: [],
  },
  {
    of: 'a49.p1',
    sha: 'd5537a9b3fa8c39454dc3b19936fa253e95881821accc5e43a3cf5616ade8013',
    says: [],
  },
  {
    of: 'a50.p1',
    sha: '06b7379aa724aba4403947b5ffe1286939a8a7ad39dd9074c469227f6079958a',
    says: [],
  },
  {
    of: 'a50.p2',
    sha: '008ef672ff31a761aaa843f8fea5994195a15d515e45aa879ba309cc488ba5f2',
    says: [],
  },
  {
    of: 'a50.p3',
    sha: 'fdda94ac11a8f3568f603a20e90476263281f5a79dfd086ceab1d497541e3808',
    says: [],
  },
  {
    of: 'a51.p1',
    sha: '85baaa5acac789d04869ac19cc1f03aef2a55fb39c3ab2a124c220f03d5777e0',
    says: [],
  },
  {
    of: 'a51.p2',
    sha: 'cd81c2ff630f13ca9eb870ca5e4371d2adb7270be31dbf165db1dd801b3d1d94',
    says: [],
  },
  {
    of: 'a52.p1',
    sha: 'ab746188c3159ebcad03232317ee10427d222fc961242941d8595eeb3e58bf12',
    says: [],
  },
  {
    of: 'a52.p2',
    sha: '596d14e6dda0e8306ac0723a1ebd47d23229f66024deccfd0fe46a5af91ac175',
    says: [],
  },
]
