/** Plain words of force. `law` is the regulation's word, `words` what a gloss may say for it and mean no less, no more. */
export interface PlainForce {
  readonly force: 'must' | 'may' | 'encouraged' | 'must-not'
  readonly law: string
  readonly words: readonly string[]
  /** Those that the claim checker does not read as a word of force by itself; without 要, 能 and the like. */
  readonly pattern: RegExp
}

/** In order: 不允许 is looked for before 允许. */
export const plainWords: readonly PlainForce[] = [
  {
    force: 'must-not',
    law: '不得',
    words: ['不得', '不能', '不许', '不准', '不可以', '不要', '不该', '不允许', '禁止'],
    pattern: /不允许/g,
  },
  {
    force: 'must',
    law: '应当',
    words: ['应当', '要', '得', '必须', '应该', '须', '有责任', '有义务'],
    pattern: /[都也还就]得|得(?=让|查|保|写|定|管|教|帮|守|听|防|说|同|和)/g,
  },
  {
    force: 'may',
    law: '可以',
    words: ['可以', '能', '能够', '允许'],
    pattern: /允许/g,
  },
  {
    force: 'encouraged',
    law: '鼓励',
    words: ['鼓励', '鼓励和支持', '提倡', '倡导', '欢迎', '号召'],
    pattern: /号召/g,
  },
]
