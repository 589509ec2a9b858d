/** What people call each role, of the public and of staff. */
export const roleWords = {
  resident: '您本人',
  system: '系统',
  dispatcher: '分派人员',
  handler: '办理人',
  reviewer: '复核人员',
  'grid-worker': '网格员',
  custodian: '身份保管人',
  supervisor: '督办人员',
  organiser: '志愿服务组织人员',
  'survey-client': '调查委托方',
  'survey-contractor': '调查受托方',
  'survey-monitor': '调查监督方',
  auditor: '审计人员',
  administrator: '管理员',
  volunteer: '志愿者',
  respondent: '受访者',
} as const
