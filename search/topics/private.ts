export type PrivateKind = 'identity' | 'phone' | 'card'

const SEPARATORS = /[\s\-–—.·]/g
/** Runs of digits that may be broken up by single spaces or dashes; an identity number may end in X. */
const RUNS = /\d(?:[\s\-–—.·]?\d){10,18}(?:[\s\-–—.·]?[xX])?/g

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** The check digit of GB 11643, and a date that can be. */
function isIdentity(run: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(run)) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(run[at]), 0)
  return CHECKS[sum % 11] === run[17]
}

/** The check digit of bank cards (Luhn); cards of this country begin with 62 or the great networks' digits. */
function isCard(run: string): boolean {
  if (!/^(?:62|4|5[1-5]|3[57]|60|9)\d{13,17}$/.test(run)) return false
  let sum = 0
  for (let at = 0; at < run.length; at++) {
    const digit = Number(run[run.length - 1 - at]) * (at % 2 === 1 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

function kindOf(run: string): PrivateKind | null {
  if (isIdentity(run)) return 'identity'
  const phone = run.replace(/^(?:0?0?86)(?=1[3-9]\d{9}$)/, '')
  if (/^1[3-9]\d{9}$/.test(phone)) return 'phone'
  return isCard(run) ? 'card' : null
}

/**
 * Whether a text holds an identity number, a mobile phone or a bank card. Hotlines such as 12345, dates and article
 * numbers are too short to be one, and longer numbers must pass their check digit. Pure; runs in the browser.
 */
export function findPrivate(text: string): PrivateKind | null {
  for (const run of text.normalize('NFKC').match(RUNS) ?? []) {
    const kind = kindOf(run.replace(SEPARATORS, '').toUpperCase())
    if (kind !== null) return kind
  }
  return null
}
