const kinds = {
  gloss: '白话',
  duty: '职责记录',
  guide: '办事指南',
  topic: '事项的分派',
  term: '定义',
  heading: '条的短标题',
  everyday: '平常说法',
  'not-normative': '不含职责的句子',
} as const

const states = {
  stale: '已过时，要重写',
  moved: '条款号变了，要改编号',
  gone: '所依据的条款没有了',
  look: '条款改过或者换了号，要有人看一遍',
} as const

/** What `npm run amend:check` tells a maintainer, and what the pages say about versions. */
export const amendments = {
  kinds,
  states,
  check: {
    compared: (before: string, after: string) => `${before} → ${after}`,
    alone: (version: string) => `只有一个文本：${version}。`,
    changes: { same: '', moved: '换号', changed: '修改', added: '新增', removed: '删去' },
    whereNow: (now: string) => `→ ${now}`,
    gap: { gloss: '还没有白话', duty: '是新的，还没有职责记录' },
    none: '白话、职责、指南都与条文对得上。',
    sum: (due: number, look: number, gaps: number) => `必须改${due}处，要看${look}处，缺${gaps}处。`,
  },
} as const
