/** Names of the demonstration's units, and what the key commands say. */
export const unitWords = {
  province: '江西省',
  demoCentre: (place: string) => `${place}综治中心（演示）`,
  demoCustodian: (place: string) => `${place}身份保管人（演示）`,
  custodian: (place: string) => `${place}身份保管人`,
  recovery: '恢复密钥（三份中任意两份）',
  keys: {
    usage:
      '用法：npm run keys -- ceremony --out 目录 | keep --dir 目录（演示：没有就办，快到期就续） | renew --unit 编号或all --dir 目录 | sign --request 文件 --dir 目录 [--fingerprint 指纹] | check --dir 目录 | open --matter 文件 --dir 目录 [--as 钥匙编号] [--code 回执码] [--shares 文件,文件]',
    exists: (folder: string) => `目录 ${folder} 里已经有密钥，没有改动。换一个空目录。`,
    held: (folder: string, count: number) => `${folder}：${count} 把公钥已由根密钥签名，写入 directory.json。`,
    fingerprint: (fingerprint: string) => `根密钥指纹（写进网站的构建）：${fingerprint}`,
    demonstration:
      '这是演示用的密钥：根密钥、各单位私钥和恢复密钥份额都在同一个目录里。正式使用时，根密钥离线保存，私钥各由单位保管，三份恢复密钥交给三个人。',
    renewed: (id: string, epoch: number) => `${id}：第 ${epoch} 期公钥已签名。`,
    notNext: (id: string, epoch: number) => `${id}：已经有第 ${epoch} 期，申请的期数不是新的，没有签名。`,
    compare: (fingerprint: string) =>
      `这份申请没有上一期收件密钥的签名。请和生成的人当面或电话核对指纹 ${fingerprint}，一致再加 --fingerprint 签名。`,
    nothingDue: '没有快到期的公钥。',
    sound: (count: number) => `${count} 条记录的签名都对。`,
    unsound: (reason: string) => `目录不可信：${reason}`,
    unknown: (id: string) => `没有这个编号：${id}`,
    closed: '这把钥匙打不开这份内容。',
  },
} as const
