/** The public numbers: what was taken in, answered and solved. */
export const accountability = {
  title: '办得怎么样',
  kick: '数字公开',
  description: '收到多少件，按时答复多少件，反映的人确认办好多少件。数目太小的不公布，不排名。',
  sub: '每个月过完以后公布一次，公布以后不再改。',
  /** From the first month up to the last one, as days of their beginnings. */
  period: (from: string, last: string) => {
    const [[fromYear, fromMonth], [year, month]] = [from, last].map((day) => day.split('-').map(Number)) as [
      [number, number],
      [number, number],
    ]
    if (from === last) return `${year}年${month}月`
    return year === fromYear
      ? `${year}年${fromMonth}月到${month}月`
      : `${fromYear}年${fromMonth}月到${year}年${month}月`
  },
  none: {
    title: '还没有数字',
    text: (least: number) =>
      `每个月过完以后公布一次。收到的不到${least}件，就和下一个月合在一起公布，免得从数字里看出是谁反映的。`,
    now: '现在还没有满一个月、够数的，所以这里是空的。空着，不表示没有人反映，也不表示都办好了。',
  },
  total: '全省合计',
  areas: '各地',
  areasLead: '按行政区划的次序列，不是名次。人多的地方，件数自然多。',
  area: '地方',
  own: '省本级',
  earlier: '以前各期',
  measures: {
    received: {
      label: '收到',
      unit: '件',
      means: '登记了的，网上、窗口、电话和网格员报来的都算，撤回的、并案的也算。',
    },
    answered: { label: '已答复', unit: '件', means: '第一次给了答复或者说明不予受理的。一件事只算一次。' },
    onTime: { label: '按时', unit: '件', means: '答复没有过期限的。' },
    late: { label: '过期', unit: '件', means: '答复过了期限的。还没有答复的，不在这里。' },
    confirmed: { label: '确认办好', unit: '件', means: '反映的人自己凭回执码说办好了。工作人员不能替人说。' },
    unconfirmed: {
      label: '没等到话',
      unit: '件',
      means: '答复以后10个工作日没有等到反映的人说话，先办结的。不算办好，另外列。',
    },
    reopened: { label: '说没办好', unit: '件', means: '反映的人说没办好，换人重办的。一件事只算一次。' },
    medianWorkdays: {
      label: '答复用时',
      unit: '个工作日（中位数）',
      means: '从收到到第一次答复的工作日，取中位数：一半的事不超过这么多天。',
    },
  },
  hidden: '＊',
  hiddenSaid: '不公布',
  hiddenNote: (least: number) => `＊ 不公布：不到${least}件，或者从它能算出别处不到${least}件的数。0照写。`,
  deadline: {
    adopted: (general: number, complex: number) =>
      `期限是本平台承诺：一般的事${general}个工作日，延长了的${complex}个工作日；等反映的人回话的日子不算。条例没有规定办理期限。`,
    example: (general: number, complex: number) =>
      `期限是本平台的示例时限，尚无单位承诺：一般的事${general}个工作日，延长了的${complex}个工作日；等反映的人回话的日子不算。条例没有规定办理期限。`,
  },
  how: '怎么算的',
  says: {
    title: '说明什么',
    lines: [
      '说明这一段时间里，收到多少、答复多少、反映的人认可多少。',
      '同一件事的几步可能落在不同的月份：上个月收到的，这个月才答复。所以收到的和答复的不能相减。',
    ],
  },
  saysNot: {
    title: '不说明什么',
    lines: [
      '不说明哪里更平安：肯反映的人多，件数就多。',
      '不说明哪个单位更好：事情有难有易，人口有多有少。不排名，也请不要拿去排名。',
      '没有反映到这里的事，这里看不到。',
    ],
  },
  source: {
    title: '从哪里来',
    text: '全部由操作记录算出，不是填报的。操作记录只能往后加，不能改；每天的最后一条公布在',
    heads: '每日记录摘要',
    api: '给程序用的数字：',
  },
  demo: '这是演示站点，数字是试用时产生的，不是真实情况。',
  stop: '。',
} as const
