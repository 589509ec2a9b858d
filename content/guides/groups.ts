/** The guides in the order in which they are listed: what people face, by group, with the title of each. */
export const guideGroups = [
  {
    key: 'fraud',
    title: '防骗、防坑',
    guides: {
      'telecom-fraud': '电信诈骗',
      'illegal-fundraising': '非法集资',
      'organised-crime-leads': '涉黑涉恶线索',
    },
  },
  {
    key: 'home',
    title: '住处和邻里',
    guides: {
      'neighbour-disputes': '邻里纠纷',
      'residential-area': '物业与小区安全',
      'noise-and-pollution': '噪音与环境污染',
      'grid-worker': '网格员能帮什么',
    },
  },
  {
    key: 'family',
    title: '家人和孩子',
    guides: {
      'around-schools': '校园周边',
      'family-and-minors': '家庭与未成年人',
      'mental-disorder-families': '精神障碍患者家庭',
      'residence-and-migration': '流动人口与居住证',
    },
  },
  {
    key: 'daily',
    title: '吃饭、寄件、出门',
    guides: {
      'food-and-drugs': '食品药品',
      parcels: '快递寄递',
      'ride-hailing-and-couriers': '网约车与外卖骑手',
      'big-events-and-crowds': '大型活动与人员密集场所',
    },
  },
  {
    key: 'office',
    title: '反映和投诉',
    guides: {
      'petitions-and-hotlines': '信访与各热线怎么选',
      'when-a-unit-does-not-act': '单位不履职怎么办',
    },
  },
  {
    key: 'part',
    title: '出一份力',
    guides: {
      'becoming-a-volunteer': '当平安志愿者',
      'brave-acts': '见义勇为',
      'safety-survey': '公众安全感调查',
    },
  },
] as const

/** The titles by slug; a guide whose slug is not here is not shown. */
export const guideTitles: Readonly<Record<string, string>> = Object.assign(
  {},
  ...guideGroups.map(({ guides }) => guides),
)

/** Every slug, in the order of the list. */
export const guideSlugs: readonly string[] = Object.keys(guideTitles)
