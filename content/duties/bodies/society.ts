/** Society: the same form as state.ts. */
export const neighbourhood = `
villagers-committee | 村民委员会
residents-committee | 居民委员会
owners-committee | 业主委员会
property-manager | 物业服务企业
family | ~家庭
family-member | 家庭成员
public | ~公众
general-public | 社会公众
individual | ~个人
`

export const trades = `
network-operator | 网络运营者
financial-institution | 金融机构
payment-institution | 非银行支付机构
telecom-enterprise | 电信企业
internet-enterprise | 互联网企业
ride-hailing-platform | 网约车互联网平台
ride-hailing-enterprise | 网约车企业
food-delivery-platform | 外卖餐饮互联网平台
food-delivery-enterprise | 外卖餐饮企业
related-platform | ~相关互联网平台
related-enterprise | ~相关企业
freight-logistics-operator | 货运物流运营单位 | > logistics-operator
postal-logistics-operator | 邮政物流运营单位 | > logistics-operator
express-logistics-operator | 快递物流运营单位 | > logistics-operator
warehouse-logistics-operator | 仓储物流运营单位 | > logistics-operator
logistics-operator | 物流运营单位
tourism-operator | 旅游经营者
production-unit | 生产经营单位
dangerous-goods-producer | 危险物品的生产单位 | > dangerous-goods-unit
dangerous-goods-transporter | 危险物品的运输单位 | > dangerous-goods-unit
dangerous-goods-storer | 危险物品的储存单位 | > dangerous-goods-unit
dangerous-goods-seller | 危险物品的销售单位 | > dangerous-goods-unit
dangerous-goods-user | 危险物品的使用单位 | > dangerous-goods-unit
dangerous-goods-trader | 危险物品的进出口单位 | > dangerous-goods-unit
dangerous-goods-unit | 危险物品的相关单位
public-service-unit | 承担公共服务职能的企业事业单位
`

export const places = `
school | ~学校
kindergarten | ~幼儿园
training-institution | 培训机构
medical-institution | 医疗卫生机构
industrial-zone | ~各类园区
office-building | ~商务楼宇
trade-market | ~贸易市场
farm | 农（林）场
key-place-manager | 重点区域和重要场所的管理单位或者运营单位
school-manager | 学校的管理单位或者运营单位 | > key-place-manager
kindergarten-manager | 幼儿园的管理单位或者运营单位 | > key-place-manager
elderly-care-manager | 养老机构的管理单位或者运营单位 | > key-place-manager
child-welfare-manager | 儿童福利机构的管理单位或者运营单位 | > key-place-manager
hospital-manager | 医院的管理单位或者运营单位 | > key-place-manager
park-manager | 公园的管理单位或者运营单位 | > key-place-manager
heritage-manager | 文物保护单位的管理单位或者运营单位 | > key-place-manager
shopping-centre-manager | 大型商业中心的管理单位或者运营单位 | > key-place-manager
industrial-park-manager | 工业园区的管理单位或者运营单位 | > key-place-manager
airport-manager | 机场的管理单位或者运营单位 | > key-place-manager
station-manager | 车站的管理单位或者运营单位 | > key-place-manager
bus-manager | 公交的管理单位或者运营单位 | > key-place-manager
metro-manager | 地铁的管理单位或者运营单位 | > key-place-manager
railway-line-manager | 铁路沿线的管理单位或者运营单位 | > key-place-manager
port-manager | 港口码头的管理单位或者运营单位 | > key-place-manager
border-crossing-manager | 出入境口岸的管理单位或者运营单位 | > key-place-manager
urban-village-manager | 城中村的管理单位或者运营单位 | > key-place-manager
urban-fringe-manager | 城乡接合部的管理单位或者运营单位 | > key-place-manager
custody-place-manager | 监管场所的管理单位或者运营单位 | > key-place-manager
`

export const society = `
news-media | 新闻媒体
trade-union | 工会
youth-league | 共青团
womens-federation | 妇联
disabled-federation | 残联
peoples-organisation | 人民团体
social-organisation | 社会组织
trade-association | 行业协会
chamber-of-commerce | 商会
social-work-agency | 社会工作服务机构
professional-institution | 专业机构
third-party | 第三方
`

export const units = `
organ | ~机关
association | ~团体
enterprise | ~企业事业单位
other-organisation | ~其他组织
unit | ~单位
relevant-unit | ~有关单位
other-unit | ~其他单位
other-related-unit | ~其他相关单位
administrative-unit | ~行政单位
secrecy-unit | 涉密单位
advised-organ | 收到建议的机关
`

export const persons = `
party-government-head | 各级各单位党政主要负责人
deputy-in-charge | ~分管负责人
other-leader | ~其他负责人
leadership-team | 领导班子
leading-official | 领导干部
brave-person | 见义勇为人员
organ-staff | 机关的工作人员
association-staff | 团体的工作人员
enterprise-staff | 企业事业单位的工作人员
other-organisation-staff | 其他组织的工作人员
`
