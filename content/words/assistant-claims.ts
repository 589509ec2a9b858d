/** What the assistant says when somebody wants something confirmed that the regulation does not say. */
export const claims = {
  power: '条例没有这样写，没有给这样的权力，也没有写这样的处罚、钱数或者待遇',
  noLead: (place: string) => `${place}没有写由谁牵头`,
  otherBody: (place: string, names: string) => `条例没有这样写，${place}写的是${names}`,
  may: (place: string) => `条例没有这样规定，${place}写的是“可以”，不是必须`,
  encouraged: (place: string) => `条例没有这样规定，${place}写的是“鼓励”，不是必须`,
  number: '条例没有这样写，原文没有您说的数',
  word: '条例没有这样写，原文没有这样的处罚、钱数、期限或者保密规定',
  /** Pieces of regular expressions over folded text. */
  asks: {
    lead: '牵头',
    bearer: '牵头|领导|负责|组织|第一责任人|归.{1,10}管|由.{1,12}(?:做|管|建|办|开展|设立|制定|定|编)|自己定',
    must: '必须|一定要|非得|强制|每个.{1,8}都|都得|都要|得把|只能|不能|不许|不准',
  },
} as const
