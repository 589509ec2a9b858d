/** The page for an address that does not exist. */
export const missing = {
  title: '没有这个地址',
  say: '网址可能抄错了一个字，或者这一页已经搬走。条例只有63条，第六十四条以后没有。',
  try: '您可以',
  links: {
    regulation: '看条例全文',
    ask: '问一问这件事归谁管',
    report: '反映一件事',
    track: '凭回执码查进度',
    hotlines: '看什么事打什么电话',
  },
} as const
