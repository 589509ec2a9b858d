/** By the key that the schema of the counter gives as its message. */
export const counterErrors = {
  intakeWay: '请选一项：本人来窗口，还是打电话来。',
  intakeReadBack: '请先逐项念给对方听，对方说对了再登记。',
} as const
