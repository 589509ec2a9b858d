import type { Gloss } from './types.ts'

export const chapter3B: readonly Gloss[] = [
  {
    of: 'a17.p1',
    sha: '1db9d9a16277586efb180411a2fcc6beba1577efd49b16106392f0511dcfa3dc',
    says: [],
  },
  {
    of: 'a18.p1',
    sha: '722660b4f20ddc22ce226c6d1ee7377cb98ca304baf4368b3229e0c898f8f9e8',
    says: [],
  },
  {
    of: 'a19.p1',
    sha: '101a60719dafd615cb796b55c43f3976d01dd08a1341d165fed14eb3fbae03d9',
    says: [],
  },
  {
    of: 'a19.p2',
    sha: 'd68c7299a04276ccc86a8e6a54f11fda8a00ffc3112c76b2ab1c119409c373d5',
    says: [],
  },
  {
    of: 'a20.p1',
    sha: '7236200d9fa4c96d2646d8eff0cda9e1980c3a6b5d9c873d7009422a9b8f390e',
    says: [],
  },
  {
    of: 'a21.p1',
    sha: '1dc45fcfdca315839258787fd8419ced49aca2ac19935d05ccbe10cbc3785447',
    says: [],
  },
  {
    of: 'a22.p1',
    sha: '17b1e2ef396fbd91bb4f70aa3912f82b26249b2211e367c275ab8cf6d7a11f24',
    says: [],
  },
  {
    of: 'a22.p2',
    sha: '161d14ad6cbc8beb75fcc3f888363856de30a50e6e81ffd96954d1c3e36b696c',
    says: [],
  },
  {
    of: 'a23.p1',
    sha: '3e5fb1b55404400c6c8c442a37d03c316de0f51536fde5bc340863088bd29374',
    says: [],
  },
  {
    of: 'a23.p2',
    sha: '8b718219f37e153ba115688ec012efda35d54799986f57147b19fca6f8ee5003',
    says: [],
  },
]
