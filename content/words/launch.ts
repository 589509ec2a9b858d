/** What the start commands say to the operator. */
export const launch = {
  unwritable: (folder: string) => `数据目录 ${folder} 不能写入，请换一个目录（DATA_DIR）或者改它的权限。`,
  busyPort: (port: number) => `端口 ${port} 已经被别的程序占用，请用 PORT 换一个端口。`,
  newerDatabase: (names: string) => `数据库比这个程序新（程序不认识 ${names}），请用新的程序启动；数据没有改动。`,
  demoReceipt: (receipt: string) => `演示回执码（查进度用）：${receipt}`,
  demoVolunteer: (receipt: string) => `演示志愿者码（我的志愿者页用）：${receipt}`,
  demoKeys: (folder: string) =>
    `演示密钥：加密内容封给 ${folder} 里的演示密钥，私钥和公钥放在一起，不能用于真实的诉求和举报。`,
  noDemo: '演示资料没有装入：',
} as const
