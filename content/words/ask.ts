/** The page where one asks, and its mistakes. */
export const ask = {
  title: '问一问',
  description: '用一句话问，看《江西省平安建设条例》里这件事归谁管，逐字引出原文。',
  sub: '回答由条例原文摘录组成，未使用生成式模型。以条文为准。',
  label: '您想问什么',
  /** Over the box, once there is an answer. */
  again: '接着问',
  hint: '写一句平常话就行，最多500个字。不要写姓名、电话、身份证号、银行卡号。',
  againHint: '可以接着上面问，例如“那志愿者呢”“第三款呢”。不要写姓名、电话、身份证号、银行卡号。',
  button: '提问',
  /** While the answer is on its way. */
  busy: '正在找条文，请稍等',
  /** Before the title of a page that answers. */
  answered: '回答：',
  log: '问答',
  sections: {
    asked: '您问',
    answer: '回答',
    bodies: '谁负责',
    quotes: '条例原文',
    next: '现在可以做',
    silent: '条例没有写',
    notes: '说明',
    examples: '可以这样问',
    urgent: '先打电话',
  },
  examples: [
    '楼上楼下吵架，物业不管，该找谁？',
    '当志愿者被人跟踪骚扰，谁来管？',
    '街道说不归他们管，可以这样推吗？',
    '网格员要做哪些事？',
    '第五十四条第三款说什么？',
  ],
  modality: {
    must: '应当',
    may: '可以',
    'must-not': '不得',
    encouraged: '鼓励',
    is: '',
    right: '',
  },
  /** In how many paragraphs a body stands. */
  places: (count: number) => `${count}款`,
  stop: '。',
  level: (name: string) => `层级：${name}`,
  /** What is folded away: before and behind its number. */
  more: {
    duties: { before: '还有', after: '行' },
    quotes: { before: '还有', after: '款原文' },
  },
  copy: {
    button: '复制回答和原文',
    done: '已复制，每段原文都带着出处。',
    failed: '没有复制成，请长按文字自己选。',
    /** Around a quote, before its place. */
    open: '“',
    close: '”——《江西省平安建设条例》',
  },
  why: {
    title: '为什么这样回答',
    lead: '同样的问题，回答总是一样的。这次是这样找到的：',
    asks: '看成在问',
    words: '对上的条例用词',
    used: '用到的职责',
    duty: (place: string, names: string, action: string) => `${place}，${names}：${action}`,
    rejected: '也看过，没有引用',
    rejectedNote: '这些条文跟您的话也有相同的地方，但是离得远一些。括号里是本站拟的标题。',
    heading: { open: '（', close: '）' },
    join: '、',
    plain: '没有看出特别的问法，按用词找最接近的条文',
    intents: {
      about: '这个助手是什么',
      force: '条例什么时候施行、废止了什么',
      define: '一个词是什么意思',
      duties: '一个单位要做什么',
      consequence: '不照做会怎么样',
      volunteer: '怎么当志愿者',
      survey: '怎么填调查',
      where: '到哪里反映',
      who: '归谁管',
      rights: '可以不可以、有没有保障',
    },
  },
  role: { lead: '牵头或者负责', joint: '', assist: '配合', commissioned: '受委托' },
  fact: '服务信息，不是条例的内容',
  private: {
    title: '里面好像有证件号、电话或者银行卡号',
    text: '提问不需要这些。建议删去再问；如果只是看着像，也可以照样提问。',
    change: '回去删掉',
    send: '照样提问',
  },
  kept: '本网站不保存您的问题，也不写进日志。',
  errors: {
    empty: '请写下您想问的事。',
    long: (most: number) => `问题最多${most}个字，请缩短一些。您写的还在下面。`,
  },
} as const

/** By the key that the schema gives. */
export const askErrors = {
  questionMissing: '缺少问题（question），请写成文字。',
} as const
