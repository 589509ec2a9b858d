/** Accounts of staff: signing in, setting up, and what a person may open. */

export const staffErrors = {
  codes: {
    'sign-in-failed': '登录没有成功：工号、密码或动态验证码不对，或者验证码已经用过。连续错5次，要等15分钟。',
    'invite-ended': '这个链接已经用过、已过期，或者不完整。请管理员重新发一个。',
    'wrong-token': '这一页和您的登录对不上，没有改动。请刷新页面再试。',
    forbidden: '这一步不能由您来做，没有改动。',
  },
  fields: {
    staffAccount: '请填写工号，例如 S-7K3M9。',
    staffPassword: '请填写密码。',
    staffPasswordShort: '密码至少12个字符，可以是几个词连在一起。',
    staffPasswordLong: '密码最多128个字符。',
    staffCode: '动态验证码是6位数字，请看手机上的验证器。',
    staffCodeWrong: '动态验证码不对。请核对手机的时间，等下一个6位数字再填。',
    staffPasskey: '通行密钥没有通过核对，请再试一次。',
    staffName: '姓名要有1到30个字。',
    staffRole: '没有这个角色。',
    staffUnit: '单位编号不对，例如 360102-centre。',
    staffPlace: '地方编号不对：要6位区划代码，乡镇（街道）是9位。',
    staffTopic: '没有这个事项类别。',
    staffAccountUnknown: '没有这个工号，或者已经离开。',
  },
} as const

export const staffPeople = {
  /** As authenticators show it: short and plain, so that its picture stays coarse enough to be read from a screen. */
  issuer: 'Pingan',
  /** As passkeys show it. */
  site: '平安建设工作台',
  /** Above a list of mistakes. */
  mistakes: '有几处需要改',
  signIn: {
    title: '工作人员登录',
    kick: '工作台',
    description: '只给受邀的工作人员使用。',
    sub: '只给受邀的工作人员使用。居民反映事情、查进度，不用登录。',
    resident: '我是居民，要反映事情',
    passkey: '用通行密钥登录',
    passkeyHint: '用这台设备的指纹、面容或锁屏密码。',
    or: '或者用密码',
    account: '工号',
    accountHint: 'S- 开头，后面5位字母和数字',
    password: '密码',
    code: '动态验证码',
    codeHint: '手机验证器上的6位数字，每个只能用一次',
    send: '登录',
    sending: '正在登录……',
    looking: '正在看您是不是已经登录……',
    noScript: '工作台要用脚本。请在浏览器里打开脚本，再刷新这一页。',
    noPasskey: '这个浏览器不能用通行密钥，请用密码和动态验证码。',
    ended: '您已经退出，或者太久没有操作。请重新登录。',
    cancelled: '没有完成通行密钥。可以再试一次，或者用密码。',
    rules: '15分钟没有操作，或者登录满8小时，会自动退出。',
    offline: '没有连上。请看看网络，再试一次。',
  },
  home: {
    title: '工作台',
    hello: (name: string, code: string) => `${name}（${code}）`,
    as: '您的角色',
    open: '您可以打开',
    nothing: '您的角色现在没有可以打开的页面。',
    demo: '这是演示账号。',
    signOut: '退出登录',
    signedOut: '已经退出。',
    at: (unit: string) => unit,
  },
  /** What each role may open; addresses that exist. */
  links: {
    queue: '待办事项',
    counter: '窗口登记',
    ledger: '操作记录',
    counts: '数量和时限',
    keys: '密钥',
    switches: '开关',
    accounts: '账号',
    tasks: '网格任务',
    handbook: '工作手册',
  },
} as const
