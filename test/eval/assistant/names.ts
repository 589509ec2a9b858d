const GAPS = /[\p{P}\p{S}\p{Z}\p{C}]/gu
const LEVEL = /^(?:县级以上|各级)/
const GOVERNMENT = '人民政府'
const ENDING = /(?:主管部门|部门|机关)$/

/** A name without spaces, punctuation, level prefix and ending; what would be empty then keeps its last form. */
export function foldName(name: string): string {
  const joined = name.normalize('NFKC').replace(GAPS, '')
  const level = joined.replace(LEVEL, '') || joined
  const bare = (level.startsWith(GOVERNMENT) ? level.slice(GOVERNMENT.length) : level) || level
  return bare.replace(ENDING, '') || bare
}

/** 「各级人民政府及相关部门」 has the government itself as a member, which the prefix rule would take away. */
const hasGovernment = (name: string) => /人民政府(?:[及和、]|$)/u.test(name.normalize('NFKC'))

/** Equal, or one inside the other, so that a group label is found by any of its members. */
export function isSameBody(one: string, other: string): boolean {
  const [a, b] = [foldName(one), foldName(other)]
  if (a === '' || b === '') return false
  if (a.includes(b) || b.includes(a)) return true
  return (a === GOVERNMENT && hasGovernment(other)) || (b === GOVERNMENT && hasGovernment(one))
}

export interface BodyScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision over what is named, `also` being allowed; recall over what should be named. Nothing named scores 0. */
export function scoreBodies(named: readonly string[], wanted: readonly string[], also: readonly string[]): BodyScore {
  const allowed = [...wanted, ...also]
  const right = named.filter((name) => allowed.some((body) => isSameBody(name, body))).length
  const found = wanted.filter((body) => named.some((name) => isSameBody(name, body))).length
  const precision = named.length === 0 ? 0 : right / named.length
  const recall = wanted.length === 0 ? 1 : found / wanted.length
  const sum = precision + recall
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum }
}
