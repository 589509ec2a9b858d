import { topics } from './topics.ts'

/** A field of duties that no row of the routing table stands for; the label is ours. */
export type DutyTopic = { readonly code: string; readonly label: string }

const principles = [
  { code: 'principles', label: '平安建设的原则和任务' },
  { code: 'leadership-responsibility', label: '领导责任制' },
  { code: 'target-responsibility', label: '目标管理责任制' },
  { code: 'planning-budget', label: '规划和经费' },
  { code: 'publicity', label: '宣传和教育' },
] as const

const organisation = [
  { code: 'coordinating-body', label: '统筹协调机构' },
  { code: 'member-units', label: '成员单位' },
  { code: 'other-units', label: '非成员单位' },
  { code: 'governance-centre', label: '综治中心' },
  { code: 'grassroots', label: '乡镇、街道、村和社区的工作' },
] as const

const foundations = [
  { code: 'order-prevention', label: '治安防控' },
  { code: 'video-surveillance', label: '公共安全视频监控' },
  { code: 'data-platform', label: '信息化和数据共享' },
  { code: 'emergency-management', label: '突发事件和应急管理' },
  { code: 'internal-security', label: '单位内部治安保卫' },
  { code: 'public-appeals', label: '公众诉求和投诉举报' },
] as const

const risks = [
  { code: 'risk-prevention', label: '社会风险排查、预警和防控' },
  { code: 'ideology', label: '意识形态安全' },
  { code: 'public-opinion', label: '重大网络舆情' },
  { code: 'financial-risk', label: '金融风险' },
  { code: 'new-technology', label: '新技术、新业态的安全' },
  { code: 'special-governance', label: '专项治理和重点监管' },
] as const

const participation = [
  { code: 'public-participation', label: '社会各方参与' },
  { code: 'enterprises', label: '企业事业单位' },
  { code: 'committees', label: '村民委员会、居民委员会' },
  { code: 'social-organisations', label: '社会组织' },
  { code: 'trade-associations', label: '行业协会、商会' },
  { code: 'social-work', label: '社会工作服务机构' },
  { code: 'volunteers', label: '平安志愿者' },
  { code: 'family', label: '家庭' },
  { code: 'service-purchase', label: '政府购买服务' },
] as const

const supervision = [
  { code: 'assessment', label: '考核评价' },
  { code: 'accountability', label: '责任督导和追究' },
  { code: 'survey', label: '公众安全感和满意度调查' },
  { code: 'legal-supervision', label: '人大监督、监察司法检察建议' },
  { code: 'commendation', label: '表彰奖励和见义勇为' },
] as const

/** The further topics of the duties, by the order of the law; a code never repeats one of the routing table. */
export const dutyTopics: readonly DutyTopic[] = [
  ...principles,
  ...organisation,
  ...foundations,
  ...risks,
  ...participation,
  ...supervision,
]

const labels = new Map<string, string>([...topics, ...dutyTopics].map((topic) => [topic.code, topic.label]))

/** The label of any topic that a duty may carry, from the routing table or from here; undefined for another code. */
export function dutyTopicLabel(code: string): string | undefined {
  return labels.get(code)
}
