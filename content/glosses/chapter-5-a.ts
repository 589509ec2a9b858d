import type { Gloss } from './types.ts'

export const chapter5A: readonly Gloss[] = [
  {
    of: 'a33.p1',
    sha: '3cba2725da9f6e8bce8e160f00a68c954865621080cae54aba360c17bd1a487a',
    says: [],
  },
  {
    of: 'a33.p2',
    sha: '8aa1e319168674846dd973ae8614834dc19340f54dff907cd7a815a42cfdb765',
    says: [],
  },
  {
    of: 'a34.p1',
    sha: '10a37e5747999cff12ff82a716e8347cac768b0eae391ea8a6bee19f65ce8e79',
    says: [],
  },
  {
    of: 'a34.p2',
    sha: 'af8bbcc7319fb0eda8b987bb27d40676aaf3018eff3d8e888022bb57414ea2e6',
    says: [],
  },
  {
    of: 'a34.p3',
    sha: '397722e923717a6de2cf467b6c336d0cb25342a38730e68dd2aec9ff6386393c',
    says: [],
  },
  {
    of: 'a35.p1',
    sha: '312a64f7b8f8a82fbb51409b935ae7cab44bb9ba27fc082e691d2dce30af86b8',
    says: [],
  },
  {
    of: 'a35.p2',
    sha: 'bfe05c05b345a6f29b1b36089fedc60cf7fcabedae9f68adfc26ba10ed6896f0',
    says: [],
  },
  {
    of: 'a36.p1',
    sha: '5d3f551a46d4e2ebe31eb47901b51b04eabd6b830db1aeb395c11617e73453db',
    says: [],
  },
  {
    of: 'a36.p2',
    sha: 'f3b1284873f7abf5959269b055c99d9e80e23b95d4328fded2a440a728748cc4',
    says: [],
  },
  {
    of: 'a37.p1',
    sha: '8c34ed536ef29f12a2979e438ccf4b72a3491112f8fd048cbe032e398e36b504',
    says: [],
  },
  {
    of: 'a37.p2',
    sha: '07c99386ee9fc075dbc6f0569746985585514a2f8e9fc92b7283383e010e77c8',
    says: [],
  },
  {
    of: 'a37.p3',
    sha: '402f3d40eb4ad7cbd0b2f499b45aa841c80d53a38e29c186a02b28bb57275e76',
    says: [],
  },
]
