/** What the built page of the sealed form says without its script; none of it is fetched by a browser as script. */
export const sealedPage = {
  description: '举报，或者要保密、要匿名的事：在您的手机上加密以后才送出，只有受理单位打得开。一步一页，不用注册。',
  /** On the first step of the open form. */
  entry: {
    title: '保密或匿名',
    text: '举报一律加密。别的事，要是怕人知道是您说的，也可以加密填写：写的内容在您的手机上加密以后才送出。',
    go: '加密填写',
  },
  /** Without script or without keys; without WebCrypto: sealed.unable. */
  without: {
    script: '加密要在您的手机上进行，需要打开脚本。为了不让内容以明文送出，不打开脚本就没有这张表。',
    keys: '这个网站还没有装好各单位的加密公钥，加密提交现在不能用。',
    instead: '现在可以这样反映',
    counter: '也可以到乡镇（街道）综治中心当面说。',
    open: '不需要保密的，可以直接填写：',
    openLink: '反映一件事',
  },
} as const
