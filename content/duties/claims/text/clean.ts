/** A claim without invisible characters, with half-width digits: nothing can hide between two letters. */
export function cleanClaim(sentence: string): string {
  return sentence
    .replace(/\p{Cf}/gu, '')
    .replace(/[０-９％]/g, (sign) => (sign === '％' ? '%' : String(sign.charCodeAt(0) - 0xff10)))
}

const quoted = /「([^「」]*)」|『([^『』]*)』|“([^“”]*)”|"([^"]*)"/g

/** What stands inside quotation marks, outermost pairs. */
export function quotesOf(sentence: string): string[] {
  return [...sentence.matchAll(quoted)].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')
}

/** The same length, with every stretch that the pattern finds turned into a sign that no rule knows. */
export function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => '□'.repeat(found.length))
}
