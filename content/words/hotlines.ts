/** The page of telephone numbers. */
export const hotlinesPage = {
  title: '热线：什么事打什么电话',
  description: '110、119、120、122、12345、12348、12339等热线各管什么，出处和核对日期。',
  heading: '什么事打什么电话',
  say: '正有危险，先打电话，不要在网上写。',
  emergency: '正有危险',
  other: '不紧急的事',
  law: '条例怎么说',
  lawSay: '条例点了三条热线的名，没有写每条热线管什么。各热线管什么，依上面写明的出处。',
  named: '条例点了名：',
  source: '出处：',
  checked: '核对日期：',
  counter: '当面办',
  counterSay: '也可以到乡镇（街道）综治中心当面说。地址和办公时间以当地公布为准，本站没有收录。',
  website: '（网站）',
} as const
