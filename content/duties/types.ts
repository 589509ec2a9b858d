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

/** The force of a duty: 应当, 可以, 不得, 鼓励, a declarative attribution (负责), an entitlement (给予奖励和保护). */
export type Modality = 'must' | 'may' | 'must-not' | 'encouraged' | 'is' | 'right'

/** What another body is to the subject: 牵头 or whom it assists, 会同 and 商, 配合 and 协助, 委托 and 交由. */
export type PartnerRole = 'lead' | 'joint' | 'assist' | 'commissioned'

/** At which level the subject stands in this sentence; `any` where the words name none. */
export type Level = 'province' | 'city' | 'county' | 'township' | 'village' | 'county-up' | 'every-level' | 'any'

export interface DutyPartner {
  readonly name: string
  readonly role: PartnerRole
}

/** One duty of a sentence, read by a person. A row with several subjects stands for one duty of each. */
export interface DutyRow {
  /** The paragraph or the item: `a15.p1`, `a11.p2.i4`. */
  readonly source: string
  /** The whole normative clause, verbatim. */
  readonly span: string
  /** Equals the modal word in the span; `is` and `right` by the conventions in the README. */
  readonly modality: Modality
  /** Bodies in the law's words, each standing for itself; the prefix of level goes into `level`. */
  readonly subjects: readonly string[]
  readonly partners?: readonly DutyPartner[]
  /** The verb phrase, a verbatim stretch of the span where the sentence allows it. */
  readonly action: string
  readonly object?: string
  /** Codes of topics.ts, or of duty-topics.ts. */
  readonly topics: readonly string[]
  readonly level: Level
  /** Verbatim: 「发现…的」. */
  readonly condition?: string
  /** The subject does not stand in the span: items, 前款, an omitted subject. */
  readonly inherited?: true
  /** The sentence is aimed at the subject, which undergoes what another body does (第五十八条, 第六十二条): never say that it does it. */
  readonly aimed?: true
}
