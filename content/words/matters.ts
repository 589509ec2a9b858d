/** What a matter is called, where it stands, and what comes next: in the API and on the pages alike. */
export const matters = {
  kinds: {
    inquiry: { label: '咨询', hint: '想问清楚：归谁管、怎么办、有没有规定' },
    help: { label: '求助', hint: '遇到难处，想请人帮一把' },
    complaint: { label: '投诉', hint: '有人影响到我了，或者该管的没有管' },
    suggestion: { label: '意见建议', hint: '想让家门口更平安，有个主意' },
    tip: { label: '举报', hint: '知道违法犯罪的线索，怕被人知道是谁说的' },
  },
  states: {
    registered: '已登记',
    withdrawn: '已撤回',
  },
  stateNotes: {
    registered: '内容已经保存，还没有转到办理单位。',
    withdrawn: '这件事不再往下办。如果留过姓名和电话，已经删除。',
  },
  events: {
    'matter.submit': { title: '已登记', text: '您在网上提交。' },
    'matter.withdraw': { title: '已撤回', text: '由您本人凭回执码撤回，姓名和电话同时删除。' },
  },
  otherEvent: { title: '有新的进展', text: '有新的进展。' },
  unknownCounty: '县（市、区）不清楚',
  noContact: '没有留',
  next: {
    registered: '请保存回执码。回来查看只凭这个码，丢了，我们也找不回来。',
    withdrawn: '还想反映，可以重新填写，或者拨打12345。',
    steps: (promise: {
      routingShownDays: number
      personAnswersDays: number
      generalDays: number
      complexDays: number
    }) => [
      { when: `${promise.routingShownDays}个工作日内`, text: '告诉您由哪个单位办，依据哪一条' },
      { when: `${promise.personAnswersDays}个工作日内`, text: '有人看过，给您第一次回话' },
      { when: `${promise.generalDays}个工作日内`, text: `给您答复；事情复杂的，${promise.complexDays}个工作日内` },
    ],
    promised: '以上期限是本平台承诺，不是条例的规定。条例没有写办理期限。',
    example: '示例时限，尚无单位承诺。条例没有写办理期限。',
    demonstration: '本站是演示，没有单位在受理。真有事要办，请打12345，或到乡镇（街道）综治中心。',
  },
  refused: {
    privacy:
      '要保密或者匿名的内容，要先在您的手机上加密再送出，这项功能还在建设，现在没有保存任何内容。请拨打12345；涉及国家安全的，拨打12339。',
    diverted: '涉及国家安全的内容，本网站不收，现在没有保存任何内容。请拨打12339；正在发生的，马上打110。',
  },
  withdrawnAlready: '这件事已经撤回，不用再撤。',
} as const
