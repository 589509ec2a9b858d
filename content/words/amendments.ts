const kinds = {
  gloss: '白话',
  duty: '职责记录',
  guide: '办事指南',
  topic: '事项的分派',
  term: '定义',
  reference: '条文里的互相引用',
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
  versions: {
    title: '条例的各个文本',
    description: '《江西省平安建设条例》每一个施行过的文本：施行日期、公告、固定网址，改了什么。',
    door: '各个文本',
    say: '条例修改以后，以前的文本仍然留在原来的网址上。引用时写明施行日期，就总能找到当时的文字。',
    only: '现在只有一个文本，公布以后没有修改过。',
    from: (date: string) => `${date}起施行`,
    passed: '通过',
    announcement: '公告',
    size: '篇幅',
    articles: (count: number) => `${count}条`,
    address: '固定网址',
    data: '数据',
    sha: '校验值',
    changes: '改了什么',
    now: '现行有效',
    until: (date: string) => `施行到${date}`,
    permanent: '固定网址：',
    follow: '条例修改了，更新源里会写：',
    feed: '更新源（Atom）',
  },
  old: {
    title: (label: string, date: string) => `${label}（${date}起施行的旧文本）`,
    description: (label: string, date: string) =>
      `《江西省平安建设条例》${label}，${date}起施行的文本。现在已经不是这样写的。`,
    whole: (date: string) => `${date}起施行的旧文本`,
    wholeDescription: (date: string) => `《江西省平安建设条例》${date}起施行的全文，现在已经被新的文本代替。`,
    notice: (date: string) => `这是旧文本，${date}起不再施行。`,
    same: (label: string) => `现在仍是${label}，文字没有变：`,
    moved: (label: string) => `现在是${label}，文字没有变：`,
    changed: (label: string) => `现在是${label}，文字改过：`,
    gone: '现在的条例里没有这一条了。',
    read: '读现在的条文',
    whatChanged: '看改了什么',
    was: (date: string, label: string) => `${date}以前的文本里，${label}说的是别的事，`,
    wasNow: (label: string) => `那些话现在在${label}。`,
    earlier: '旧文本：',
  },
  page: {
    since: (date: string) => `${date}起`,
    what: '改了什么',
    description: (date: string) => `《江西省平安建设条例》${date}起施行的文本，和以前的文本逐款对照。`,
    say: (changed: number, added: number, removed: number) =>
      [changed && `改了${changed}条`, added && `新增${added}条`, removed && `删去${removed}条`]
        .filter(Boolean)
        .join('，'),
    marks: { in: '加下划线的是新写的，', out: '划掉的是删去的。' },
    said: { in: '（新写：', out: '（删去：', end: '）' },
    fate: { changed: '修改', added: '新增', removed: '删去' },
    was: (label: string) => `原${label}`,
    paragraph: { changed: '改了', added: '新写的', removed: '删去的' },
    same: (names: string) => `${names}没有改。`,
    renumbered: '只换了条号',
    renumberedSay: (count: number) => `有${count}条文字没有变，只是条号顺延。`,
    before: '原来的条号',
    after: '现在的条号',
    compared: (before: string, after: string) =>
      `把${before}起施行的文本，和${after}起施行的文本逐款对照得来，对照是程序做的，以公布的文本为准。`,
    whole: '两个文本',
  },
} as const
