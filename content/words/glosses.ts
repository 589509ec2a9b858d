/** Around our plain words, and why one of them may not be shown. */
export const glosses = {
  label: '大意',
  ours: '本网站写的，以条文为准',
  reasons: {
    unknown: '条例里没有这一款。',
    missing: '这一款还没有大意。',
    twice: '这一款写了两份大意。',
    stale: '条文与写大意时读的不同，要重读重写。',
    empty: '还没有写。',
    sentence: '一项只放一句话，以句号、问号或者叹号结尾。',
    long: '太长，要拆成几句。',
    claim: '与条文不一致。',
    'silent-says': '“条例没有写”的一栏里，只能说条例没有写什么。',
    'says-silent': '说条例没有写什么的话，要放进 silent。',
    force: '条文有这个词，大意没有说出来。',
    item: '这一项，大意没有说到。',
  },
} as const
