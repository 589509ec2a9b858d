import type { Claim, Defect, Provision } from '../types.ts'

/** What stands in quotation marks is a stretch of one provision, character for character; …… may join two stretches. */
export function checkQuotes(claim: Claim, rest: readonly Provision[]): readonly Defect[] {
  return claim.quotes
    .filter((quote) => !rest.some((provision) => isQuoteOf(quote, provision.text)))
    .map((quote) => ({ rule: 'quotes', said: quote, reason: 'quote-differs' }))
}

function isQuoteOf(quote: string, text: string): boolean {
  let from = 0
  return quote.split(/…+/).every((piece) => {
    const at = text.indexOf(piece, from)
    from = at + piece.length
    return at >= 0
  })
}
