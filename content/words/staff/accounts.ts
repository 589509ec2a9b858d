/** Accounts of staff, as the Worker and the command speak of them; no page carries these. */
export const staffAccounts = {
  locked: (minutes: number) => `连续输错太多次。请等${minutes}分钟再试；忘了密码的，请管理员重新发邀请链接。`,
  crowded: '登录的人太多，请等一分钟再试。',
  apart: (held: string, wanted: string) =>
    `系统管理、安全督办和审计不能由同一个人担任：这个人已经是${held}，不能再当${wanted}。没有发出邀请。`,
  notYourself: '不能给自己办离岗：请另一位管理员办，或者由运行平台的人用命令办。没有改动。',
  held: '这个人在这个单位已经有这个角色，没有改动。',
  command: {
    usage:
      '用法：npm run staff -- invite 姓名或工号 角色 单位 [--place 区划代码] [--topic 事项类别] [--content]（督办人员可以看内容） | leave 工号 | list',
    roles: (list: string) => `角色：${list}`,
    noKeys: '没有找到密钥。请先运行 npm start，或者用 DATA_DIR 指出数据文件夹。',
    noServer: (address: string) => `${address} 没有回答。请先启动平台，再运行这个命令。`,
    invited: (name: string, role: string, hours: number) => `${name}（${role}）的一次性链接，${hours}小时内有效：`,
    granted: (code: string, role: string) => `${code} 从下一次登录起也是${role}。`,
    left: (code: string) => `${code} 已经离开：登录、角色和密钥都已收回。`,
    none: '还没有工作人员账号。',
    line: (code: string, name: string, state: string, grants: string) => `${code}  ${name}  ${state}  ${grants}`,
    state: { active: '在岗', left: '已离开' },
    demo: '（演示账号）',
  },
  demo: {
    head: '演示工作人员账号（只在演示里有效，登录页 /staff/）：',
    line: (name: string, code: string, password: string, uri: string) => `${name}  ${code}  ${password}  ${uri}`,
    name: (role: string, number: string) => `演示${role}${number}`,
    refused: '演示账号只能在演示里建立。',
  },
} as const
