import { describe, expect, test } from 'vitest'
import { checkClaim } from '../../content/duties/claims/check-claim.ts'
import { provisionOf } from '../../content/duties/claims/provision-of.ts'
import { isSilence } from '../../content/duties/claims/rules/silence.ts'
import type { Defect } from '../../content/duties/claims/types.ts'

/** `null`: the silence is true; otherwise the reason of its defect. */
type Case = readonly [id: string, sentence: string, reason: Defect['reason'] | null]

function judge([id, sentence]: Case): Defect['reason'] | null {
  return checkClaim(sentence, [provisionOf(id)]).find((defect) => defect.rule === 'silence')?.reason ?? null
}

describe('silence: what a sentence calls absent is absent', () => {
  test.each<Case>([
    ['a62.p1', '条例没有规定罚款，写的是责令限期整改。', null],
    ['a62.p1', '条例没有规定限期整改。', 'not-silent'],
    ['a54.p3', '条例没有写派出所，写的是公安机关。', null],
    ['a54.p3', '条例没有写公安机关。', 'not-silent'],
    ['a33.p1', '这一条没有写公安机关。', null],
    ['a33.p1', '条例没有写由谁牵头。', null],
    ['a29.p2', '这一款没有写由谁牵头。', 'not-silent'],
    ['a23.p2', '本条例没有规定几个工作日内答复。', null],
    ['a23.p2', '本条例未规定每个热线具体管什么。', null],
    ['a23.p2', '条例没有写到12345。', 'not-silent'],
    ['a54.p3', '条例没有提到“匿名”和“保密”。', null],
    ['a54.p3', '条例没有提到派出所、城管和公安机关。', 'not-silent'],
    ['a54.p3', '第五十四条第三款没有写电话。', null],
    ['a54.p3', '第五十四条第三款没有写公安机关应当采取保护措施。', 'not-silent'],
    ['a46.p2', '条例里没有罚款这一条。', null],
    ['a61.p1', '不是这样。', null],
  ])('%s %s', (...row) => expect(judge(row)).toBe(row[2]))

  test('a silence is a class of its own; a unit that did not act is none', () => {
    expect(isSilence('本条例没有规定。')).toBe(true)
    expect(isSilence('条例没有写罚款。')).toBe(true)
    expect(isSilence('对公共安全问题没有采取有效措施的')).toBe(false)
    expect(isSilence('单位未依法履行平安建设职责的')).toBe(false)
    expect(checkClaim('条例没有写派出所。', [])).toEqual([])
  })
})
