/** Keys of staff, as the Worker and the commands speak of them. */
export const staffKeys = {
  errors: {
    notHeld: '您自己没有这一期的收件密钥，不能转给同事。没有改动。',
    notAdmitted: '这一期早于这位同事到岗，要先由负责人决定能不能看。没有改动。',
    membersChanged: '单位的人员或者他们的密钥刚刚有了变化，没有保存。请刷新后重新生成。',
    secondPerson: '要由另一个人、另一个岗位（负责人和身份保管人各一人）同意。没有改动。',
    notAgreed: '还没有第二个人同意，或者已经超过时限，恢复密钥没有交出。',
  },
  demo: {
    passphrase: (passphrase: string) =>
      `演示密钥口令（演示分派、经办、复核、身份保管人员解锁收件密钥用，只在演示里有效）：${passphrase}`,
    refused: '演示密钥只能在演示里、给演示账号建立。',
  },
} as const
