import { consents, services, times } from './volunteer-choices.ts'

/** What the volunteer pages and their answers say. The names of the services are the law's own (a54.p1); the rest is ours. */

const steps = {
  kick: '当平安志愿者',
  start: {
    title: '报名以前，先看这些',
    adult: '您满18周岁了吗',
    options: { yes: '我已满18周岁', no: '我还没满18周岁' },
    risksTitle: '会遇到什么',
    risks: [
      '做志愿活动可能累，可能受委屈，有的活动有危险。每一种活动的危险，下面选的时候都写明。',
      '有人因为做这件事被威胁、被跟踪、被辱骂。遇到了先打110；这种情况条例第五十四条第三款有规定。',
      '没有工资。报了名也可以不去，谁也不能硬派。',
    ],
  },
  city: { title: '想在哪个市做志愿活动', hint: '选到市和县就够了，不用写住址' },
  county: {
    title: '想在哪个县（市、区）',
    any: '全市都可以，或者我不清楚',
    data: (date: string) => `区划数据截至 ${date}，不清楚就选最后一项`,
  },
  services: {
    title: '想做什么，什么时候有空',
    services: '想做哪些活动',
    servicesHint: '可以选几样。每一样都写了危险和事先要办的事',
    times: '什么时候有空',
    timesHint: '可以选几样，以后安排时还会再问您',
    tell: (risk: string, say: string, before: string) => `${risk}。${say}事先：${before}`,
  },
  contact: {
    title: '怎么联系您',
    name: { label: '怎么称呼您', hint: '比如：王阿姨、小李。不用写全名' },
    phone: { label: '电话', hint: '只用来联系您安排活动。手机，或者带区号的座机' },
    qualifications: {
      label: '有什么证书或者特长',
      hint: '比如：急救证、心理咨询、会说赣方言。不要写身份证号，也不要写健康情况',
    },
    nationalNumber: {
      label: '全国志愿服务信息系统的志愿者编号',
      hint: '以前注册过的人才有。没有就空着',
    },
    emergency: {
      title: '紧急联系人（可不填）',
      why: '您选的活动有危险。万一出事，我们能告诉谁？',
      name: '联系人怎么称呼',
      phone: '联系人电话',
    },
  },
  check: {
    title: '核对，再提交',
    change: '修改',
    consents: '您同意哪些',
    consentsHint: '一样一个用途，请自己勾选。删除报名就是全部收回',
    submit: '提交报名',
    labels: {
      place: '地方',
      services: '活动',
      times: '时间',
      name: '称呼',
      phone: '电话',
      qualifications: '证书、特长',
      emergencyContact: '紧急联系人',
      nationalNumber: '志愿者编号',
    },
  },
  done: {
    title: ['报名已收到，', '请保存这个码'],
    sub: '这24位是您自己的钥匙：看、取走、删除报名都只凭它。丢了，我们也找不回来。请抄下来，或者拍照存好。',
    code: '志愿者码',
    mine: '看我的报名',
    next: '接下来',
    who: '谁来组织',
    ask: '找谁问',
    hotline: '别的事问政务服务便民热线 ',
  },
} as const

const mine = {
  title: '我的志愿者报名',
  sub: '输入报名时给您的24位码，可以看、取走、删除您的报名。',
  code: { label: '志愿者码', hint: '六组，每组四位。大小写、空格都不要紧' },
  open: '打开',
  none: '还没有报名',
  record: {
    title: '我的报名',
    sub: '下面是本平台存着的关于您的全部内容。看完请关掉这一页。',
    content: '存着的内容',
    consents: '您同意了的',
    harm: '被人威胁了',
    open: '（',
    close: '）',
    labels: {
      state: '到哪一步',
      signedUpOn: '报名日期',
      adult: '年龄',
      notice: '您看到的说明',
    },
    noticeVersion: (version: string) => `${version} 版`,
    given: (day: string) => `${day} 同意`,
    copyTitle: '取走一份',
    copySay: '存成文件。微信里存不了文件的，请把这一页截图。',
    json: '存成 JSON',
    csv: '存成表格（CSV）',
    eraseTitle: '不做了',
    eraseSay: '删除以后，您填的全部内容马上从数据库里去掉，这个码也就没有用了。不用说理由。',
    erase: '删除我的报名',
    wrongTitle: '填错了',
    wrongSay: '网上修改还在建设。现在请先删除，再重新报名。',
  },
  erase: {
    title: '真的要删除报名吗',
    say: '称呼、电话和您填的其他内容会马上删掉，找不回来。以后想做，随时可以重新报名。',
    confirm: '删除',
  },
  erased: {
    title: '已经删除',
    say: '您填的内容都删掉了，这个码不再有用。只留下一条“某日有一份报名被删除”的记录，里面没有您的称呼、电话和地方。',
    backups: '数据库的自动备份里最多还会留30天，不会拿来用。',
    again: '重新报名',
    home: '回首页',
  },
} as const

export const volunteers = {
  services,
  times,
  consents,
  steps,
  mine,
  /** Sent along with a record, so that nobody stores what was not told. A new text gets a new version. */
  notice: {
    version: '2026-11-21',
    title: '您的信息怎么用',
    rows: [
      { name: '谁来用', text: '页脚写的主办单位。没有写，就还是演示，没有人接收报名。' },
      { name: '用来做什么', text: '联系您，安排志愿活动。不用来做别的。' },
      { name: '要填什么', text: '称呼、电话、市和县、想做的活动、有空的时间。其他都可不填。' },
      { name: '不收什么', text: '身份证号、照片、定位、微信号、健康情况。' },
      { name: '怎么存', text: '称呼、电话、证书特长、紧急联系人和编号加密存放，一直存到您删除。' },
      { name: '您能做什么', text: '凭报名后给您的码，随时看、取走、删除，不用找人批准。' },
    ],
  },
  states: {
    intent: {
      name: '已报名，还没有核实',
      text: '接下来由当地组织志愿活动的单位联系您，核实以后再培训、安排。本平台没有承诺几天内联系。',
    },
  },
  next: {
    text: '请保存好码。当地组织志愿活动的单位会按您留的电话联系您；本平台没有承诺几天内联系。',
    demo: '本站现在只是演示，没有单位接收报名，不会有人联系您。',
    danger: '因为做志愿活动被威胁、跟踪、辱骂，先打110。',
  },
  minor: {
    title: ['未满18周岁，', '请从学校或者村（社区）报名'],
    sentence: '网上报名只收年满18周岁的人，没有保存任何内容。未满18周岁的，请通过学校或者村（社区）报名。',
    saved: '刚才的选择没有保存。',
    ways: [
      { name: '问学校', text: '问班主任或者学校团委、少先队，跟着学校组织的活动参加。' },
      { name: '问村（社区）', text: '和爸爸妈妈或者其他监护人一起，到村（居）民委员会问适合您年纪的活动。' },
    ],
    why: '巡查、救援这些有危险的事，不能让未成年人去做。',
  },
  intro: {
    title: '当平安志愿者',
    description: '江西省平安建设志愿活动：做什么、有什么危险、怎样报名',
    lead: '在家门口做一点让大家更安全的事。年满18周岁就可以报名，不收身份证号。',
    start: '开始报名',
    mine: '我已经报过名',
    young: '我还没满18周岁',
    minutes: '大约要3分钟，不用注册账号。',
    law: '条例怎么说',
    services: '做什么，有什么危险',
    servicesNote: '活动的名称是条例第五十四条第一款的用语；危险和事先要办的事由本站写，不是条例的内容。',
    harm: '做志愿活动被人威胁',
    harmText: '先打110，再告诉组织活动的单位。条例这样规定：',
    honest: '现在能做到的',
    honestList: [
      '网上能报名，凭码看、取走、删除自己的报名。',
      '排班、签到、时长和证明还在建设，没有建好以前不在网上办。',
      '不排名，不积分，不公布志愿者名单。',
    ],
    before: '事先：',
    stop: '。',
  },
  /** Between the entries of a list. */
  listComma: '、',
  csv: { field: '项目', value: '内容' },
  fileName: 'volunteer-record',
} as const
