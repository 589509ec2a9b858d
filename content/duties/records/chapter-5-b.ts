import type { DutyRow } from '../types.ts'

/** Chapter 5, articles 35 and 36: dangerous items, drugs. */
export const chapter5b: readonly DutyRow[] = [
  {
    source: 'a35.p1',
    span: '公安机关应当会同相关部门依法加强枪支、弹药、管制刀具以及爆炸性、放射性、毒害性、腐蚀性等危险物品的监督管理，对违法行为及时处理，消除安全隐患。',
    modality: 'must',
    subjects: ['公安机关'],
    partners: [{ name: '相关部门', role: 'joint' }],
    action:
      '依法加强枪支、弹药、管制刀具以及爆炸性、放射性、毒害性、腐蚀性等危险物品的监督管理，对违法行为及时处理，消除安全隐患',
    object: '枪支、弹药、管制刀具以及爆炸性、放射性、毒害性、腐蚀性等危险物品',
    topics: ['dangerous-items'],
    level: 'any',
  },
  {
    source: 'a35.p2',
    span: '危险物品的生产、运输、储存、销售、使用、进出口等相关单位应当依法实行经营许可、经营备案、流向追踪、销售购买人员登记、失窃被抢和可疑情况报告等安全管理制度，做好内部安全管理工作',
    modality: 'must',
    subjects: [
      '危险物品的生产单位',
      '危险物品的运输单位',
      '危险物品的储存单位',
      '危险物品的销售单位',
      '危险物品的使用单位',
      '危险物品的进出口单位',
      '危险物品的相关单位',
    ],
    action:
      '依法实行经营许可、经营备案、流向追踪、销售购买人员登记、失窃被抢和可疑情况报告等安全管理制度，做好内部安全管理工作',
    object: '危险物品',
    topics: ['dangerous-items'],
    level: 'any',
  },
  {
    source: 'a35.p2',
    span: '危险物品的生产、运输、储存、销售、使用、进出口等相关单位应当依法实行经营许可、经营备案、流向追踪、销售购买人员登记、失窃被抢和可疑情况报告等安全管理制度，做好内部安全管理工作，配合政府相关部门的监督检查。',
    modality: 'must',
    subjects: [
      '危险物品的生产单位',
      '危险物品的运输单位',
      '危险物品的储存单位',
      '危险物品的销售单位',
      '危险物品的使用单位',
      '危险物品的进出口单位',
      '危险物品的相关单位',
    ],
    partners: [{ name: '政府相关部门', role: 'lead' }],
    action: '配合政府相关部门的监督检查',
    object: '监督检查',
    topics: ['dangerous-items'],
    level: 'any',
  },
  {
    source: 'a36.p1',
    span: '县级以上人民政府应当加强对禁毒工作的领导，完善禁毒工作机制。',
    modality: 'must',
    subjects: ['县级以上人民政府'],
    action: '加强对禁毒工作的领导，完善禁毒工作机制',
    object: '禁毒工作',
    topics: ['drugs'],
    level: 'county-up',
  },
  {
    source: 'a36.p2',
    span: '县级以上人民政府禁毒委员会及其成员单位应当依法履行禁毒工作职责，防止发生制毒活动，防止麻醉药品、精神药品、易制毒化学品流入非法渠道，加强对吸毒人员的服务管理，提高在校学生抵御毒品的意识和能力。',
    modality: 'must',
    // These are member units of the drug committee, not the 成员单位 that 第十二条 defines.
    subjects: ['禁毒委员会', '禁毒委员会成员单位'],
    action: '依法履行禁毒工作职责，防止发生制毒活动，防止麻醉药品、精神药品、易制毒化学品流入非法渠道',
    object: '制毒活动',
    topics: ['drugs'],
    level: 'county-up',
  },
  {
    source: 'a36.p2',
    span: '县级以上人民政府禁毒委员会及其成员单位应当依法履行禁毒工作职责，防止发生制毒活动，防止麻醉药品、精神药品、易制毒化学品流入非法渠道，加强对吸毒人员的服务管理，提高在校学生抵御毒品的意识和能力。',
    modality: 'must',
    // These are member units of the drug committee, not the 成员单位 that 第十二条 defines.
    subjects: ['禁毒委员会', '禁毒委员会成员单位'],
    action: '加强对吸毒人员的服务管理',
    object: '吸毒人员',
    topics: ['drugs'],
    level: 'county-up',
  },
  {
    source: 'a36.p2',
    span: '县级以上人民政府禁毒委员会及其成员单位应当依法履行禁毒工作职责，防止发生制毒活动，防止麻醉药品、精神药品、易制毒化学品流入非法渠道，加强对吸毒人员的服务管理，提高在校学生抵御毒品的意识和能力。',
    modality: 'must',
    // These are member units of the drug committee, not the 成员单位 that 第十二条 defines.
    subjects: ['禁毒委员会', '禁毒委员会成员单位'],
    action: '提高在校学生抵御毒品的意识和能力',
    object: '在校学生',
    topics: ['drugs', 'schools'],
    level: 'county-up',
  },
]
