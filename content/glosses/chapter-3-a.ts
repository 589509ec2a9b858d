import type { Gloss } from './types.ts'

export const chapter3A: readonly Gloss[] = [
  {
    of: 'a14.p1',
    sha: 'af161de3e2451dc0259a0d4a520e01f8cebec36961706c3bfc13bb47bac3e8b7',
    says: [],
  },
  {
    of: 'a14.p2',
    sha: 'd92c7112f2bd0454309b76e0e288d950e327c804300f4ebf2fac96bb3607ebe4',
    says: [],
  },
  {
    of: 'a15.p1',
    sha: 'fcd0b6aea270f42a55b543ffed44496a62bc19a6666c19e2628e1ea413e29ef7',
    says: [],
  },
  {
    of: 'a15.p2',
    sha: 'a9a9f5c84cd4bd99e6c0957d5c5c71c18453a140ce03c35db6973b9b48c70323',
    says: [],
  },
  {
    of: 'a15.p3',
    sha: 'f8f0738b89525eb2ef520b7ac82387efdc220d245586521d5a1c8b6e48bb3011',
    says: [],
  },
  {
    of: 'a15.p4',
    sha: 'daaaac09e1fb0dfd0e657c4b48c953ba44a464da6b9c62d5b9a46be2d906faa3',
    says: [],
  },
  {
    of: 'a16.p1',
    sha: '5e90a59ec2f92824b2b726e91d474563634d608d5f637f69dc19be880bc734c5',
    says: [],
  },
]
