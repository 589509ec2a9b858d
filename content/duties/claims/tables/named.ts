import { dutyRows } from '../../records/index.ts'

/** Who bears or shares a duty in the records, but is too common a word to be looked for in a sentence. */
const common = new Set(
  '省 设区的市 县（市、区） 乡镇（街道） 村（社区） 机关 团体 单位 个人 公众 社会公众 家庭 各类园区 商务楼宇 贸易市场 行政村 行政单位 城市社区 城市社区网格 其他网格 领导班子 领导干部 其他负责人 其他单位 相关企业'.split(
    ' ',
  ),
)

/** Bodies that the law names without giving them a duty of their own, and longer forms of those that bear one. */
const further =
  '党中央 国务院 本级人民政府 社会治安综合治理中心 平安建设统筹协调机构 各级统筹协调机构 同级统筹协调机构 专项组 专门教育指导委员会 人民调解委员会 政法部门 责任部门 派出机构 监管部门 主管部门 上级主管部门 职能部门 银行机构 医院 养老机构 儿童福利机构 文物保护单位 管理单位 运营单位 治安保卫组织 基层群众自治组织 村民小组 平安志愿者 志愿者 专职网格员 兼职网格员 保安员 护学岗 专门学校 配送员 驾驶员 互联网平台 物流运营单位 客户 业主'.split(
    ' ',
  )

/** Every body that the law names, in its own words: those of the duties and a few more. Longest first. */
export const namedBodies: readonly string[] = [
  ...new Set([
    ...dutyRows.flatMap((row) => [...row.subjects, ...(row.partners ?? []).map(({ name }) => name)]),
    ...further,
  ]),
]
  .filter((name) => !common.has(name))
  .sort((a, b) => b.length - a.length)

/** Fields of work that the law gives to departments, with shorter names that lose nothing. */
export const fields: readonly (readonly [field: string, ...short: string[]])[] = [
  ['自然资源'],
  ['卫生健康'],
  ['司法行政'],
  ['教育'],
  ['金融监管', '金融监督管理'],
  ['通信管理'],
  ['市场监督管理', '市场监管'],
  ['水利'],
  ['生态环境'],
  ['农业农村'],
  ['林业'],
  ['交通运输'],
  ['邮政'],
  ['公安'],
  ['国家安全'],
  ['应急管理'],
  ['城市管理'],
  ['商务'],
  ['工业和信息化'],
  ['网信'],
  ['旅游'],
  ['人力资源和社会保障'],
  ['民政'],
  ['住房和城乡建设'],
]

/** What a department may be called; 主管 and 行政 change nothing. */
export const departmentHeads = '(?:行业)?(?:主管|行政主管|行政|监管)?(?:部门|机关|机构)'
