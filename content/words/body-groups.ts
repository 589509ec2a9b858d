/**
 * The law's own words for bodies that it names in one breath, shown instead of the single bodies of the graph where the
 * paragraph has them: [the words, verbatim; a regular expression for the names of the graph].
 */
export const bodyGroups: readonly (readonly [words: string, names: string])[] = [
  ['机关、团体、企业事业单位以及其他组织', '^(?:机关|团体|企业事业单位|其他组织)$'],
  ['各级人民政府及相关部门', '^(?:各级人民政府|相关部门)$'],
  ['县级以上人民政府及相关部门', '^(?:县级以上人民政府|相关部门)$'],
  ['危险物品的生产、运输、储存、销售、使用、进出口等相关单位', '^危险物品的'],
  ['货运、邮政、快递、仓储等物流运营单位', '物流运营单位$'],
  ['重点区域和重要场所的管理单位或者运营单位', '的管理单位或者运营单位$'],
  ['网约车、外卖餐饮等相关互联网平台、企业', '(?:互联网平台|网约车企业|外卖餐饮企业|相关企业)$'],
  ['禁毒委员会及其成员单位', '^禁毒委员会'],
  ['国务院金融监管部门驻本省分支机构、派出机构', '^国务院金融监管部门'],
  ['有关行业主管部门、监管部门', '^有关(?:行业主管|监管)部门$'],
  ['交通运输、邮政等行业主管部门', '^(?:交通运输主管部门|邮政主管部门|行业主管部门)$'],
  ['公安、应急管理等行业监管部门', '^(?:公安部门|应急管理部门|行业监管部门)$'],
  ['县级人民政府有关部门及其派出机构', '^县级人民政府有关部门'],
]

/** How the graph calls the 等 of an enumeration. */
export const restNames = '^(?:有关|相关|其他)?(?:有关|相关)(?:主管)?(?:部门|单位|机关)$'
