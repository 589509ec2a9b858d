import type { Gloss } from './types.ts'

export const chapter1B: readonly Gloss[] = [
  {
    of: 'a6.p1',
    sha: '345f82be293be76f0b65ffcd87e4f45223c495c5f8ef112bec9d3fe649d3a5c4',
    says: [],
  },
  {
    of: 'a7.p1',
    sha: '8c7592ecd776be79a38d8b13d9a1ea3c3fdc068135abd780adbe9ae9fa770820',
    says: [],
  },
  {
    of: 'a8.p1',
    sha: 'f2a6760b28d411d826543c7479faa42e3e76a9f25a358886073fef1f29ea2ad2',
    says: [],
  },
  {
    of: 'a9.p1',
    sha: '52725f3f72a430824c3d75bb4259c8c5ca1d590177a0c14f6664043eb9a35718',
    says: [],
  },
  {
    of: 'a10.p1',
    sha: 'c25131e08b8a482df971ff6535d3052bd0c85770321ef386302705e432f9633f',
    says: [],
  },
  {
    of: 'a10.p2',
    sha: 'e39cc2f83d66e4d56c88a28624d4e9f7290efe3c0e0d01ff98417bb8fdb0d1fb',
    says: [],
  },
]
