/** What is said when proof of work is asked for; part of words.errors.codes. */
export const workErrors = {
  'work-needed':
    '提交之前，您的设备要先做一道小计算题，本网站的页面会自动完成。现在没有保存，请在本网站的页面上再提交一次。',
  'work-wrong': '设备送来的计算结果不对，没有保存。请刷新页面再提交。',
  'work-expired': '设备的计算结果过期了，没有保存。请再提交一次，您写的内容还在这一页。',
  'work-used': '设备的计算结果已经用过一次，没有保存。请再提交一次，您写的内容还在这一页。',
} as const

const hotlines = '等不了的，拨打12345；有危险，马上拨打110、119或者120。'

export const work = {
  /** More than twenty writes a minute from one network. */
  crowded: (seconds: number) =>
    `从您这个网络提交的人太多，现在还没有保存。您填的都还在，请过${seconds}秒再按一次提交。${hotlines}`,
  /** Too many wrong codes with one number. */
  tries: (minutes: number) => `这个回执号最近试错的次数太多。请过${minutes}分钟再试。${hotlines}`,
  faults: {
    offline: '现在没有网络，还没有送出。您写的内容还在这一页，有网络时再按一次。',
    unsolved: '您的设备没有算完提交前的小计算题，还没有送出。请再按一次；还不行，请拨打12345。',
    cancelled: '已经停下，没有送出。',
  },
} as const
