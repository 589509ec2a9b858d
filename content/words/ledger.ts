/** The ledger: what the command that checks it says, and the file of its published heads. */
export const ledgerWords = {
  verify: {
    whole: ({ rows, chains, days }: { rows: number; chains: number; days: number }) =>
      `台账完整：${rows}条记录，${chains}条链，与已公布的${days}天校验值一致。`,
    hash: (unit: string, n: number, id: string) => `台账有改动：${unit}的第${n}条（${id}）与它的校验值不符。`,
    gap: (unit: string, n: number) => `台账有改动：${unit}缺第${n}条。`,
    order: (unit: string, n: number, id: string) => `台账有改动：${unit}的第${n}条（${id}）次序不对，或者有两条。`,
    head: (unit: string, n: number, id: string, day: string) =>
      `台账有改动：${unit}的第${n}条（${id}）与${day}公布的校验值不符。`,
    cut: (unit: string, n: number, day: string) => `台账有改动：${unit}从第${n}条起没有了，${day}公布时还有。`,
    day: (day: string) => `台账有改动：${day}公布的校验值与现在存着的不符。`,
    none: (folder: string) => `在${folder}里没有台账，先启动一次，或者用DATA_DIR指明数据目录。`,
    old: (file: string) => `${file}还没有台账的结构，先启动一次让它升级。`,
    usage: '用法：npm run ledger:verify [-- --published 留存的ledger-head.txt]',
  },
  heads: {
    lines: [
      '# 江西省平安建设条例门户：台账每天的校验值，最近30天。',
      '# 一天一行：日期（北京时间）和一个SHA-256。它由各单位台账当天结束后的最后一环合成，看不出谁有几条记录。',
      '# 留一份，以后就能查出有没有人改动、删去过这一天和以前的记录。',
    ],
  },
} as const
