import type { ParagraphId } from '../regulation/types.ts'

/** Where we read what a number handles. `url` is the page that was read, often a reprint; `title` names the original. */
export type HotlineSource = { title: string; url: string }

/**
 * A service fact that is not in the regulation: shown apart from the law's words, with source and date of checking.
 * Without a source only 以官方公布为准 may be shown, so `handles` is then empty.
 */
export type Hotline = {
  number: string
  name: string
  /** Plain words, what the source says and no more; empty where there is no source. */
  handles: string
  /** `web` is a site known by a number; it must never become a telephone link. */
  kind: 'telephone' | 'web'
  /** Danger now: these are offered before any form. */
  emergency: boolean
  /** The regulation names the number (without saying what it does), or null. */
  namedIn: ParagraphId | null
  source: HotlineSource | null
  /** A second page that says the same or the rest of it. */
  also?: HotlineSource
  /** ISO date on which the sentence was compared with the source. */
  checked: string
}

/** Shown with every hotline: facts of this file are ours, not the law's, and can change. */
export const hotlinesLabel = '以下不是条例内容，是便民信息'
/** Shown with each, and alone where there is no source. */
export const officialPrevails = '以官方公布为准'

const checked = '2026-11-21'
const rechecked = '2026-11-22'

/** Who is rung for what, by the opinion of the State Council's office on 12345 and 110. */
const which: HotlineSource = {
  title: '国际在线2025年3月24日：什么情况打110，什么情况打12345（介绍国办发〔2022〕12号文件）',
  url: 'https://js.cri.cn/20250324/e51f9aeb-68e2-a422-9d6b-2afe3c1ebde9.html',
}

/** The numbers that this site offers, emergencies first. */
export const hotlines: readonly Hotline[] = [
  {
    number: '110',
    name: '公安报警电话',
    handles: '有人正在违法犯罪，或者人身、财产有危险，马上打。全天有人接。',
    kind: 'telephone',
    emergency: true,
    namedIn: null,
    source: {
      title: '公安部《110接处警工作规则》（公通字〔2003〕31号）第二条',
      url: 'https://m.novel.qq.com/read/1040457248/32',
    },
    also: which,
    checked: rechecked,
  },
  {
    number: '119',
    name: '火警电话',
    handles: '着火了，马上打。报火警和救火不收钱。',
    kind: 'telephone',
    emergency: true,
    namedIn: null,
    source: {
      title: '火灾报警须知（不是官方网页，注明来自中国消防在线、央视新闻）',
      url: 'http://aihuau.com/a/368751/600404548522.html',
    },
    checked,
  },
  {
    number: '120',
    name: '急救电话',
    handles: '有人突然得重病或者受重伤，马上打。',
    kind: 'telephone',
    emergency: true,
    namedIn: null,
    source: {
      title: '新华社2008年7月27日（河北省卫生厅：院前急救只用120一个号码）',
      url: 'http://qbwb.hebiw.com/old/html/2008-07/28/content_37793.htm',
    },
    checked,
  },
  {
    number: '122',
    name: '交通事故报警电话',
    handles: '出了交通事故，打这个电话。',
    kind: 'telephone',
    emergency: true,
    namedIn: null,
    source: {
      title: '《122是什么电话》（不是官方网页，介绍公安交通管理机关的122报警服务台）',
      url: 'https://kuzhiji.com/hhsh/shenghuo/kne2l.html',
    },
    checked,
  },
  {
    number: '12345',
    name: '政务服务便民热线',
    handles: '不紧急的事都可以打：问政策、求助、投诉、提建议。全天有人接。',
    kind: 'telephone',
    emergency: false,
    namedIn: 'a23.p2',
    source: {
      title: '新华社：国务院办公厅《关于进一步优化地方政务服务便民热线的指导意见》',
      url: 'http://cnganbu.com/news/view?id=49625',
    },
    also: which,
    checked: rechecked,
  },
  {
    number: '12348',
    name: '公共法律服务热线',
    handles: '问法律问题，问怎么申请法律援助，问怎么找人调解。',
    kind: 'telephone',
    emergency: false,
    namedIn: 'a23.p2',
    source: {
      title: '河北法制报2023年1月19日（介绍廊坊市的12348热线）',
      url: 'https://szbz.hbfzb.com/hbfzbpaper/pc/content/202301/19/content_49913.html',
    },
    checked,
  },
  {
    number: '12339',
    name: '国家安全机关举报受理电话',
    handles: '发现间谍行为或者线索，打这个电话。',
    kind: 'telephone',
    emergency: false,
    namedIn: 'a23.p2',
    source: {
      title: '国家安全部微信公号2023年8月《公民和组织发现间谍行为怎么办？》（转载）',
      url: 'http://cn.xunjk.com/shuma/2023/0804/586810.html',
    },
    also: {
      title: '河北新闻网2019年5月13日《“12339”介绍》',
      url: 'http://heb.hebei.com.cn/system/2019/05/13/019640918.shtml',
    },
    checked: rechecked,
  },
  {
    number: '12356',
    name: '全国统一心理援助热线',
    handles: '心里难受、情绪不好，想问心理健康的事，打这个电话。',
    kind: 'telephone',
    emergency: false,
    namedIn: null,
    source: {
      title: '新华社、人民日报2024年12月25日《“12356”将成为全国统一心理援助热线》（消息来自国家卫生健康委）',
      url: 'https://c.m.163.com/news/a/JKBD9CKU0514CC6P.html?from=subscribe',
    },
    checked: rechecked,
  },
  {
    number: '12337',
    name: '全国扫黑办智能化举报平台',
    handles: '在网上举报黑恶势力和它背后的“保护伞”。这是网站，不是电话。',
    kind: 'web',
    emergency: false,
    namedIn: null,
    source: {
      title: '中国甘肃网2019年11月6日（嘉峪关新闻网）对平台的介绍',
      url: 'http://gansu.gscn.com.cn/system/2019/11/06/012259434.shtml',
    },
    checked,
  },
  {
    number: '12388',
    name: '纪检监察机关举报电话',
    handles: '举报党员干部和公职人员违反纪律、滥用职权。',
    kind: 'telephone',
    emergency: false,
    namedIn: null,
    source: {
      title: '新华网2008年6月25日《全国纪检监察机关12388统一举报电话今日开通》（学校网站转载）',
      url: 'https://www.hnit.edu.cn/jwb/info/1004/3954.htm',
    },
    checked,
  },
]

/** The hotline of a number, or undefined. */
export function findHotline(number: string): Hotline | undefined {
  return hotlines.find((hotline) => hotline.number === number)
}
