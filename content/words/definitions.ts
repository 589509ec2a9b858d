/** Words that the regulation explains or sets up, and where: [pieces of a regular expression, ids of paragraphs]. */
export const definitions: readonly (readonly [said: string, ...ids: string[]])[] = [
  ['平安办|统筹协调机构.{0,3}办公室|协调机构的办公室', 'a11.p3', 'a11.p1'],
  ['统筹协调机构|政法委|平安建设领导小组', 'a11.p1', 'a11.p2', 'a11.p3'],
  ['非成员单位', 'a12.p4'],
  ['成员单位', 'a12.p1', 'a12.p2'],
  ['综治中心|综治办|社会治安综合治理中心', 'a13.p1', 'a13.p2'],
  ['(?:治理|基础|专属|哪类|哪一类|哪种|三种|几种)网格|网格.{0,4}(?:分|区别|种类|划)', 'a15.p2'],
  ['网格员', 'a15.p4', 'a15.p3'],
  ['专门教育指导委员会|专门学校', 'a45.p3'],
  ['属地管理|谁主管谁负责|预防为主', 'a3.p2'],
  ['双重预防|全员安全生产责任', 'a30.p2'],
  ['风险分级管理', 'a37.p1'],
  ['重点区域|重要场所', 'a42.p2', 'a42.p1'],
  ['法律明白人', 'a20.p1'],
  ['第一责任人|直接责任人|领导责任制', 'a7.p1'],
  ['目标管理责任制', 'a8.p1'],
  ['主要任务|有哪些任务|几项任务', 'a6.p1'],
  ['^.{0,12}平安建设.{0,8}$', 'a2.p2'],
]

/** Everyday words that are said in passing: they tell where or to whom, hardly ever what a question is about. */
export const inPassing =
  '邻居 隔壁 楼上 楼下 老板 公司 企业 工厂 车间 孩子 小孩 细伢子 伢子 细人子 崽女 老人 家长 父母 爸妈 租房 房东 租客 外地人 农民工 宣传栏 标语 医院 校长 老师 班主任 书记 一把手 派出所 民警 警察 骗子 村干部 居委会 居委 村委会 村委 超市 商场 门卫'
