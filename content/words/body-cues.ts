/** How people name bodies, beyond the registry's own lists. */
export const bodyCues = {
  /** Endings of a department's name in the law, cut off to find its field of work. */
  endings: '(?:主管部门|部门|机关|机构)$',
  /** What people put in their place. */
  heads: '部门 主管部门 局 委 厅 系统 口',
  /** A short name of an office: 卫健委 leads to 卫健部门. */
  office: '(?:局|委|厅)$',
  department: '部门',
  /** Words too loose for a list, tried last: [piece of a regular expression, id of the body]. */
  also: [
    ['物业', 'property-manager'],
    ['公安', 'public-security-organ'],
    ['志愿者|义工', 'general-public'],
    ['街道(?!办事处)', 'subdistrict-office'],
    ['乡镇|镇上|乡里|镇里', 'township-government'],
    ['城管', 'urban-management-department'],
    ['网信', 'cyberspace-department'],
    ['网格员|网格[元圆]', 'grid-worker'],
    ['公司|企业|厂里|工厂|我们厂', 'enterprise'],
    ['幼儿园', 'kindergarten'],
    ['学校|校方|中学|小学', 'school'],
    ['快递|物流', 'logistics-operator'],
    ['运营商|电信公司', 'telecom-enterprise'],
    ['银行', 'financial-institution'],
    ['妇联', 'womens-federation'],
    ['社工机构|社工站', 'social-work-agency'],
    ['村委', 'villagers-committee'],
    ['居委', 'residents-committee'],
  ],
} as const
