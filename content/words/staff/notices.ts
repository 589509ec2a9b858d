/** Reminders of the overdue ladder. */
export const notices = {
  title: '时限提醒',
  lead: '期限用到一半提醒办理的人，八成提醒督办人员，到期报本级和上一级统筹协调机构，拖到期限的两倍报到省。每一档只提醒一次。',
  rungs: {
    promise: { 50: '时间用了一半', 80: '时间用了八成', 100: '已经过期', 200: '拖到期限的两倍' },
    resident: { 50: '', 80: '', 100: '居民没有回话，请接着办', 200: '等居民回话太久，没有接着办' },
  },
  /** What is promised, as staff call it. */
  clocks: {
    routing: '定下归谁办',
    answer: '第一次回话',
    general: '答复（一般的事）',
    complex: '答复（复杂的事）',
    resident: '等居民回话',
  },
  due: (day: string) => `期限${day}`,
  told: (day: string) => `${day}提醒`,
  handle: (handle: string) => `编号${handle}`,
  comma: '，',
  stop: '；',
  unread: (count: number, most: number) => (count >= most ? `没看的有${most}条以上` : `没看的有${count}条`),
  allRead: '都看过了。',
  isNew: '没看',
  over: '已经办过这一步',
  markAll: '列出的都看过了',
  marking: '正在记下……',
  older: '更早的提醒',
  empty: '没有提醒。期限用到一半，这里会提醒办理的人。',
  loading: '正在取提醒……',
  lost: '没有取到。请看看网络，再试一次。',
  again: '再试一次',
  /** Beside the queue. */
  open: (count: number) => (count > 0 ? `时限提醒，${count}条没看` : '时限提醒'),
  days: (days: number) => `这里列${days}天以内的提醒。谁看过、什么时候看的，记在操作记录里。`,
} as const
