import { describe, expect, test } from 'vitest'
import { checkClaim } from '../../content/duties/claims/check-claim.ts'
import { provisionOf } from '../../content/duties/claims/provision-of.ts'
import { namedBodies } from '../../content/duties/claims/tables/named.ts'
import { findBodies } from '../../content/duties/claims/text/find-bodies.ts'
import type { Defect, RuleName } from '../../content/duties/claims/types.ts'
import { claims } from '../../content/words/claims.ts'

/** `null`: the rule has nothing to say; otherwise the reason of its first defect. */
type Case = readonly [id: string, sentence: string, reason: Defect['reason'] | null]

function judge(rule: RuleName, [id, sentence]: Case, allowEveryday = false): Defect['reason'] | null {
  const rest = id.split(' ').map(provisionOf)
  const found = checkClaim(sentence, rest, { allowEveryday }).filter((defect) => defect.rule === rule)
  for (const { reason } of found) expect(claims[reason]).toBeTruthy()
  return found[0]?.reason ?? null
}

describe('bodies: a claim names no body that its paragraphs do not name', () => {
  test.each<Case>([
    ['a54.p3', '公安机关应当依法处理并采取相关保护措施。', null],
    ['a54.p3', '派出所应当依法处理并采取相关保护措施。', 'body-unnamed'],
    ['a54.p3', '人民检察院应当依法处理并采取相关保护措施。', 'body-absent'],
    ['a33.p1', '公安机关应当依法惩处涉黑涉恶违法犯罪行为。', 'body-absent'],
    ['a33.p1', '监察委员会、法院、检察院应当依法惩处涉黑涉恶违法犯罪行为。', null],
    ['a19.p2', '自然资源主管部门应当制定部门应急预案。', null],
    ['a19.p2', '卫生健康部门应当制定部门应急预案。', null],
    ['a19.p2', '应急管理部门应当制定部门应急预案。', 'body-absent'],
    ['a37.p1', '市场监管部门应当会同有关部门加强食品安全监督管理。', null],
    ['a37.p1', '药监局应当加强食品安全监督管理。', 'body-unnamed'],
    ['a40.p2', '城市管理部门和公安机关应当建立协同监管机制。', null],
    ['a40.p2', '城管应当建立协同监管机制。', 'body-unnamed'],
    ['a9.p1', '各级人民政府应当将平安建设纳入规划。', 'body-absent'],
    ['a25.p1', '县级以上人民政府应当排查风险隐患。', 'body-absent'],
    ['a57.p1', '乡镇统筹协调机构可以制定具体考核办法。', null],
    ['a12.p1', '省统筹协调机构应当确定成员单位。', 'body-absent'],
    ['a44.p1', '教育主管部门应当会同城市管理部门建立学生安全区域制度。', null],
    ['a44.p1', '教育主管部门应当会同民政部门建立学生安全区域制度。', 'body-absent'],
    ['a3.p1', '平安建设各主体应当坚持中国共产党的领导。', null],
    ['a51.p1', '居委会应当协助乡镇人民政府开展工作。', 'body-everyday'],
    ['a52.p1', '物业公司应当推进平安小区建设。', 'body-everyday'],
    ['a54.p1', '居委会组织社会公众参加志愿活动。', 'body-absent'],
    ['a54.p3 a52.p2', '公安机关、物业服务企业都写在里面。', null],
  ])('%s %s', (...row) => expect(judge('bodies', row)).toBe(row[2]))

  test.each<Case>([
    ['a51.p1', '居委会、村委会要协助乡镇政府、街道办开展工作。', null],
    ['a52.p1', '业委会、物业公司要和居委会一起建设平安小区。', null],
    ['a54.p3', '警察要依法处理，保护你。', null],
    ['a54.p3', '派出所要依法处理，保护你。', 'body-unnamed'],
    ['a54.p3', '居委会要保护你。', 'body-absent'],
    ['a40.p2', '城管要一起监管。', 'body-unnamed'],
  ])('with everyday names allowed: %s %s', (...row) => expect(judge('bodies', row, true)).toBe(row[2]))

  test('every body of the law is recognised as one name, and nothing is found in a sentence without one', () => {
    for (const name of namedBodies) expect(findBodies(name).map((body) => body.said)).toEqual([name])
    expect(findBodies('平安建设的主要任务是维护国家政治安全')).toEqual([])
  })
})

describe('numbers: each number, date, law and article is in the cited text or is the citation', () => {
  test.each<Case>([
    ['a23.p2', '鼓励公众通过12345、12348、12339反映。', null],
    ['a23.p2', '鼓励公众通过１２３４５反映。', null],
    ['a23.p2', '鼓励公众通过12346反映。', 'number-absent'],
    ['a23.p2', '鼓励公众拨打110。', 'number-absent'],
    ['a15.p3', '每个城市社区网格应当配备1名专职网格员。', null],
    ['a15.p3', '每个城市社区网格应当配备两名专职网格员。', 'number-absent'],
    ['a15.p3', '每个城市社区网格应当配备2名专职网格员。', 'number-absent'],
    ['a63.p1', '本条例自二〇二三年一月一日起施行。', null],
    ['a63.p1', '本条例自2023年1月1日起施行。', null],
    ['a63.p1', '本条例自2020年1月1日起施行。', 'date-absent'],
    ['a63.p1', '1992年8月1日通过。', 'date-absent'],
    ['a63.p1', '第10届人民代表大会常务委员会第四次会议修订。', null],
    ['a63.p1', '《江西省社会治安综合治理条例》同时废止。', null],
    ['a63.p1', '《中华人民共和国治安管理处罚法》同时废止。', 'law-absent'],
    ['a54.p3', '《江西省平安建设条例》第五十四条第三款规定，公安机关应当依法处理。', null],
    ['a54.p3', '第54条第3款规定，公安机关应当依法处理。', null],
    ['a54.p3', '第五十四条第二款规定，公安机关应当依法处理。', 'article-not-cited'],
    ['a54.p3', '第七十条规定，公安机关应当依法处理。', 'article-not-cited'],
    ['a58.p1.i6', '第五十八条第一款第（六）项写到公众安全感。', null],
    ['a58.p1.i6', '第五十八条第一款第（七）项写到公众安全感。', 'article-not-cited'],
    ['a54.p3', '公安机关应当在3个工作日内处理。', 'number-absent'],
    ['a62.p1', '责令限期整改，并处罚款五百元。', 'number-absent'],
    ['a62.p1', '责令限期整改，按百分之五扣减。', 'number-absent'],
    ['a7.p1', '党政主要负责人为第一责任人。', null],
    ['a7.p1', '党政主要负责人为第二责任人。', 'number-absent'],
    ['a14.p2', '大家一起、进一步、第一时间反映一个问题。', null],
  ])('%s %s', (...row) => expect(judge('numbers', row)).toBe(row[2]))
})

describe('modality: must, may, encouraged and must not are never confused', () => {
  test.each<Case>([
    ['a54.p3', '公安机关应当依法处理并采取相关保护措施。', null],
    ['a54.p3', '公安机关要依法处理，也要采取保护措施。', null],
    ['a54.p3', '公安机关必须依法处理。', null],
    ['a54.p3', '公安机关可以依法处理并采取相关保护措施。', 'modality-differs'],
    ['a54.p3', '鼓励公安机关依法处理并采取相关保护措施。', 'modality-differs'],
    ['a50.p2', '企业事业单位可以设立人民调解委员会。', null],
    ['a50.p2', '企业事业单位能设立人民调解委员会。', null],
    ['a50.p2', '企业事业单位应当设立人民调解委员会。', 'modality-differs'],
    ['a50.p2', '企业事业单位要设立人民调解委员会。', 'modality-differs'],
    ['a50.p2', '企业事业单位设立人民调解委员会。', 'modality-dropped'],
    ['a14.p2', '乡镇人民政府、街道办事处应当及时受理群众诉求。', null],
    ['a14.p2', '必要时可以报县级人民政府确定责任部门。', null],
    ['a14.p2', '必要时应当报县级人民政府确定责任部门。', 'modality-differs'],
    ['a23.p2', '鼓励公众通过12345投诉、举报。', null],
    ['a23.p2', '提倡公众通过12345投诉、举报。', null],
    ['a23.p2', '公众应当通过12345投诉、举报。', 'modality-differs'],
    ['a39.p2', '客户拒绝检查和登记的，不准提供寄递服务。', null],
    ['a39.p2', '客户拒绝检查和登记的，可以提供运输、寄递服务。', 'modality-differs'],
    ['a9.p1', '县级以上人民政府不得将平安建设工作经费纳入本级财政预算。', 'modality-differs'],
    ['a57.p1', '省统筹协调机构可以建立健全平安建设考核评价机制。', 'modality-differs'],
    ['a62.p2', '工作人员拒不履行职责的，要由有权机关处理。', null],
    ['a62.p2', '工作人员拒不履行职责的，可以由有权机关依法给予处理。', 'modality-differs'],
    ['a40.p1', '有关主管部门应当加强人工智能的安全监督管理。', null],
  ])('%s %s', (...row) => expect(judge('modality', row)).toBe(row[2]))
})

describe('negation: what the law affirms is not denied, and the reverse', () => {
  test.each<Case>([
    ['a54.p3', '公安机关应当依法处理。', null],
    ['a54.p3', '公安机关不处理。', 'negation-added'],
    ['a54.p3', '公安机关没有采取相关保护措施。', 'negation-added'],
    ['a9.p1', '县级以上人民政府未将平安建设纳入计划。', 'negation-added'],
    ['a23.p1', '相关部门不及时回应公众诉求。', 'negation-added'],
    ['a23.p1', '相关部门要及时回应公众诉求，不能拖。', null],
    ['a39.p2', '客户不登记的，不得提供寄递服务。', null],
    ['a39.p2', '发现可疑物品或者客户拒绝检查和登记的，提供运输、寄递服务。', 'negation-dropped'],
    ['a39.p2', '物流运营单位不实行安全查验制度。', 'negation-added'],
    ['a62.p1', '单位未依法履行平安建设职责的，由同级统筹协调机构责令限期整改。', null],
    ['a62.p1', '单位没有依法履行平安建设职责的，由同级统筹协调机构责令限期整改。', null],
    ['a62.p1', '机关、团体、企业事业单位以及其他组织依法履行平安建设职责的，责令限期整改。', 'negation-dropped'],
    ['a12.p4', '不是成员单位的，也要接受指导、督促和检查。', null],
    ['a45.p3', '县级以上人民政府要帮助孩子，不让他们走偏。', null],
    ['a45.p3', '有严重不良行为的未成年人要帮助。', null],
    ['a58.p1', '考核评价不合格的，要追究。', null],
    ['a58.p1', '平安建设考核评价合格、达标的；', 'negation-dropped'],
    ['a63.p1', '本条例未自2023年1月1日起施行。', 'negation-added'],
    ['a2.p1', '平安建设活动，不适用本条例。', 'negation-added'],
    ['a36.p2', '防止毒品流入，不断加强非法渠道的治理。', null],
  ])('%s %s', (...row) => expect(judge('negation', row)).toBe(row[2]))
})

describe('quotes: what stands in quotation marks is the law, character for character', () => {
  test.each<Case>([
    ['a54.p3', '条文写的是「公安机关应当依法处理并采取相关保护措施」。', null],
    ['a54.p3', '条文写的是“公安机关应当依法处理”。', null],
    ['a54.p3', '条文写的是「受到恐吓威胁……公安机关应当依法处理」。', null],
    ['a54.p3', '条文写的是「公安机关应当依法处理……受到恐吓威胁」。', 'quote-differs'],
    ['a54.p3', '条文写的是「公安机关应依法处理」。', 'quote-differs'],
    ['a54.p3', '条文写的是“公安机关应当依法处理，并采取相关保护措施”。', 'quote-differs'],
    ['a54.p3', '条文写的是"公安机关可以依法处理"。', 'quote-differs'],
    ['a54.p3', '条文写的是『公安机关』。', null],
    ['a23.p2', '条文写的是「12345、12348、12339等便民服务平台」。', null],
    ['a23.p2', '条文写的是「12345、12339」。', 'quote-differs'],
    ['a42.p2', '条文写的是「城乡接合部」。', null],
    ['a42.p2', '条文写的是「城乡结合部」。', 'quote-differs'],
    ['a20.p1', '推进“法律明白人”培养工程。', null],
    ['a20.p1', '推进“法治明白人”培养工程。', 'quote-differs'],
    ['a11.p2.i4', '条文写的是「研究拟订本辖区内有关平安建设的政策、措施」。', null],
    ['a11.p2.i4', '条文写的是「研究制定本辖区内有关平安建设的政策、措施」。', 'quote-differs'],
  ])('%s %s', (...row) => expect(judge('quotes', row)).toBe(row[2]))
})

describe('loaded words: no punishment, money, deadline or secrecy that the text does not have', () => {
  test.each<Case>([
    ['a62.p1', '由同级统筹协调机构责令限期整改。', null],
    ['a62.p1', '由同级统筹协调机构罚款。', 'word-absent'],
    ['a62.p1', '由同级统筹协调机构拘留。', 'word-absent'],
    ['a62.p2', '构成犯罪的，依法追究刑事责任。', null],
    ['a62.p1', '构成犯罪的，依法追究刑事责任。', 'word-absent'],
    ['a54.p3', '公安机关应当保密。', 'word-absent'],
    ['a23.p2', '公众可以匿名举报。', 'word-absent'],
    ['a23.p1', '在期限内回应公众诉求。', 'word-absent'],
    ['a33.p1', '依法处罚涉黑涉恶违法犯罪行为。', null],
    ['a54.p3', '依法处罚恐吓威胁的人。', 'word-absent'],
    ['a15.p1', '为网格员发放补贴。', 'word-absent'],
    ['a61.p1', '给予表彰、奖励。', null],
    ['a61.p1', '给予奖金。', 'word-absent'],
    ['a54.p3', '对财产损失给予赔偿。', 'word-absent'],
    ['a32.p1', '发挥行政复议、诉讼的作用。', null],
    ['a32.p1', '去起诉。', 'word-absent'],
    ['a58.p2', '可以处分到免职。', null],
  ])('%s %s', (...row) => expect(judge('loaded-words', row)).toBe(row[2]))
})

test('a claim that rests on nothing is refused, and invisible signs hide nothing', () => {
  expect(checkClaim('公安机关应当依法处理。', [])[0]?.reason).toBe('uncited')
  expect(checkClaim('派\u200b出\u2060所应当依法处理。', [provisionOf('a54.p3')])[0]?.reason).toBe('body-unnamed')
  expect(checkClaim('罚\u00ad款。', [provisionOf('a54.p3')])[0]?.reason).toBe('word-absent')
})
