const units = [
  '个工作日',
  '工作日',
  '个小时',
  '小时',
  '分钟',
  '个月',
  '万元',
  '元',
  '块钱',
  '块',
  '年',
  '月',
  '日',
  '号',
  '天',
  '周',
  '个星期',
  '星期',
  '倍',
  '次',
  '名',
  '人',
  '个',
  '位',
  '种',
  '类',
  '项',
  '条',
  '款',
  '章',
  '届',
  '级',
  '岁',
  '米',
  '公里',
  '户',
  '家',
  '处',
  '份',
  '件',
  '台',
  '辆',
  '支',
  '方面',
  '步',
  '成',
  '%',
  '期',
  '批',
  '遍',
  '责任人',
  '方',
] // prettier-ignore

/** Measures that make a Chinese numeral a number, the longest first. */
export const unitPattern = units.sort((a, b) => b.length - a.length).join('|')

/** Measures that count the same thing. */
export const sameUnits: Readonly<Record<string, string>> = {
  天: '日',
  号: '日',
  块: '元',
  块钱: '元',
  人: '名',
  位: '名',
  个小时: '小时',
  个工作日: '工作日',
  个星期: '周',
  星期: '周',
}

/** 一 before these is an article, no count: 一个单位, 一些人. */
export const articleUnits: ReadonlySet<string> = new Set(
  '个 位 种 类 项 条 家 处 份 件 方面 步 批 户 人 遍 级 期 块 号 支 台 成 方'.split(' '),
)

/** Phrases whose numerals count nothing. */
export const idioms =
  /一些|一起|一定|一样|一直|一旦|一般|一切|一致|一律|一并|一边|一面|一次性|一体|一方面|进一步|下一步|第一步|第一时间|统一|单一|唯一|之一|万一|万分|千万(?=[要别不记])|十分(?!之|钟)|百姓|百货|再三|三方|两边|双方|一家人|一家子|一年四季|一天到晚|某一|任一|每一|一到|一看|一点|有一天|多方|五花八门|四处|四面|七嘴八舌|半夜|一把手|人人|两者|这一[条款项]/g
