import type { Gloss } from './types.ts'

export const chapter5B: readonly Gloss[] = [
  {
    of: 'a38.p1',
    sha: 'f0388f7609a58f7131a4e12bc98f92469c6fe8ecfb22ce4419e31175548ba122',
    says: [],
  },
  {
    of: 'a38.p2',
    sha: 'a963ce46f32d6e5e2196838779771954cd587f234436d7a743ed43f5ed949b4e',
    says: [],
  },
  {
    of: 'a38.p3',
    sha: '69791372dc0eedbc9ee8180449190458a1aaf678fd755652eb7dd837e384e9de',
    says: [],
  },
  {
    of: 'a39.p1',
    sha: 'aa7ff7f02ce52844d35939c070b86cdbacec6b3f55cbe5a981fe07d231f67295',
    says: [],
  },
  {
    of: 'a39.p2',
    sha: '0d92076f69fd1c8ebc8c9dd5253963f8747bc8ee46e9b636f215584f713fa9bf',
    says: [],
  },
  {
    of: 'a40.p1',
    sha: '2926fe25735df395adb6c1583a9dca8fe095cbc6b5c7758efb053a8ab34c3293',
    says: [],
  },
  {
    of: 'a40.p2',
    sha: '41e7e124c206741556497d7e405058cc7369e7a2bdb6e280e4da6dd9b41cc7c4',
    says: [],
  },
  {
    of: 'a40.p3',
    sha: 'a1256e02b4e981e039e43b15e071f7b3ff18af340205d5e2c47ff212ffe3f42e',
    says: [],
  },
  {
    of: 'a41.p1',
    sha: 'd5781e80c08f2afffdff3d0a77c41da8f7d4055f5599df4527c0be682817e125',
    says: [],
  },
  {
    of: 'a41.p2',
    sha: '9f9425c9e92b28b10b69b92cb0b8bde19f8dff62301f406fe2b1ca4cf81f2385',
    says: [],
  },
  {
    of: 'a42.p1',
    sha: '952a904f8c4c1c0600058a6700786c8aa1331127540c911489fb365bd201b514',
    says: [],
  },
  {
    of: 'a42.p2',
    sha: 'be216764549fd179648e6ba1e728248753d662e9c60f2941a61849d96c426fcd',
    says: [],
  },
]
