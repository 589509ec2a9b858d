import { articleUnits, idioms, sameUnits, unitPattern } from '../tables/units.ts'
import { blank } from './clean.ts'

/** A number in a text: its value, its measure (`第` for an ordinal, empty for none), the words that said it. */
export interface Quantity {
  readonly value: number
  readonly unit: string
  readonly said: string
}

const han = '〇零一二两三四五六七八九十百千万亿'
const numeral = `[0-9][0-9,]*(?:\\.[0-9]+)?[万亿]?|[${han}]+|半`
const quantity = new RegExp(`(第|百分之)?(${numeral})(${unitPattern})?`, 'g')
const dates = new RegExp(`([0-9]{4}|[${han}]{4})[年.-]([0-9]{1,2}|[${han}]{1,3})[月.-]([0-9]{1,2}|[${han}]{1,3})`, 'g')

/** Every number in a text, 三 read as 3, 百分之五 as 5%, idioms and indefinite articles left out. */
export function readNumbers(text: string): Quantity[] {
  return [...blank(text, idioms).matchAll(quantity)].flatMap(([said, prefix, digits = '', measure = '']) => {
    const unit = prefix === '百分之' ? '%' : (sameUnits[measure] ?? measure)
    const isHan = !/[0-9]/.test(digits)
    const counts = prefix !== undefined || unit !== '' || (digits.length > 1 && !/^一+$/.test(digits))
    const isArticle = digits === '一' && prefix === undefined && articleUnits.has(measure)
    if (isHan && (!counts || isArticle)) return []
    const value = readNumeral(digits)
    return Number.isNaN(value) ? [] : [{ value, unit: prefix === '第' ? '第' : unit, said }]
  })
}

/** Whole dates, as [year, month, day]. */
export function readDates(text: string): { said: string; parts: readonly number[] }[] {
  return [...text.matchAll(dates)].map(([said, ...parts]) => ({ said, parts: parts.slice(0, 3).map(readNumeral) }))
}

const digitsOf = '〇一二三四五六七八九'
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The value of Arabic or Chinese digits: 1,000, 3.5万, 二十三, 二〇二三, 半. NaN for what is no number. */
export function readNumeral(said: string): number {
  if (said === '半') return 0.5
  const arabic = /^([0-9][0-9,]*(?:\.[0-9]+)?)([万亿]?)$/.exec(said)
  if (arabic) return Number(arabic[1]?.replace(/,/g, '')) * (arabic[2] === '万' ? 1e4 : arabic[2] === '亿' ? 1e8 : 1)
  const folded = said.replace(/零/g, '〇').replace(/两/g, '二')
  if (!/[十百千万亿]/.test(folded)) return Number([...folded].map((sign) => digitsOf.indexOf(sign)).join(''))
  return readPositional(folded)
}

function readPositional(said: string): number {
  let whole = 0
  let part = 0
  let digit = 0
  for (const sign of said) {
    const power = powers[sign]
    if (power !== undefined) {
      part += (digit || 1) * power
      digit = 0
    } else if (sign === '万' || sign === '亿') {
      whole = (whole + part + digit || 1) * (sign === '万' ? 1e4 : 1e8)
      part = 0
      digit = 0
    } else digit = digitsOf.indexOf(sign)
  }
  return whole + part + digit
}
