import type { ParagraphId } from './types.ts'

/** A place where the two witnesses differ, which reading is shown, and what a reader is told. */
export type Erratum = {
  id: ParagraphId
  shown: string
  other: string
  /** The word around it, for people. */
  phrase: { shown: string; other: string }
  shownIn: 'web-page'
  otherIn: 'plain-text'
  note: string
}

/** Every difference that is allowed between the two sources. The gate fails on any other, and on one that is gone. */
export const errata: readonly Erratum[] = [
  {
    id: 'a42.p2',
    shown: '接',
    other: '结',
    phrase: { shown: '城乡接合部', other: '城乡结合部' },
    shownIn: 'web-page',
    otherIn: 'plain-text',
    note: '这里按省人大常委会网页的写法“城乡接合部”。另一份文本写作“城乡结合部”。两处只有这一个字不同。',
  },
]
