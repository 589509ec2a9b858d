import { describe, expect, it } from 'vitest'
import { findPrivate } from '../../search/topics/private.ts'

describe('numbers that should not be sent', () => {
  it('are seen with spaces, dashes and full width', () => {
    expect(findPrivate('我的身份证是11010519491231002X')).toBe('identity')
    expect(findPrivate('身份证 １１０１０５１９４９１２３１００２Ｘ')).toBe('identity')
    expect(findPrivate('打我电话13800138000')).toBe('phone')
    expect(findPrivate('138-0013-8000 或 +86 13800138000')).toBe('phone')
    expect(findPrivate('卡号6222 0212 3456 7890 128')).toBe('card')
    expect(findPrivate('卡号4111 1111 1111 1111')).toBe('card')
  })

  it('are no false alarm for hotlines, articles, dates, sums and long numbers that fail their check', () => {
    for (const text of [
      '12345',
      '12345、12348、12339',
      '第五十四条第3款',
      '2023-01-01到2026-11-21',
      '110 119 120 122',
      '50000元',
      '11010519491231002',
      '110105194912310021',
      '20230101202301012023',
      '',
    ]) {
      expect(findPrivate(text), text).toBeNull()
    }
  })
})
