/** What the assistant says, and the words by which it knows what is asked. Pieces of regular expressions where marked. */
export const assistant = {
  text: {
    bodies: (names: string, place: string) => `最接近的条文是${place}，这一款写明的单位：${names}。`,
    duty: (place: string, told: string) => `${place}写明：${told}。`,
    paragraphs: (places: string) => `最接近的条文是${places}。请看原文是不是您问的事。`,
    reference: (places: string) => `您问的是${places}，原文如下。`,
    beyond: (place: string, count: number) => `本条例没有${place}，条例一共${count}条。`,
    noParagraph: (place: string) => `本条例没有${place}。`,
    otherLaw: '您问的好像是别的法律法规的条文。本站只有《江西省平安建设条例》，不能替别的法律作答。',
    silent: '本条例没有写您问的这件事。可以换个说法再问，或者打电话问。',
    outside: (field: string) => `您问的是${field}，本条例没有写。请打下面的电话问。`,
    about: '这里用《江西省平安建设条例》的原文回答：一件事归谁管，一个单位要做什么，一条说了什么。没有用生成式模型。',
    force: (first: string) => `${first}。`,
    listed: (name: string, count: number, places: string) =>
      `条例有${count}款写到${name}要做或者要配合做的事：${places}。`,
    lacking: (said: string) => `${said}。`,
    lackingNear: (said: string, places: string) => `${said}。最接近的条文是${places}，写到的都在下面的原文里。`,
    notWritten: '条例原文没有这样写，写的是下面这样。',
    claim: '是不是您说的那样，请对照下面的原文；原文没有的，不算条例的规定。',
    notSo: (why: string, places: string) => `不是您说的那样：${why}。请看${places}的原文。`,
    vague: '您问的是哪一件事？可以从下面选一个，也可以写得具体一点。',
    unverified: '这次没有找到能逐字核对的原文，所以不作答。可以换个说法再问，或者打电话问。',
  },
  /** A question that does not say what it is about. */
  vague:
    '^(?:请问|我想问|问一下)?(?:这|那|这个|那个|这事|这件事|这种事|出了?事)?(?:该|应该|要|到底|归)?(?:谁|找谁|哪个部门|什么部门|哪个单位|怎么办|找哪里|哪里)(?:来)?(?:负责|管|办|处理|说|管理)?(?:的|呢|啊|呀)?[?]?$',
  vagueChoices: ['邻里吵架归谁管', '校园周边的安全归谁管', '食品安全归谁管', '反映问题没人理怎么办'],
  /** A question that leans on the last answer. */
  leaning: '^那.{1,14}$|^(?:还有|另外).{1,12}$',
  join: '、',
  semicolon: '；',
  /** The law's word of each force, between who and what; null where the sentence cannot be told from its slots. */
  modalWords: { must: '应当', may: '可以', 'must-not': '不得', encouraged: '鼓励和支持', is: null, right: null },
  notes: {
    text: '以条文为准。',
    engine: '本助手未使用生成式模型，回答由条例原文摘录组成。',
    noLead: '条例没有写由谁牵头。',
  },
  actions: {
    report: '向有关单位反映这件事',
    hotline: (name: string, number: string) => `打${number}（${name}）`,
    read: (place: string) => `看${place}全文`,
    readBody: (name: string) => `看${name}的全部职责`,
  },
  /** Steps that this site offers where a paragraph is cited: [beginnings of ids, kind, address, label]. */
  offers: [
    [['a54.p1', 'a54.p2'], 'volunteer', '/volunteer/', '报名当平安志愿者'],
    [['a59.'], 'survey', '/survey/', '填公众安全感调查'],
  ],
  /** Fields of other laws: [words of the question, the field, the number to ask]. */
  fields: [
    ['护照|签证|出入境|港澳通行证', '出入境证件', '12345'],
    ['身份证.{0,6}(?:办|补|换|丢)|户口|落户|迁户|上户', '户籍和身份证', '12345'],
    ['公积金|买房|房贷|房产证|不动产', '住房和公积金', '12345'],
    ['社保|医保|失业保[险线]|养老金|养老保险|残疾证|退休金|失业金|低保|新农合', '社会保险和救助', '12345'],
    ['驾照|驾驶证|上牌|年检|违章|扣分|行驶证', '车辆和驾驶证', '12345'],
    ['离婚|結婚|结[婚昏]|婚姻登记|冷静期|要离|抚养|彩礼|遗产|继承|遗嘱|分财产', '婚姻家庭和继承', '12348'],
    ['欠薪|工资|讨薪|加班费|劳动合同|工伤|辞退|总包', '劳动报酬和劳动合同', '12345'],
    [
      '营业[执直]照|注册公司|个体(?:户|工商)|商标|专利|公司(?:注册|注销)|开(?:一)?家?.{0,4}店.{0,6}证|发票|报税|个税|税务',
      '工商登记和税务',
      '12345',
    ],
    ['学区|入学|择校|上哪.{0,3}(?:小学|中学)|哪个(?:小学|中学)|转学|高考|中考|学费', '入学和考试', '12345'],
    ['招考|招聘|考公|事业编|报名条件|面试|笔试', '招录考试', '12345'],
    ['准生证|生育|计划生育|疫苗|挂号|看病报销', '生育和看病', '12345'],
    ['天气|股票|彩票|快餐|菜谱|作文|写诗|翻译|编程|代码|游戏|电影', '平安建设以外的事', '12345'],
    ['航空|航班|机票|火车票|高铁', '出行和票务', '12345'],
    ['信用卡|征信|贷款|利率|逾期|理财产品|基金定投|保险理赔|存款利息', '银行业务', '12345'],
    ['充电桩|停车费|停车位.{0,6}(?:申请|买|租)|ETC|高速费|加油|行李|超重', '车辆和出行', '12345'],
    ['年休假|休假|产假|试用期|怀孕了', '劳动报酬和劳动合同', '12345'],
    ['种.{0,4}稻|农药补贴|粮食补贴|农机补贴|一亩', '农业补贴', '12345'],
    ['下雨|怎么腌|怎么做菜|刺身|食谱|七律|写首|唱歌|笑话|减肥', '平安建设以外的事', '12345'],
    ['退货|退款|七天无理由|买.{0,6}(?:质量|假货)', '消费纠纷', '12345'],
    ['借条|欠钱不还|欠我钱|起诉|打官司|律师费', '民事诉讼', '12348'],
    ['宅基地|土地证|承包地|自建房', '土地和宅基地', '12345'],
    ['接自来水|报装|停电|停水|水费|电费|燃气费|宽带', '水电气网', '12345'],
  ],
  /** Left out when it is looked whether a question is about a body and nothing else. */
  connectives:
    '[,，。?？!、“”"]|(?:都|分别|一共|总共|各|具体|全部|所有|主要)|(?:在|按|依|照|里|中|里面|中的|上)?(?:这部|这个|这|本)?(?:平安建设)?(?:条例|法|工作|建设)(?:里头|里面|里|中|上)?|平安|在|请|列出|请问|说说|讲讲|告诉我|我想知道|县级|县里|我们|要|应当|应该|须|得|会|能|该|需要|必须|可以|做|干|管|负责|履行|遵守|承担|抓|办|给|派了|派|规定|写|写明|写在|有关|跟|对|的人问|他们|它|职责|职能|任务|责任|义务|工作|活|事情|事|哪些|哪几|哪|几|多少|几多|什么|啥|么里|有何|何|有|是|的|了|些|桩|条|款|项|样|个|第|到底|呢|吗|啊|怎么|如何|什么样|职权|权限|方面|江西|里|中|与|和|参与|好|那些|[值直]责|渠|社区里|各|又|跟',
  /** Asks who settles duties, not which they are. */
  decided: '谁|由.{1,6}(?:定|划|编|确定|规定)|怎么(?:定|划)',
  /** Stands for a body named before. */
  pronoun: '^(?:那)?(?:渠|他|它|她|他们|它们|渠们|到底|究竟)',
  /** A second thing is asked beside the one that the law does not say. */
  second:
    '谁(?:发|管|负责|来|牵头)|归谁|哪个(?:部门|单位)|怎么办|会咋样|会怎么样|会怎样|什么后果|保障没|[,，;；。?？].{0,8}(?:条例)?(?:要求|规定).{0,14}[吗么嘛]|由谁|[,，;；。?？].{2,}(?:谁|哪个|怎么|要不要|该不该|能不能|可以|咋样|必须|还是)',
  /** Words that stand in the law, but do not tell what a question is about. */
  empty:
    '^(?:平安建设|平安|建设|条例|本条例|本省|工作|应当|可以|有关|相关|单位|部门|人员|问题|情况|管理|负责|进行|具体|根据|按照|规定|要求|制定|建立|健全|加强|做好|开展|组织|提出|情形|方式|公众|社会|群众|政府|处理|及时|或者|以及|其他|他人|作为|需要|活动|实施|发现|自己|本级|下列|下设|一个|这种|不得|有下列|各级|机构|人民|行为|依据|结果|安全|发生|提供|机关|责任|职责|内容|标准|方面|对在|和有|关的|是指|所在|事项|办公|个人|家庭|学校|企业|城市|服务|使用|在本|地区|人的|主管|建议|信息|重要|区域|模式|体系|派出|是谁|在哪|给我|法律|法规|没有|不及|以上|上的|分别|暴力|一个|参与|成员)$',
  article: (number: string) => `第${number}条`,
  paragraph: (article: string, number: string) => `${article}第${number}款`,
  ordinal: '第',
  /** Where in a sentence an article is named; N stands for a numeral. */
  reference: '第?\\s*(N)\\s*条(?:\\s*第?\\s*(N)\\s*款)?',
  /** Read as an article without its opening word when the numeral has two digits and this follows. */
  told: '^(?:的|里|说|讲|写|规定|是|怎么|第|$|[,。?])',
  /** Read as an article only with this before, when the numeral stands without its opening word. */
  ours: '(?:第|条例|本法|平安建设)\\s*$',
  otherLaw: '(?:法|法典|办法|细则|规定|(?!平安|本|这|该|按照|根据|依据|依照|部|个).(?!安).条例)》?的?\\s*$',
  followUp: '^那?么?第?(N)款呢?[?]?$',
} as const
