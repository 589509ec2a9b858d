import type { Gloss } from './types.ts'

export const chapter4A: readonly Gloss[] = [
  {
    of: 'a24.p1',
    sha: '0148d19cb30dde1f2b30e10c11eb2c9dec5923b27f071b3accc1a360354041be',
    says: [],
  },
  {
    of: 'a25.p1',
    sha: '82f5ccbe779a512b722c4b2d9299410bac1ebaa7e988d58ee6bcbfa622ddf131',
    says: [],
  },
  {
    of: 'a26.p1',
    sha: '26ccaae4143ed6018a5fba7d188ba446861f77b95e7680898fd467f7e5b12c8f',
    says: [],
  },
  {
    of: 'a27.p1',
    sha: 'e752fc8a7338bdb97610d7a835aa97e7883c36df89688f03524a40aa55e6d7bf',
    says: [],
  },
  {
    of: 'a27.p2',
    sha: 'e5c65b4befb0d378bee550f17ba7a04f20ecd4222ae8a4494b9e4c085ef6a3d6',
    says: [],
  },
  {
    of: 'a28.p1',
    sha: '8e1df5eecece1a3c4d072fc592f573581901fb75fb2fc5ae9b5841b9d6042d76',
    says: [],
  },
  {
    of: 'a28.p2',
    sha: 'c35934c42e61642196893c3ec2ed95d419fc1c07aad4697ccf2d8b1f661abafd',
    says: [],
  },
  {
    of: 'a28.p3',
    sha: '8e16eb90645a323485036261e73cda616ec9135f686af55e77345335e49ca98a',
    says: [],
  },
]
