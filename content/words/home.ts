/** The front page: first the question, then the doors. */
export const home = {
  title: '遇到事，找谁管：江西省平安建设条例',
  description: '按《江西省平安建设条例》查谁负责、依据哪一条；反映事情、查进度、当平安志愿者、填安全感调查。',
  heading: ['遇到事，', '找谁管？'],
  say: '说一句您的事。我们按《江西省平安建设条例》找出负责的单位，给您看是哪一条、哪一款。',
  ask: { label: '您遇到了什么事', button: '问一问', hint: '例如：邻居吵架找谁。不要写姓名、电话、身份证号' },
  findHint: '写条号或者平常的说法都行',
  danger: '正在发生危险，先打电话',
  doorsTitle: '办事入口',
  doors: {
    report: { title: '反映一件事', text: '咨询、求助、投诉、建议' },
    track: { title: '查进度', text: '凭回执码，看办到哪一步' },
    regulation: { title: '查条例', text: '八章六十三条，一字不改' },
    duties: { title: '看谁负责', text: '每个单位要做什么' },
    volunteer: { title: '当志愿者', text: '报名，登记随时可删' },
    survey: { title: '填调查', text: '觉得安全吗，不记名' },
  },
  guides: '遇到这些事怎么办：全部指南',
  near: { title: '身边的事', say: '条例写了谁负责，照原文的先后。', nobody: '（条例没有写谁牵头）' },
  care: {
    title: ['您说的话，', '我们这样对待'],
    by: '本平台承诺',
    promises: [
      { title: '不要身份证号，不要定位', text: '反映事情、当志愿者、填调查，都不问身份证号，不取手机定位。' },
      { title: '凭码查看，不用登录', text: '回来查看只凭回执码，不注册账号，不要验证码。' },
      { title: '加密存放', text: '反映的内容和联系方式，先加密再存进数据库。' },
    ],
  },
  contents: '条例目录',
  how: {
    title: '怎么读本站',
    law: '朱线、宋体：条例原文，一字不改',
    ours: '回应公众的诉求，解决公众反映的问题，条例写明了由谁来做。',
    oursNote: '无线、黑体：本站的话，以条文为准',
    fact: '，政务服务便民热线',
    factNote: '虚线之间：服务信息，条例里没有',
  },
} as const
