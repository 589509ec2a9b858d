const DIGITS = '零一二三四五六七八九'

/** Written signs that mean a digit or a ten, brought to the plain one. Formal, traditional and short forms. */
const PLAIN: Readonly<Record<string, string>> = {
  〇: '零',
  両: '二',
  两: '二',
  兩: '二',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  廿: '二十',
  卄: '二十',
  卅: '三十',
  卌: '四十',
}

/** The signs that a numeral may be written with, for use inside a character class. */
export const NUMERAL_SIGNS = `${DIGITS}十百${Object.keys(PLAIN).join('')}`

const POSITIONAL = new RegExp(`^[${DIGITS}]+$`)
const COMPOUND = new RegExp(`^(?:([${DIGITS}])?(百))?零?(?:([${DIGITS}])?(十))?([${DIGITS}])?$`)

/** One sign as a digit; `missing` when there is none, since 十 alone is ten and 百 alone a hundred. */
function digit(sign: string | undefined, missing: number): number {
  return sign === undefined ? missing : DIGITS.indexOf(sign)
}

/**
 * Reads a number of up to three places: 54, 五十四, 五四, 廿三, 一百零三.
 * @param text already half width; answers null for anything that is not one number
 */
export function parseNumeral(text: string): number | null {
  if (/^[0-9]{1,3}$/.test(text)) return Number(text)
  const plain = Array.from(text, (sign) => PLAIN[sign] ?? sign).join('')
  if (plain === '') return null
  if (POSITIONAL.test(plain)) {
    return plain.length > 3 ? null : Number(Array.from(plain, (sign) => DIGITS.indexOf(sign)).join(''))
  }
  const parts = COMPOUND.exec(plain)
  if (parts === null) return null
  const [, hundreds, hundred, tens, ten, ones] = parts
  return (
    (hundred === undefined ? 0 : digit(hundreds, 1) * 100) +
    (ten === undefined ? 0 : digit(tens, 1) * 10) +
    digit(ones, 0)
  )
}

const SYLLABLES: Readonly<Record<string, string>> = {
  di: '第',
  tiao: '条',
  kuan: '款',
  xiang: '项',
  ling: '零',
  yi: '一',
  er: '二',
  liang: '两',
  san: '三',
  si: '四',
  wu: '五',
  liu: '六',
  qi: '七',
  ba: '八',
  jiu: '九',
  shi: '十',
  bai: '百',
}
const SYLLABLE = new RegExp(Object.keys(SYLLABLES).join('|'), 'g')
const SPELLED = new RegExp(`^(?:(?:${Object.keys(SYLLABLES).join('|')}|[0-9]+)\\s*)+$`)

/** A number of an article in letters, put into characters: di san shi qi tiao, di24tiao. Null for any other text. */
export function hanOfSyllables(text: string): string | null {
  if (!text.includes('tiao') || !SPELLED.test(text)) return null
  return text.replace(SYLLABLE, (syllable) => SYLLABLES[syllable] ?? '').replace(/\s+/g, '')
}
