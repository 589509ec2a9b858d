/** What the desk's pages for one role share. */
export const staffPages = {
  opening: '正在打开……',
  broken: '没有打开。请看看网络，再刷新这一页。',
  offline: '没有连上。请看看网络，再试一次。',
} as const
