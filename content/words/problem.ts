/** The page for a post that its own form cannot answer. */
export const problem = {
  title: '没有办成',
  back: '没有保存任何内容。您可以按返回键回到刚才的页面，写的内容还在；也可以从头开始。',
  home: '回到首页',
  hotlines: '打电话办',
} as const
