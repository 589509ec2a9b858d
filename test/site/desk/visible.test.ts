import { expect, it } from 'vitest'
import { piecesOf } from '../../../site/islands/Desk/case/visible.ts'

it('signs that turn or hide words are shown by their number, and none is left in the text', () => {
  const pieces = piecesOf('甲\u202e乙\u200b丙\u2066')
  expect(pieces).toEqual([
    { text: '甲', control: null },
    { text: '', control: 'U+202E' },
    { text: '乙', control: null },
    { text: '', control: 'U+200B' },
    { text: '丙', control: null },
    { text: '', control: 'U+2066' },
  ])
})

it('every bidirectional control of Unicode is among them, and no letter, line break or emoji is', () => {
  const controls = [0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]
  for (const code of controls) expect(piecesOf(String.fromCodePoint(code))[0]?.control).not.toBeNull()
  const plain = '楼道，第3单元\n①「平安」 ABC é 👍'
  expect(piecesOf(plain)).toEqual([{ text: plain, control: null }])
})
