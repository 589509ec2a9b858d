/** Around the law's text: everything here is ours, and none of it is law. */
export const regulation = {
  title: '条例全文',
  description: '《江西省平安建设条例》全文，八章六十三条，2023年1月1日起施行。按章按条查看，每一款都可以引用。',
  status: '八章六十三条。2022年11月25日通过，2023年1月1日起施行，现行有效。',
  contents: '目录',
  announcement: '公布',
  whole: '全文',
  date: (iso: string) => {
    const [year, month, day] = iso.split('-').map(Number)
    return `${year}年${month}月${day}日`
  },
  range: (first: number, last: number) => (first === last ? `${first}条` : `${first}–${last}条`),
  paragraph: (number: string) => `第${number}款`,
  article: {
    description: (label: string, heading: string) =>
      `《江西省平安建设条例》${label}原文。${heading}（本网站所拟标题）。可以引用、打印。`,
    headingBy: '本网站所拟标题，不是条文',
    chapterNav: '所在位置',
    cite: '引用本条',
    citeHint: '点边栏的款号，引用的就是那一款。',
    copyCite: '复制引用',
    copyLink: '复制链接',
    print: '打印本条',
    erratum: '两份文本有一个字不同',
    term: (term: string) => `“${term}”指什么`,
    cross: (phrase: string) => `“${phrase}”指`,
    pager: '前后条',
    previous: '上一条',
    next: '下一条',
    qr: '扫码读本条',
    printed:
      '正有危险，先打110（报警）、119（火警）、120（急救）。不紧急的事打12345。这一行是服务信息，不是条例的内容。',
    address: '网址：',
  },
} as const
