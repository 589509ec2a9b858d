/** What is said about reading without a network: the line at the foot, the notes on saved pages, /offline/ itself. */
export const offline = {
  /** At the foot of every page once this device has the whole copy; links to /offline/, and the date stands behind it. */
  kept: '已保存，离线也能看',
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  /** At the head of a page that came from the saved copy; the date stands between. */
  note: { before: '没有连上网，这里是', after: '保存的内容。' },
  /** At the head of /offline/ when it stands in for a page that is not saved. */
  instead: '没有连上网。您要的这一页没有保存，现在打不开。',
  retry: '再试一次',
  page: {
    title: '没有网络时',
    heading: ['没有网络，', '也能看这些'],
    description: '打开过本站一次，条例、指南、热线和查条文没有网络也能用。',
    say: '打开过本站一次，下面这些就存进手机或电脑里了。',
    can: '能看的',
    links: {
      '/regulation/': '条例全文，63条和大意',
      '/search/': '查条文',
      '/duties/topics/': '一件事归谁管',
      '/guides/': '办事指南',
      '/hotlines/': '什么事打什么电话',
    },
    cannot: '要连网的',
    needs: ['反映事项和查进度', '当志愿者、填安全感调查', '问一问：问题给您留着，先帮您找条文'],
    /** The sentence about 12345 in forms.or follows. */
    meanwhile: '反映事情，',
    danger: '打电话不用上网',
    storage: '存了什么',
    what: '只存本站公开的文字，不到三兆。您写的内容、回执码、查到的进度，一样都不存。',
    saver: '手机开了“省流量”，就不存。',
    forget: '删掉，以后也不存',
    forgotten: '已删掉，以后不再存。',
    again: '重新保存',
    failed: '没有做成，请再试一次。',
  },
  /** Under a question that could not be sent. */
  ask: {
    title: '没有连上网',
    say: '要连上网才能回答。您的问题还在下面的框里，连上网再按“提问”。',
    hits: '先看条文',
    near: '条例里和您的问题用词最接近的：',
    nothing: '条例里没有找到接近的说法。',
    danger: '有危险，先打电话',
  },
} as const
