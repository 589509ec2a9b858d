/** What is kept, why, who reads it and until when: one row for each noun, for the privacy page. */
export const clock = {
  title: '存什么，存多久',
  lead: '下面的天数都是本平台自己定的，条例没有写。到了日子，程序自动删除，不用谁来申请。',
  columns: { what: '存什么，为什么', who: '谁能看', until: '存到什么时候' },
  /** Between the names of readers. */
  and: '、',
  readers: {
    resident: '您本人',
    handler: '办理的人',
    'grid-worker': '网格员',
    supervisor: '督办人员',
    volunteer: '志愿者本人',
    organiser: '组织志愿活动的人',
    analyst: '调查分析人员',
    auditor: '审计人员',
    administrator: '管理员',
    system: '没有人看，只给程序用',
  },
  kinds: { inquiry: '咨询', help: '求助', complaint: '投诉', suggestion: '意见建议', tip: '举报' },
  days: (kinds: string, days: number) => `${kinds}${days}天`,
  sealedKinds: '加密填写的，不分类别，都是',
  between: '；',
  nouns: {
    matter: {
      what: '反映的事',
      why: '类别、什么事、哪个地方、哪个单位、经过、办到哪一步，用来办理。经过加密存放；加密填写的，经过不在这里',
      until: (days: { matter: string; withdrawn: number }) =>
        `办结以后：${days.matter}。撤回的，${days.withdrawn}天；撤回以后，您也可以马上删除。没有办结的，一直留着`,
    },
    contact: {
      what: '姓名、电话（可以不填）',
      why: '联系您。单独加密存放；加密填写的，不在这里',
      until: () => '和那件事一起删除；撤回时马上删除',
    },
    sealed: {
      what: '加密填写的内容和联系方式',
      why: '办理。在您的手机上就加了密，服务器打不开',
      until: () => '和那件事一起删除',
    },
    pictures: { what: '照片', why: '办理。加密存放', until: () => '和那件事一起删除' },
    dialogue: { what: '您和办理单位的来往', why: '问清楚、答复您。加密存放', until: () => '和那件事一起删除' },
    notes: {
      what: '工作人员之间的备注',
      why: '同事之间交接、商量怎么办。不给您看，也不在您的副本里。加密存放',
      until: () => '和那件事一起删除',
    },
    exports: {
      what: '要导出清单的申请：谁提出、谁同意、为什么',
      why: '清单要两个人同意才导得出，里面没有姓名、电话和经过',
      until: (days: { export: number }) => `提出以后${days.export}天`,
    },
    tasks: {
      what: '请网格员到现场的任务、看到的情况和照片，网格员报的隐患',
      why: '到现场看、办。任务里没有您的姓名、电话和原话。加密存放',
      until: () => '和那件事一起删除',
    },
    notices: {
      what: '到期提醒的记录：提醒了哪一级、谁看过',
      why: '不让一件事拖着没人管',
      until: () => '和那件事一起删除',
    },
    hold: {
      what: '暂停删除的记录：理由、谁、从哪天起',
      why: '有要查清的事（比如复查、诉讼）用得着，可以暂停删除一件事。您的进度页会写明',
      until: () => '恢复删除时',
    },
    tombstone: {
      what: '删除以后留下的一条：编号、类别、单位、办结的月份',
      why: '编号不再发给别人；知道曾有这样一件事',
      until: () => '一直留着',
    },
    events: {
      what: '办理记录：做了什么、哪个角色、什么时候',
      why: '查谁看过、谁做过。里面没有您写的话，也没有姓名和电话',
      until: () => '一直留着',
    },
    volunteer: {
      what: '志愿者报名：称呼、电话、愿意做什么、在哪里、什么时间',
      why: '联系、安排。称呼和电话加密存放',
      until: () => '到您删除',
    },
    answers: {
      what: '安全感调查的答案和日期',
      why: '算结果。没有能认出您的东西',
      until: (days: { answer: number }) => `交上来以后${days.answer}天`,
    },
    results: { what: '公布的调查结果', why: '公开。人数太少的格子不写数', until: () => '一直留着' },
    repeat: {
      what: '防止重复提交的指纹',
      why: '网络不好重发时，不会变成两件事',
      until: (days: { repeat: number }) => `${days.repeat}天`,
    },
    leftover: {
      what: '没有传完的照片片段的编号',
      why: '找到它，把它删掉',
      until: (days: { upload: number }) => `${days.upload}天`,
    },
    staff: {
      what: '工作人员的账号、登录和邀请',
      why: '只让该看的人看',
      until: (days: { signIn: number; invite: number }) =>
        `账号一直留着，好查谁做过什么；登录的记录${days.signIn}天，邀请${days.invite}天`,
    },
    keys: {
      what: '单位和工作人员的公钥，以及用口令锁住的私钥',
      why: '加密的内容只让该看的人打开；口令和私钥本网站看不到',
      until: () => '工作人员的随账号，单位的一直留着，不然以前的内容打不开',
    },
  },
  backups: (days: number) =>
    `从数据库里删掉的，在数据库自己的备份里最多还留${days}天，不会拿来用；经过、姓名、电话在备份里也是密文。`,
} as const
