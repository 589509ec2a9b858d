/** What stands around every page of the desk. */
export const staffFrame = {
  name: '工作台',
  nav: '工作台栏目',
  signOut: '退出',
  signingOut: '正在退出……',
  loading: '正在打开……',
  notLoaded: '没有打开。请看看网络，再刷新这一页。',
  /** Of a grid worker's phone. */
  unsent: '这台手机里还有没发出去的，现在退出就没有了。仍然退出吗？',
  /** Who is signed in: where, as what, and their name. */
  who: (name: string, units: string, roles: string) => `${units}，${roles}，${name}`,
  foot: '每次打开事项都会记下来，并显示给当事人。15分钟没有操作，会自动退出。',
  toSite: '居民看到的网站',
} as const
