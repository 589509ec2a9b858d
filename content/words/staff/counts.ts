/** Numbers by unit and state, for dispatchers and supervisors. */
export const countsPage = {
  title: '数量和时限',
  kick: '工作台',
  description: '各单位手上有多少事，办到哪一步，有多少超期。',
  sub: '只有数字，没有内容。按地方的次序排，不排名。',
  looking: '正在数……',
  nobody: '这一页给分派人员和督办人员用。您的角色看不到数量。',
  none: '现在没有事项。',
  all: '合计',
  groups: {
    toAssign: '等分派',
    toAccept: '等受理',
    working: '正在办',
    answered: '等居民说办好没有',
    closed: '已办结',
  },
  overdue: '已超期',
  detail: '每一步各有多少',
  again: '重新数',
  counted: (when: string) => `${when}数的`,
  closedNote: '“已办结”里还没有删除的才数；到期删除以后，只在公开的数字里。',
} as const
