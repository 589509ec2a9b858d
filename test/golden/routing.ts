/**
 * The routing table of the specification as it was written down, before and apart from content/duties/rows: which
 * paragraph makes somebody responsible for a topic, who takes the matter in, and whether one body leads. 1 of 33 rows
 * (national security) never takes anything in.
 */
export interface RoutingCell {
  readonly topic: string
  readonly basis: string
  /** A word of the unit, as the paragraph has it. */
  readonly unit: string
  readonly unitBasis: string
  readonly lead: 'named' | 'none'
  /** Bodies that the specification names for the topic; each stands in the basis. */
  readonly named: readonly string[]
}

const nearHome = { unit: '乡镇人民政府、街道办事处', unitBasis: 'a14.p2' }
const county = { unit: '县级人民政府', unitBasis: 'a14.p2' }
const cell = (
  topic: string,
  basis: string,
  unit: { unit: string; unitBasis: string } | string,
  lead: RoutingCell['lead'],
  named: readonly string[],
): RoutingCell => ({
  topic,
  basis,
  ...(typeof unit === 'string' ? { unit, unitBasis: basis } : unit),
  lead,
  named,
})

export const routingCells: readonly RoutingCell[] = [
  cell('local-demand', 'a14.p2', nearHome, 'named', ['乡镇人民政府', '街道办事处']),
  cell('grid', 'a15.p4', nearHome, 'named', ['网格员']),
  cell('legal-help', 'a20.p1', '司法行政部门', 'named', ['司法行政部门']),
  cell('psychological-service', 'a21.p1', '卫生健康主管部门', 'named', ['卫生健康主管部门', '司法行政', '社会组织']),
  cell('national-security', 'a27.p2', '国家安全机关', 'none', ['公安机关', '国家安全机关']),
  cell('risk-assessment', 'a24.p1', '县级以上人民政府', 'none', ['县级以上人民政府']),
  cell('public-health', 'a31.p1', '县级以上人民政府', 'named', ['县级以上人民政府']),
  cell('rights-groups', 'a49.p1', nearHome, 'none', ['工会', '共青团', '妇联', '残联']),
  cell('online-harm', 'a28.p2', county, 'none', ['网信部门', '通信管理机构', '公安机关', '国家安全机关']),
  cell('fund-raising', 'a29.p2', '处置非法集资牵头部门', 'named', ['处置非法集资牵头部门']),
  cell('work-safety', 'a30.p1', '负有安全生产监督管理职责的主管部门', 'named', ['负有安全生产监督管理职责的主管部门']),
  cell('disputes', 'a32.p1', { unit: '综治中心', unitBasis: 'a13.p1' }, 'none', ['统筹协调机构', '成员单位']),
  cell('gangs', 'a33.p1', county, 'none', ['监察委员会', '人民法院', '人民检察院']),
  cell('telecom-fraud', 'a34.p2', '公安机关', 'none', ['公安机关', '金融监管、通信管理等部门']),
  cell('dangerous-items', 'a35.p1', '公安机关', 'named', ['公安机关']),
  cell('drugs', 'a36.p2', '禁毒委员会', 'named', ['禁毒委员会']),
  cell('food-medicine', 'a37.p1', '市场监督管理部门', 'named', ['市场监督管理部门']),
  cell('environment', 'a38.p2', county, 'none', ['水利', '生态环境', '自然资源', '农业农村', '林业']),
  cell('parcels', 'a39.p1', county, 'none', ['交通运输', '邮政', '公安', '应急管理']),
  cell('new-business', 'a40.p2', nearHome, 'none', ['公安机关']),
  cell('tourism', 'a41.p1', '旅游主管部门', 'named', ['旅游主管部门']),
  cell('key-places', 'a42.p1', '公安机关', 'named', ['公安机关']),
  cell('large-events', 'a43.p1', '公安机关', 'named', ['公安机关']),
  cell('schools', 'a44.p1', '教育主管部门', 'named', ['教育主管部门', '公安', '城市管理', '市场监督管理']),
  cell('corrections', 'a45.p1', '司法行政部门', 'named', ['司法行政部门']),
  cell('mental-health', 'a45.p2', '卫生健康主管部门', 'named', ['卫生健康主管部门']),
  cell('minors', 'a45.p3', '县级以上人民政府', 'named', ['县级以上人民政府']),
  cell('migrants', 'a46.p2', '公安机关', 'none', ['公安机关', '人力资源和社会保障', '卫生健康', '民政', '教育']),
  cell('housing-estate', 'a52.p1', nearHome, 'none', ['业主委员会', '物业服务企业', '居民委员会']),
  cell('volunteer-threatened', 'a54.p3', '公安机关', 'named', ['公安机关']),
  cell('unit-neglect', 'a62.p1', { unit: '统筹协调机构', unitBasis: 'a62.p1' }, 'named', ['同级统筹协调机构']),
  cell('official-abuse', 'a62.p2', { unit: '统筹协调机构', unitBasis: 'a62.p1' }, 'none', ['有权机关']),
  cell('other', 'a47.p1', nearHome, 'none', ['有关主管部门']),
]
