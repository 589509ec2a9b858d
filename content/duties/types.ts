import type { ParagraphId } from '../regulation/types.ts'

/** A further question that names the department; the everyday label is ours, the body is the law's word. */
export type TopicChoice = { code: string; label: string; body: string }

/**
 * One row of the routing table: what a matter is about, who the regulation makes responsible, and who takes it in first.
 * - `basis`, `span`: the paragraph that says who is responsible, and the words that say it, verbatim.
 * - `bodies`: those whom the span names, in its own words.
 * - `lead`: `named` when the span makes one body answerable or says 牵头/会同; `none` when it names several side by side,
 *   or nobody in particular, and the page must say that the regulation names no lead.
 * - `unit`, `unitBasis`: the one that takes it in first, in the words of `unitBasis`.
 * - `see`: further paragraphs to show beside the basis.
 */
export type TopicShape = {
  code: string
  label: string
  hint: string
  basis: ParagraphId
  span: string
  bodies: readonly string[]
  lead: 'named' | 'none'
  unit: string
  unitBasis: ParagraphId
  see?: readonly ParagraphId[]
  /** A sentence of ours about this routing, shown as ours. */
  note?: string
  /** Numbers from content/hotlines to show before the form goes on. */
  hotlines?: readonly string[]
  choices?: readonly TopicChoice[]
  /** Nothing is stored: the person is sent to `hotlines`. */
  diverted?: true
  /** Named in the span, but never given the matter or anybody's identity. */
  neverReceive?: readonly string[]
  /** Only specially allowed handlers may open it (第四十五条: persons whose record can harm them). */
  restricted?: true
  /** The protective flow for volunteers (第五十四条第三款). */
  protective?: true
}
