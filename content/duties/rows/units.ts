/**
 * Whom a matter reaches first where the regulation names no single body. Both come from 第十四条第二款:
 * - `township`: takes in what people nearby ask for, and brings several departments together.
 * - `county`: 「报县级人民政府确定责任部门」. Used instead of the township for leads about crime or pollution with several
 *   bodies side by side: such a lead should not pass through the place where those concerned may sit.
 */
export const township = { unit: '乡镇人民政府、街道办事处', unitBasis: 'a14.p2' } as const
export const county = { unit: '县级人民政府', unitBasis: 'a14.p2' } as const

/** 公安机关 as the basis itself names it. */
export const police = '公安机关'
