/** Opening what is sealed, with the passphrase of one's own keys. */
export const unlockWords = {
  title: '先打开密钥',
  why: '这里有加密的内容，要用您的密钥口令打开。口令和打开后的密钥只在这一页里，不会发出去；关掉页面就锁上了。',
  passphrase: '密钥口令',
  hint: '不是登录密码，是您在“密钥”页面自己定的口令',
  show: '显示口令',
  send: '打开',
  sending: '正在打开……',
  progress: '口令正在变成密钥，旧手机上要十几秒。',
  empty: '请填写密钥口令。',
  wrong: '口令不对，没有打开。请核对后再试；忘了的，请到“密钥”页面重新建立，同事会把密钥再转给您。',
  offline: '没有连上，密钥没有打开。请看看网络，再试一次。',
  unsupported: '这个浏览器或者这个网址不能解密。请换一个新一点的浏览器，或者核对网址是不是以 https 开头。',
  none: '您还没有建立密钥。请先到“密钥”页面定一个口令。',
  toKeys: '到“密钥”页面',
  opened: '密钥已打开。',
} as const
