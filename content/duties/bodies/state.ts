/** The state: `id | name、further forms of the law | > broader`; `~` before the name where the word is too common to search for. */
export const coordination = `
peace-actors | 平安建设各主体
coordinating-body | 统筹协调机构、平安建设统筹协调机构
province-coordinating-body | 省统筹协调机构 | > coordinating-body
city-coordinating-body | 设区的市统筹协调机构 | > coordinating-body
county-coordinating-body | 县（市、区）统筹协调机构 | > coordinating-body
township-coordinating-body | 乡镇（街道）统筹协调机构 | > coordinating-body
coordinating-office | 统筹协调机构办公室 | > coordinating-body
member-unit | 成员单位
governance-centre | 综治中心、社会治安综合治理中心
city-grid | 城市社区网格
other-grid | 其他网格
grid-worker | 网格员
`

export const governments = `
every-level-government | 各级人民政府
county-up-government | 县级以上人民政府
county-government | 县级人民政府
county-government-department | 县级人民政府有关部门
county-government-outpost | 县级人民政府有关部门派出机构
township-government | 乡镇人民政府
subdistrict-office | 街道办事处
province | ~省
city | ~设区的市
county | ~县（市、区）
township | ~乡镇（街道）
village-community | ~村（社区）
urban-community | ~城市社区
administrative-village | ~行政村
`

export const justice = `
public-security-organ | 公安机关、公安部门
state-security-organ | 国家安全机关
people-court | 人民法院
people-procuratorate | 人民检察院
supervisory-commission | 监察委员会
peoples-congress-committee | 人民代表大会常务委员会
justice-department | 司法行政部门、司法行政主管部门
drug-control-committee | 禁毒委员会
drug-control-member-unit | 禁毒委员会成员单位 | > drug-control-committee
authorised-organ | 有权机关
`

export const departments = `
natural-resources-department | 自然资源主管部门、自然资源部门
health-department | 卫生健康主管部门、卫生健康部门
education-department | 教育主管部门、教育部门
market-regulation-department | 市场监督管理部门
cyberspace-department | 网信部门
communications-department | 通信管理部门、通信管理机构
financial-regulation-department | 金融监管部门
central-financial-regulation-branch | 国务院金融监管部门驻本省分支机构 | > financial-regulation-department
central-financial-regulation-outpost | 国务院金融监管部门驻本省派出机构 | > financial-regulation-department
illegal-fundraising-lead-department | 处置非法集资牵头部门
work-safety-department | 负有安全生产监督管理职责的主管部门
emergency-management-department | 应急管理部门
water-department | 水利部门
ecology-department | 生态环境部门
agriculture-department | 农业农村部门
forestry-department | 林业部门
transport-department | 交通运输主管部门、交通运输部门
postal-department | 邮政主管部门、邮政部门
urban-management-department | 城市管理部门
commerce-department | 商务部门
industry-information-department | 工业和信息化部门
tourism-department | 旅游主管部门
human-resources-department | 人力资源和社会保障部门
civil-affairs-department | 民政部门
housing-department | 住房和城乡建设部门
industry-department | 行业主管部门、有关行业主管部门
industry-regulation-department | 行业监管部门
relevant-regulation-department | 有关监管部门
competent-functional-department | 相关职能部门
relevant-department | ~有关部门
related-department | ~相关部门、其他相关部门
related-government-department | ~政府相关部门
relevant-competent-department | ~有关主管部门、其他有关主管部门
related-competent-department | ~相关主管部门
`
