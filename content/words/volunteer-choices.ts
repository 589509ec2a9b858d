/** What a volunteer chooses from: services, times, and consents by purpose. */

/**
 * The six services of the first paragraph of Article 54, in its order. `term` stands there word for word (a test
 * compares); risk, plain words and what is needed before a shift are ours.
 */
export const services = [
  {
    code: 'patrol',
    term: '社会治安巡查',
    risk: 'medium',
    riskText: '有一定危险',
    say: '两人以上一起走街串巷，看到隐患就报告。会走夜路，可能碰到吵架的人、醉酒的人。',
    before: '先办好意外保险，参加培训。不拦人、不搜身，不处置危险，遇事先打110。',
  },
  {
    code: 'mediation',
    term: '矛盾调解',
    risk: 'medium',
    riskText: '有一定危险',
    say: '帮闹矛盾的双方坐下来谈。可能挨骂，也可能事后被人埋怨。',
    before: '先参加培训，答应保密。和一方是亲戚朋友，或者有利害关系的，要回避。',
  },
  {
    code: 'publicity',
    term: '平安法治宣传',
    risk: 'low',
    riskText: '危险小',
    say: '发材料、讲防骗、讲条例。',
    before: '没有额外要求。',
  },
  {
    code: 'rescue',
    term: '应急处置救援',
    risk: 'high',
    riskText: '危险大，可能受伤',
    say: '火灾、洪水、事故现场的帮手。可能受伤，严重时有生命危险。',
    before: '必须先办好意外保险，有相应的技能证明；在现场只听统一指挥，不自己行动。',
  },
  {
    code: 'care',
    term: '特殊群体关爱',
    risk: 'medium',
    riskText: '有一定危险',
    say: '看望独居老人、留守儿童等需要照顾的人。要进别人家，也会知道别人的难处。',
    before: '两人一起去，不单独和被探望的人相处；不把别人家的事讲出去。',
  },
  {
    code: 'legal-help',
    term: '提供法律服务',
    risk: 'low',
    riskText: '危险小',
    say: '解答法律问题，帮人找法律援助。',
    before: '要有相应的执业资格或者法律工作经历；不收钱。',
  },
] as const

export const times = [
  { code: 'weekday-day', name: '工作日白天' },
  { code: 'weekday-evening', name: '工作日晚上' },
  { code: 'weekend-day', name: '周末白天' },
  { code: 'weekend-evening', name: '周末晚上' },
] as const

/** One consent per purpose; each stands unticked. */
export const consents = [
  {
    code: 'arrange',
    name: '同意用我的称呼和电话联系我，安排志愿活动',
    hint: '报名必须有这一项，不然没有办法找到您',
  },
  {
    code: 'emergency',
    name: '同意在我活动中出意外时，联系我填的紧急联系人',
    hint: '请先跟这位联系人说一声',
  },
  {
    code: 'national',
    name: '同意用我的志愿者编号，和全国志愿服务信息系统核对',
    hint: '只核对编号，不把别的内容交出去',
  },
] as const
