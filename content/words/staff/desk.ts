/** By the key that a schema of the desk gives as its message. */
export const deskErrors = {
  deskArticle: '请写明依据条例的哪一款，例如第十四条第二款。',
  deskOutcome: '请选一项：办得怎么样。',
} as const

/** What the desk answers when a step is not possible. */
export const desk = {
  stale: '这件事刚刚有了变化，没有改动。请刷新，看过最新的内容再办。',
  objectedOnce: '本单位对这件事已经提过一次异议，不能再提。没有改动。',
  objectTooLate: '分派以后超过5个工作日，不能再提异议。没有改动。',
  decided: '县级已经定下由谁办，不能再提异议。没有改动。',
  countyDecides: '两个单位都不接，要由县级的分派人员定下由谁办（条例第十四条第二款）。没有改动。',
  sameReviewer: '上一次的答复是您给的。说没办好的，要换另一个人重办。没有改动。',
  unknownUnit: '没有这个单位，或者它不管这个地方。没有改动。',
  rewrapNeeded: '这件事是加密的：换办理单位，要先在浏览器里把密钥转给新单位。没有改动。',
  rewrapWrong: '转给新单位的密钥不全，或者写的不是那个单位。没有改动。',
  mergeTarget: '要并入的那件事不在本单位，或者已经办结。没有改动。',
  notHandler: '接手的人要是本单位的办理人，没有被要求回避。没有改动。',
  excludedAlready: '这个人已经在回避名单里。',
  samePerson: '要另一个人来同意，不能由提出的人自己同意。没有改动。',
  askedAlready: '同样的申请已经提出，正在等第二个人。',
  approvalOver: '这份申请已经有人处理，或者过了7天。没有改动。',
  askerGone: '提出申请的人现在不能再办这件事，请重新提出。',
  nothingToReveal: '这件事是匿名的，没有联系方式可看。',
  noContact: '本人没有留联系方式。',
  identitySealed: '这件事要保密身份：由身份保管人提出，另一位身份保管人同意，才能看。',
  noteTaken: '刚刚有同事也写了备注，这一条没有保存。请刷新后再写一次。',
  notesFull: (most: number) => `这件事的备注已经有${most}条，不能再加。`,
  noteSealed: '这件事是加密的，备注也要在浏览器里加密。没有保存。',
  watermark: (code: string, at: string) => `${code} ${at}`,
} as const
