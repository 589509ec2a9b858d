/** The frame of the handbook; its chapters stand in content/words/pages/staff-handbook-*.md. */
export const handbook = {
  title: '工作手册',
  kick: '工作台',
  description: '给工作人员：谁做什么，第一天，密钥和恢复，依法不受理，开关，出了事怎么办。',
  sub: '只写这个平台怎么用。条例的话逐字引自条例，其余是本平台的规定。',
  contents: '目录',
  law: '条例怎么写',
} as const
